using System.Runtime.CompilerServices;

namespace Letterpress.Writing;

/// <summary>Finds the quotations, lists and tables in an article's flat list of blocks, once for all formats.</summary>
ref struct BlockWalker<TWriter>(Article article, TWriter writer)
    where TWriter : IBlockWriter, allows ref struct
{
    /// <summary>Deeper items are written as if they were as deep as this.</summary>
    const int MaxDepth = 32;

    readonly BlockList _blocks = article.Blocks;
#pragma warning disable IDE0044 // Every call changes the writer; readonly, a copy of it would be changed.
    TWriter _writer = writer;
#pragma warning restore IDE0044
    int _quoteDepth;
    int _listDepth;
    uint _ordered;
    Ordinals _ordinals;
    TableShape _table;
    int _row = -1;
    int _rowNumber;

    /// <summary>Walks all blocks.</summary>
    public void Walk()
    {
        for (int i = 0; i < _blocks.Count; i++)
        {
            Block block = _blocks[i];
            BlockKind kind = block.Kind;
            Leave(kind);
            switch (kind)
            {
                case BlockKind.Quote:
                    GoToQuote(Math.Clamp(block.Level, 1, MaxDepth));
                    _writer.Write(block);
                    break;
                case BlockKind.ListItem:
                    GoToItem(block, Math.Clamp(block.Level, 1, MaxDepth));
                    _writer.Write(block);
                    break;
                case BlockKind.TableCell:
                    GoToCell(block, i);
                    _writer.WriteCell(block);
                    break;
                default:
                    _writer.Write(block);
                    break;
            }
        }

        Leave(BlockKind.Divider);
        _writer.Finish();
    }

    /// <summary>Closes what a block of this kind cannot stand in.</summary>
    void Leave(BlockKind kind)
    {
        if (kind != BlockKind.Quote)
        {
            GoToQuote(0);
        }

        if (kind != BlockKind.ListItem)
        {
            CloseLists(0);
        }

        if (kind != BlockKind.TableCell)
        {
            CloseTable();
        }
    }

    void GoToQuote(int depth)
    {
        while (_quoteDepth > depth)
        {
            _writer.CloseQuote(_quoteDepth--);
        }

        while (_quoteDepth < depth)
        {
            _writer.OpenQuote(++_quoteDepth);
        }
    }

    void GoToItem(Block block, int depth)
    {
        CloseLists(depth);
        bool isAdjacent = false;
        if (_listDepth == depth)
        {
            int expected = _ordinals[depth - 1] + 1;
            if (!block.StartsGroup && IsOrdered(depth) == block.IsOrdered)
            {
                if (block.IsOrdered && block.Ordinal == expected - 1)
                {
                    // The same number again: a further paragraph of the open item.
                    return;
                }

                _writer.CloseItem(depth);
                OpenItem(block, depth, expected);
                return;
            }

            CloseLists(depth - 1);
            isAdjacent = true;
        }

        while (_listDepth < depth)
        {
            _listDepth++;
            uint bit = 1u << (_listDepth - 1);
            _ordered = block.IsOrdered ? _ordered | bit : _ordered & ~bit;
            _writer.OpenList(_listDepth, block, isAdjacent && _listDepth == depth);
            OpenItem(block, _listDepth, block.Ordinal ?? 0);
        }
    }

    void OpenItem(Block block, int depth, int expected)
    {
        _ordinals[depth - 1] = block.Ordinal ?? 0;
        _writer.OpenItem(depth, block.Ordinal, !block.IsOrdered || block.Ordinal == expected);
    }

    void CloseLists(int depth)
    {
        while (_listDepth > depth)
        {
            _writer.CloseItem(_listDepth);
            _writer.CloseList(_listDepth, IsOrdered(_listDepth));
            _listDepth--;
        }
    }

    void GoToCell(Block cell, int index)
    {
        if (_row < 0 || cell.StartsGroup)
        {
            CloseTable();
            _table = TableShape.Measure(_blocks, index);
            _writer.OpenTable(_table);
        }
        else if (cell.Row != _rowNumber)
        {
            _writer.CloseRow(_table, _row);
        }
        else
        {
            return;
        }

        _rowNumber = cell.Row;
        _writer.OpenRow(_table, ++_row);
    }

    void CloseTable()
    {
        if (_row >= 0)
        {
            _writer.CloseRow(_table, _row);
            _writer.CloseTable(_table);
            _row = -1;
        }
    }

    readonly bool IsOrdered(int depth) => (_ordered & (1u << (depth - 1))) != 0;

    /// <summary>The number of the open item at every depth.</summary>
    [InlineArray(MaxDepth)]
    struct Ordinals
    {
        int _first;
    }
}
