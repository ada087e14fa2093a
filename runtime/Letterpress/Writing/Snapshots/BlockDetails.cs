namespace Letterpress.Writing.Snapshots;

/// <summary>Writes what a block has beside its text.</summary>
static class BlockDetails
{
    public static void Write<TArticle>(ref SnapshotLines lines, TArticle article, scoped in SnapshotBlock block)
        where TArticle : struct, ISnapshotArticle
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
                lines.WriteDetail("row span"u8, block.RowSpan > 1 ? block.RowSpan : 0);
                lines.WriteDetail("column span"u8, block.ColumnSpan > 1 ? block.ColumnSpan : 0);
                break;
            case BlockKind.Figure:
                WriteFigure(ref lines, article, block);
                break;
            case BlockKind.Embed:
                lines.WriteDetail("url"u8, block.Detail);
                ImageDetails.WriteFile(ref lines, block.File);
                break;
        }
    }

    /// <summary>A title and a caption are the parts of the block's text; where it has no title, the caption is all of it.</summary>
    static void WriteFigure<TArticle>(ref SnapshotLines lines, TArticle article, scoped in SnapshotBlock block)
        where TArticle : struct, ISnapshotArticle
    {
        ImageDetails.Write(ref lines, article, block.Image);
        lines.WriteDetail("title"u8, block.FigureTitle);
        if (!block.Caption.SequenceEqual(block.Text))
        {
            lines.WriteDetail("caption"u8, block.Caption);
        }
    }
}
