namespace Letterpress.Writing.Snapshots;

/// <summary>Writes what a block has beside its text.</summary>
static class BlockDetails
{
    public static void Write(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                lines.WriteDetail("anchor"u8, block.Anchor);
                break;
            case BlockKind.TableCell:
                WriteSpan(ref lines, "row span"u8, block.RowSpan);
                WriteSpan(ref lines, "column span"u8, block.ColumnSpan);
                break;
            case BlockKind.Figure:
                WriteFigure(ref lines, block);
                break;
            case BlockKind.Embed:
                lines.WriteDetail("url"u8, block.Detail);
                break;
        }
    }

    /// <summary>A title and a caption are the parts of the block's text; where it has no title, the caption is all of it.</summary>
    static void WriteFigure(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        lines.WriteDetail("image"u8, block.ImageUrl);
        if (!block.OriginalUrl.SequenceEqual(block.ImageUrl))
        {
            lines.WriteDetail("original"u8, block.OriginalUrl);
        }

        lines.WriteDetail("alternative text"u8, block.AlternativeText);
        lines.WriteDetail("title"u8, block.FigureTitle);
        if (!block.Caption.SequenceEqual(block.Text))
        {
            lines.WriteDetail("caption"u8, block.Caption);
        }
    }

    static void WriteSpan(ref SnapshotLines lines, scoped ReadOnlySpan<byte> label, int span)
    {
        if (span > 1)
        {
            lines.StartDetail(label);
            lines.StartValue();
            lines.Write(span);
            lines.End();
        }
    }
}
