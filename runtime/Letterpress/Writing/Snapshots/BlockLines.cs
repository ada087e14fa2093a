using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots;

/// <summary>Writes the blocks of an article in reading order, each with what it consists of, its links, and the blocks in it.</summary>
/// <remarks>
/// Numbers of items, rows and columns are written only where they do not follow on, so that inserting one changes no other.
/// </remarks>
struct BlockLines<TArticle>(TArticle article)
    where TArticle : struct, ISnapshotArticle
{
    /// <summary>Deeper than any article: in damaged bytes blocks may be in each other without end.</summary>
    const int MaxDepth = 1_000;

    LinkLines<TArticle> _links = new(article);
    int _next;
    int _gallery;
    int _anchor;
    int _slidesLeft;
    int _firstSlide;

    public void Write(ref SnapshotLines lines)
    {
        WriteContainer(ref lines, -1);
        _links.WriteUpTo(ref lines, int.MaxValue);
    }

    /// <summary>
    /// Writes the blocks in a container; in none, -1, also those whose container is damaged, so that each block is written.
    /// </summary>
    void WriteContainer(ref SnapshotLines lines, int container)
    {
        BlockPlace place = new();
        while (_next < article.BlockCount && article.BlockAt(_next) is var block && (container < 0 || block.Container == container))
        {
            int index = _next++;
            bool isGallery = GoToGallery(index);
            WriteLabel(ref lines, block, index, ref place);
            if (block.Kind == BlockKind.Divider || (block.Text.IsEmpty && block.RunCount == 0 && IsContainer(block.Kind)))
            {
                lines.End();
            }
            else
            {
                lines.StartValue();
                RunText.Write(ref lines, article, block, index);
            }

            BlockDetails.Write(ref lines, article, block);
            if (isGallery)
            {
                lines.StartDetail("gallery"u8);
                lines.End();
            }

            WriteImages(ref lines, block, index);
            WriteAnchors(ref lines, index);
            _links.WriteUpTo(ref lines, index);
            if (lines.Depth < MaxDepth)
            {
                lines.Depth++;
                WriteContainer(ref lines, index);
                lines.Depth--;
            }
        }
    }

    /// <summary>Writes the images in the lines of a block.</summary>
    readonly void WriteImages(ref SnapshotLines lines, scoped in SnapshotBlock block, int index)
    {
        for (int i = 0; i < block.RunCount; i++)
        {
            ImageDetails.Write(ref lines, article, article.RunAt(index, i).Image);
        }
    }

    void WriteAnchors(ref SnapshotLines lines, int block)
    {
        for (; _anchor < article.AnchorCount && article.AnchorAt(_anchor) is var anchor && anchor.Block <= block; _anchor++)
        {
            lines.WriteDetail("id"u8, anchor.Name);
        }
    }

    static bool IsContainer(BlockKind kind) =>
        kind is BlockKind.ListItem or BlockKind.Quote or BlockKind.Callout or BlockKind.Details or BlockKind.Footnote;

    /// <summary>Whether the block is the heading of a gallery.</summary>
    bool GoToGallery(int block)
    {
        bool isGallery = false;
        for (; _gallery < article.GalleryCount && article.GalleryAt(_gallery) is var gallery && gallery.TitleBlock <= block; _gallery++)
        {
            isGallery |= gallery.TitleBlock == block;
            (_slidesLeft, _firstSlide) = (gallery.FigureCount, gallery.FirstFigureBlock);
        }

        return isGallery;
    }

    void WriteLabel(ref SnapshotLines lines, scoped in SnapshotBlock block, int index, ref BlockPlace place)
    {
        switch (block.Kind)
        {
            case BlockKind.Heading:
                lines.Start(block.IsInferred ? "inferred heading "u8 : "heading "u8);
                lines.Write(block.Level);
                break;
            case BlockKind.ListItem:
                place.WriteItem(ref lines, block);
                return;
            case BlockKind.TableCell:
                place.WriteCell(ref lines, block);
                return;
            case BlockKind.Figure:
                bool isSlide = _slidesLeft > 0 && index >= _firstSlide;
                _slidesLeft -= isSlide ? 1 : 0;
                lines.Start(isSlide ? "slide"u8 : "figure"u8);
                break;
            default:
                WriteName(ref lines, block);
                break;
        }

        place = new();
    }

    static void WriteName(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        lines.Start(block.Kind switch
        {
            BlockKind.Quote => "quote"u8,
            BlockKind.Code => "code"u8,
            BlockKind.Embed when (block.Flags & BlockFlags.Video) != 0 => "video embed"u8,
            BlockKind.Embed when (block.Flags & BlockFlags.Audio) != 0 => "audio embed"u8,
            BlockKind.Embed => "embed"u8,
            BlockKind.Divider => "divider"u8,
            BlockKind.Notice => "notice"u8,
            BlockKind.Callout => "callout"u8,
            BlockKind.Details => "details"u8,
            BlockKind.Footnote => "footnote"u8,
            BlockKind.Math => "math"u8,
            _ => "paragraph"u8,
        });
        if (block.Kind is BlockKind.Code or BlockKind.Callout or BlockKind.Footnote && !block.Detail.IsEmpty)
        {
            lines.Write((byte)' ');
            lines.WriteText(block.Detail, ":,"u8);
        }

        bool isFolded = (block.Flags & BlockFlags.Folded) != 0;
        bool isFoldable = (block.Flags & BlockFlags.Foldable) != 0;
        lines.Write(block.Kind == BlockKind.Details ? (isFolded ? default : ", open"u8)
            : isFolded ? ", folded"u8
            : isFoldable ? ", foldable"u8
            : default);
    }
}
