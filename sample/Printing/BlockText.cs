using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Letterpress.Sample.Printing;

/// <summary>One block, as the terminal can show it.</summary>
static class BlockText
{
    const int Indent = 2;

    public static IRenderable Of(Block block)
    {
        bool isIndented = block.Kind is BlockKind.Quote or BlockKind.ListItem;
        int depth = (isIndented ? 1 : 0) + Depth(block);
        return depth == 0 ? Content(block) : new Padder(Content(block), new Padding(Indent * depth, 0, 0, 0));
    }

    static IRenderable Content(Block block) => block.Kind switch
    {
        BlockKind.Heading => Line(new Flow(new string('#', block.Level) + " ", Styles.Dim), block, Styles.Heading),
        BlockKind.Quote => Append(new Flow("“ ", Styles.Dim), block, Styles.Quote),
        BlockKind.ListItem => Append(new Flow(Bullet(block), Styles.Dim), block, Style.Plain),
        BlockKind.Callout => Line(new Flow($"{Printable.Of(block.CalloutKind)} ", Styles.Dim), block, Styles.Strong),
        BlockKind.Details => Line(new Flow("▸ ", Styles.Dim), block, Styles.Strong),
        BlockKind.Footnote => Append(new Flow($"[{Printable.Of(block.FootnoteLabel)}] ", Styles.Dim), block, Style.Plain),
        BlockKind.Code or BlockKind.Math => new Panel(new Text(Printable.Of(block.Text))),
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
        RowList<TextRun> runs = block.Runs;
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

    /// <summary>In how many other blocks a block stands.</summary>
    static int Depth(Block block) => block.Container is { } container ? 1 + Depth(container) : 0;

    static string Bullet(Block item) =>
        item.Ordinal is { } number ? number.ToString(CultureInfo.InvariantCulture) + ". " : "• ";
}
