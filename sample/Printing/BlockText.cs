using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Letterpress.Sample.Printing;

/// <summary>One block, as the terminal can show it.</summary>
static class BlockText
{
    const int Indent = 2;

    public static IRenderable Of(Block block) => block.Kind switch
    {
        BlockKind.Heading => Line(new Paragraph(new string('#', block.Level) + " ", Styles.Dim), block, Styles.Heading),
        BlockKind.Quote => Indented(Append(new Paragraph("“ ", Styles.Dim), block, Styles.Quote), block.Level),
        BlockKind.ListItem => Indented(Append(new Paragraph(Bullet(block), Styles.Dim), block, Style.Plain), block.Level),
        BlockKind.Code => new Panel(new Text(Printable.Of(block.Text))),
        BlockKind.Figure => FigureText(block),
        BlockKind.Embed => new Text("▶ " + Printable.Of(block.Url) + "\n", Styles.Dim),
        BlockKind.Divider => new Rule(),
        BlockKind.Notice => Line(new Paragraph(), block, Styles.Dim),
        _ => Line(new Paragraph(), block, Style.Plain),
    };

    /// <summary>The runs of a block, each link followed by its number.</summary>
    public static Paragraph Runs(Block block, Style style) => Append(new Paragraph(), block, style);

    static Paragraph Line(Paragraph start, Block block, Style style) => Append(start, block, style).Append("\n");

    static Paragraph Append(Paragraph paragraph, Block block, Style style)
    {
        RunList runs = block.Runs;
        for (int i = 0; i < runs.Count; i++)
        {
            TextRun run = runs[i];
            paragraph.Append(Printable.Of(run.Text), Styles.Of(run, style));

            // A link may go through several runs: its number stands behind the last.
            bool linkEnds = i + 1 == runs.Count || runs[i + 1].Link != run.Link;
            if (run.Link is { } link && linkEnds)
                paragraph.Append(LinkNotes.Mark(link), Styles.Dim);
        }

        return paragraph;
    }

    static Paragraph FigureText(Block block)
    {
        Paragraph figure = new Paragraph().Append("▣ ", Styles.Dim);
        Append(figure, block, Styles.Quote);
        if (block.Figure is { } it)
        {
            string separator = block.Text.IsEmpty ? "" : "\n  ";
            figure.Append(separator + Printable.Of(it.Image.OriginalUrl), Styles.Dim);
        }

        return figure.Append("\n");
    }

    /// <summary>A padder ends its last line by itself, a paragraph does not.</summary>
    static Padder Indented(Paragraph paragraph, int level) => new(paragraph, new Padding(Indent * level, 0, 0, 0));

    static string Bullet(Block item) =>
        item.Ordinal is { } number ? number.ToString(CultureInfo.InvariantCulture) + ". " : "• ";
}
