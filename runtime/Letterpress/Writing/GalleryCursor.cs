namespace Letterpress.Writing;

/// <summary>Finds the figures of galleries among blocks that are visited in reading order.</summary>
struct GalleryCursor(Article article)
{
    readonly Article _article = article;
    readonly int _count = article.Galleries.Count;
    int _next;

    /// <summary>The block after the last figure of the gallery that is open.</summary>
    int _end;

    /// <summary>Whether the article has no galleries, as most have none.</summary>
    public readonly bool IsEmpty => _count == 0;

    /// <summary>Whether a figure is one of a gallery.</summary>
    public bool TryEnter(Block figure, out bool isFirst, out bool isLast)
    {
        int block = figure.Index;
        isFirst = block >= _end && TryBegin(figure);
        isLast = block == _end - 1;
        return block < _end;
    }

    /// <summary>Begins the gallery whose first figure this is: as many of its figures as follow one another.</summary>
    bool TryBegin(Block first)
    {
        RowList<Gallery> galleries = _article.Galleries;
        while (_next < _count && galleries[_next].Block.Index < first.Index - 1)
        {
            _next++;
        }

        if (_next == _count || galleries[_next].Block.Index != first.Index - 1)
        {
            return false;
        }

        RowList<Block> blocks = _article.Blocks;
        int most = Math.Min(blocks.Count, first.Index + galleries[_next++].Figures.Count);
        _end = first.Index + 1;
        while (_end < most && blocks[_end] is { Kind: BlockKind.Figure } block && block.ContainerIndex == first.ContainerIndex)
        {
            _end++;
        }

        return true;
    }
}
