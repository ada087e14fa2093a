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
        BlockKind.Heading => Line(new Flow(new string('#', block.Level) + " ", Styles.Dim), block, Styles.Heading),
        BlockKind.Quote => Indented(Append(new Flow("“ ", Styles.Dim), block, Styles.Quote), block.Level),
        BlockKind.ListItem => Indented(Append(new Flow(Bullet(block), Styles.Dim), block, Style.Plain), block.Level),
        BlockKind.Code => new Panel(new Text(Printable.Of(block.Text))),
        BlockKind.Figure => FigureText(block),
        BlockKind.Embed => new Text("▶ " + Printable.Of(block.Url) + "\n", Styles.Dim),
        BlockKind.Divider => new Rule(),
        BlockKind.Notice => Line(new Flow(), block, Styles.Dim),
        _ => Line(new Flow(), block, Style.Plain),
    };

    /// <summary>The runs of a block, each link followed by its number.</summary>
    public static Flow Runs(Block block, Style style) => Append(new Flow(), block, style);

    static Flow Line(Flow start, Block block, Style style) => Append(start, block, style).Append("\n");

    static Flow Append(Flow flow, Block block, Style style)
    {
        RunList runs = block.Runs;
        for (int i = 0; i < runs.Count; i++)
        {
            TextRun run = runs[i];
            flow.Append(Printable.Of(run.Text), Styles.Of(run, style));

            // A link may span several runs: its number follows the last.
            bool linkEnds = i + 1 == runs.Count || runs[i + 1].Link != run.Link;
            if (run.Link is { } link && linkEnds)
            {
                flow.Append(LinkNotes.Mark(link), Styles.Dim);
            }
        }

        return flow;
    }

    static Flow FigureText(Block block)
    {
        Flow figure = new Flow().Append("▣ ", Styles.Dim);
        Append(figure, block, Styles.Quote);
        if (block.Figure is { } it)
        {
            string separator = block.Text.IsEmpty ? "" : "\n  ";
            figure.Append(separator + Printable.Of(it.Image.OriginalUrl), Styles.Dim);
        }

        return figure.Append("\n");
    }

    /// <summary>A padder ends its last line by itself, a flow does not.</summary>
    static Padder Indented(Flow flow, int level) => new(flow, new Padding(Indent * level, 0, 0, 0));

    static string Bullet(Block item) =>
        item.Ordinal is { } number ? number.ToString(CultureInfo.InvariantCulture) + ". " : "• ";
}
