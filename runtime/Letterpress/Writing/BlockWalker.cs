namespace Letterpress.Writing;

/// <summary>Finds the containers, lists and tables in an article's flat list of blocks, once for all formats.</summary>
/// <remarks>The blocks in a container follow it, so that the list is walked once. Containers are at most 63 deep.</remarks>
ref struct BlockWalker<TWriter>(Article article, TWriter writer)
    where TWriter : IBlockWriter, allows ref struct
{
    /// <summary>In place of an index: blocks that no container encloses.</summary>
    const int NoContainer = -1;

    readonly RowList<Block> _blocks = article.Blocks;
#pragma warning disable IDE0044 // Every call changes the writer; readonly, a copy of it would be changed.
    TWriter _writer = writer;
#pragma warning restore IDE0044
    int _next;

    /// <summary>Walks all blocks.</summary>
    public void Walk()
    {
        while (_next < _blocks.Count)
        {
            WalkContainer(NoContainer);
        }

        _writer.Finish();
    }

    /// <summary>Walks the blocks in a container.</summary>
    void WalkContainer(int container)
    {
        bool isAfterList = false;
        while (_next < _blocks.Count && _blocks[_next] is var block && IsIn(block, container))
        {
            bool isList = block.Kind == BlockKind.ListItem;
            switch (block.Kind)
            {
                case BlockKind.ListItem:
                    WalkList(block, container, isAfterList);
                    break;
                case BlockKind.TableCell:
                    WalkTable(container);
                    break;
                case BlockKind.Footnote:
                    WalkFootnotes(container);
                    break;
                case BlockKind.Quote or BlockKind.Callout or BlockKind.Details:
                    _writer.Open(block);
                    WalkContainer(_next++);
                    _writer.Close(block);
                    break;
                default:
                    _next++;
                    _writer.Write(block);
                    break;
            }

            isAfterList = isList;
        }
    }

    void WalkList(Block first, int container, bool isAfterList)
    {
        _writer.OpenList(first, isAfterList);
        int expected = first.Ordinal ?? 0;
        bool isOpen = true;
        for (Block item = first; isOpen; item = _next < _blocks.Count ? _blocks[_next] : default)
        {
            _writer.OpenItem(item, isExpected: !item.IsOrdered || item.Ordinal == expected);
            expected = item.Ordinal.GetValueOrDefault() + 1;
            WalkContainer(_next++);
            _writer.CloseItem(item);
            isOpen = IsNext(BlockKind.ListItem, container) && _blocks[_next].IsOrdered == first.IsOrdered;
        }

        _writer.CloseList(first);
    }

    void WalkTable(int container)
    {
        TableShape shape = TableShape.Measure(_blocks, _next);
        _writer.OpenTable(shape);
        int row = -1;
        int number = -1;
        do
        {
            Block cell = _blocks[_next];
            if (row < 0 || cell.Row != number)
            {
                if (row >= 0)
                {
                    _writer.CloseRow(shape, row);
                }

                number = cell.Row;
                _writer.OpenRow(shape, ++row);
            }

            _writer.OpenCell(cell);
            WalkContainer(_next++);
            _writer.CloseCell(cell);
        }
        while (IsNext(BlockKind.TableCell, container));

        _writer.CloseRow(shape, row);
        _writer.CloseTable(shape);
    }

    void WalkFootnotes(int container)
    {
        _writer.OpenFootnotes();
        do
        {
            Block footnote = _blocks[_next];
            _writer.OpenFootnote(footnote);
            WalkContainer(_next++);
            _writer.CloseFootnote(footnote);
        }
        while (IsNext(BlockKind.Footnote, container));

        _writer.CloseFootnotes();
    }

    /// <summary>Whether the next block continues the list or the table.</summary>
    readonly bool IsNext(BlockKind kind, int container) =>
        _next < _blocks.Count && _blocks[_next] is var block && block.Kind == kind && !block.StartsGroup && IsIn(block, container);

    static bool IsIn(Block block, int container) => block.ContainerIndex == container;
}
