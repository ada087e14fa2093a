namespace Letterpress.Writing.Snapshots;

/// <summary>Writes the text of a block: styles as the elements of HTML, each link as <c>a</c>.</summary>
/// <remarks>
/// A line feed continues on a further line. In code and formulas, every line is a further line, and code is not marked as such.
/// </remarks>
static class RunText
{
    static ReadOnlySpan<byte> Marks => "<"u8;

    public static void Write<TArticle>(ref SnapshotLines lines, TArticle article, scoped in SnapshotBlock block, int index)
        where TArticle : struct, ISnapshotArticle
    {
        bool isCode = block.Kind is BlockKind.Code or BlockKind.Math;
        if (isCode && !block.Text.IsEmpty)
        {
            lines.End();
            lines.StartContinuation();
        }

        int open = -1;
        for (int i = 0; i < block.RunCount; i++)
        {
            SnapshotRun run = article.RunAt(index, i);
            if (run.Link != open)
            {
                lines.Write(open >= 0 ? "</a>"u8 : default);
                lines.Write(run.Link >= 0 ? "<a>"u8 : default);
                open = run.Link;
            }

            TextStyles styles = isCode ? run.Styles & ~TextStyles.Code : run.Styles;
            lines.WriteTags(styles, isOpen: true);
            lines.Write(run.Image.IsImage ? "<img>"u8 : default);
            WriteLines(ref lines, run.Text);
            lines.WriteTags(styles, isOpen: false);
        }

        lines.Write(open >= 0 ? "</a>"u8 : default);
        lines.End();
    }

    static void WriteLines(ref SnapshotLines lines, scoped ReadOnlySpan<byte> text)
    {
        for (int end = text.IndexOf((byte)'\n'); end >= 0; end = text.IndexOf((byte)'\n'))
        {
            lines.WriteText(text.Slice(0, end), Marks);
            lines.End();
            lines.StartContinuation();
            text = text.Slice(end + 1);
        }

        lines.WriteText(text, Marks);
    }
}
