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
                if (block.IsTitle)
                {
                    lines.StartDetail("article title"u8);
                    lines.End();
                }

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
        WriteImage(ref lines, block.Image);
        lines.WriteDetail("title"u8, block.FigureTitle);
        if (!block.Caption.SequenceEqual(block.Text))
        {
            lines.WriteDetail("caption"u8, block.Caption);
        }
    }

    public static void WriteImage(ref SnapshotLines lines, scoped in SnapshotImage image)
    {
        lines.WriteDetail("image"u8, image.Url);
        if (!image.OriginalUrl.SequenceEqual(image.Url))
        {
            lines.WriteDetail("original"u8, image.OriginalUrl);
        }

        lines.WriteDetail("alternative text"u8, image.AlternativeText);
        lines.WriteDetail("image title"u8, image.Title);
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
