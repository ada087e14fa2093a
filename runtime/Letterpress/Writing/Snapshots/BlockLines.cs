using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots;

/// <summary>Writes the blocks of an article in reading order, each with what it consists of and its links.</summary>
/// <remarks>
/// Numbers of items, rows and columns are written only where they do not follow on, so that inserting one changes no other.
/// </remarks>
ref struct BlockLines<TArticle>(TArticle article, Span<int> ordinals)
    where TArticle : struct, ISnapshotArticle
{
    /// <summary>A record writes a level as one digit.</summary>
    public const int MaxDepth = 64;

    /// <summary>The last number at each depth of the open list.</summary>
    readonly Span<int> _ordinals = ordinals;
    LinkLines<TArticle> _links = new(article);
    int _gallery;
    int _slidesLeft;
    int _firstSlide;
    bool _isTableOpen;
    int _row;
    int _column;

    public void Write(ref SnapshotLines lines)
    {
        _ordinals.Clear();
        for (int i = 0; i < article.BlockCount; i++)
        {
            SnapshotBlock block = article.BlockAt(i);
            bool isGallery = GoToGallery(i);
            WriteLabel(ref lines, block, i);
            if (block.Kind == BlockKind.Divider)
            {
                lines.End();
            }
            else
            {
                lines.StartValue();
                RunText.Write(ref lines, article, block, i);
            }

            BlockDetails.Write(ref lines, block);
            if (isGallery)
            {
                lines.StartDetail("gallery"u8);
                lines.End();
            }

            _links.WriteUpTo(ref lines, i);
        }

        _links.WriteUpTo(ref lines, int.MaxValue);
    }

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

    void WriteLabel(ref SnapshotLines lines, scoped in SnapshotBlock block, int index)
    {
        if (block.Kind != BlockKind.ListItem)
        {
            _ordinals.Clear();
        }

        _isTableOpen &= block.Kind == BlockKind.TableCell;
        switch (block.Kind)
        {
            case BlockKind.Heading:
                lines.Start(block.IsInferred ? "inferred heading "u8 : "heading "u8);
                lines.Write(block.Level);
                break;
            case BlockKind.Quote:
                lines.Start("quote"u8);
                WriteDepth(ref lines, block.Level);
                break;
            case BlockKind.ListItem:
                WriteItem(ref lines, block);
                break;
            case BlockKind.TableCell:
                WriteCell(ref lines, block);
                break;
            case BlockKind.Figure:
                bool isSlide = _slidesLeft > 0 && index >= _firstSlide;
                _slidesLeft -= isSlide ? 1 : 0;
                lines.Start(isSlide ? "slide"u8 : "figure"u8);
                break;
            default:
                WriteName(ref lines, block);
                break;
        }
    }

    static void WriteName(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        lines.Start(block.Kind switch
        {
            BlockKind.Code => "code"u8,
            BlockKind.Embed when (block.Flags & BlockFlags.Video) != 0 => "video embed"u8,
            BlockKind.Embed when (block.Flags & BlockFlags.Audio) != 0 => "audio embed"u8,
            BlockKind.Embed => "embed"u8,
            BlockKind.Divider => "divider"u8,
            BlockKind.Notice => "notice"u8,
            _ => "paragraph"u8,
        });
        if (block.Kind == BlockKind.Code && !block.Detail.IsEmpty)
        {
            lines.Write((byte)' ');
            lines.WriteText(block.Detail, ":"u8);
        }
    }

    void WriteItem(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        bool startsList = (block.Flags & BlockFlags.StartsGroup) != 0;
        if (startsList)
        {
            lines.WriteLine("list"u8);
        }

        int depth = Math.Min(Math.Max(block.Level, 0), MaxDepth - 1);
        int last = startsList ? 0 : _ordinals[depth];
        bool isNumbered = (block.Flags & BlockFlags.Ordered) != 0;
        bool isContinued = isNumbered && !startsList && last > 0 && block.Ordinal == last;
        lines.Start(isContinued ? "continued item"u8 : isNumbered ? "numbered item"u8 : "item"u8);
        if (isNumbered && !isContinued && block.Ordinal != last + 1)
        {
            lines.Write((byte)' ');
            lines.Write(block.Ordinal);
        }

        WriteDepth(ref lines, block.Level);
        _ordinals.Slice(depth).Clear();
        _ordinals[depth] = isNumbered ? block.Ordinal : 0;
    }

    void WriteCell(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        if (!_isTableOpen || (block.Flags & BlockFlags.StartsGroup) != 0)
        {
            lines.WriteLine("table"u8);
            (_isTableOpen, _row) = (true, -1);
        }

        if (block.Row != _row)
        {
            WriteNumbered(ref lines, "row"u8, block.Row, _row + 1);
            lines.End();
            (_row, _column) = (block.Row, 0);
        }

        WriteNumbered(ref lines, (block.Flags & BlockFlags.HeaderCell) != 0 ? "header cell"u8 : "cell"u8, block.Column, _column);
        _column = block.Column + block.ColumnSpan;
    }

    static void WriteNumbered(ref SnapshotLines lines, scoped ReadOnlySpan<byte> label, int number, int expected)
    {
        lines.Start(label);
        if (number != expected)
        {
            lines.Write((byte)' ');
            lines.Write(number);
        }
    }

    static void WriteDepth(ref SnapshotLines lines, int depth)
    {
        if (depth != 1)
        {
            lines.Write(", depth "u8);
            lines.Write(depth);
        }
    }
}
