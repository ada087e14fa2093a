using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Reading;

// Lists and tables.
sealed partial class BodyReader
{
    const int MaxSpan = 1000;
    const int MaxColumns = 4000;

    void ReadList(IElement list, InlineStyle style)
    {
        // What the item around holds so far is an item of its own.
        BlockSpec outer = CloseForGroup();
        if (!IsText(outer) && outer.Kind != BlockKind.ListItem)
        {
            ReadBlock(list, style, outer);
            return;
        }

        _mayBeByline = false;
        bool isOrdered = list.LocalName == "ol";
        int ordinal = Math.Max(0, Integer(list.GetAttribute("start"), 1));
        bool isFirst = true;
        _listDepth++;
        foreach (INode node in list.ChildNodes)
        {
            if (node is not IElement { LocalName: "li" } item)
            {
                ReadNode(node, style);
                continue;
            }

            if (IsLeftOut(item))
            {
                continue;
            }

            ordinal = isOrdered ? Math.Max(0, Integer(item.GetAttribute("value"), ordinal)) : 0;
            BlockFlags flags = (isOrdered ? BlockFlags.Ordered : BlockFlags.None) | (isFirst ? BlockFlags.StartsGroup : BlockFlags.None);
            ReadItem(item, style, new(BlockKind.ListItem, Math.Min(_listDepth, MaxLevel), flags, ordinal));
            // An item that shows nothing starts no list.
            isFirst &= (_builder.Spec.Flags & BlockFlags.StartsGroup) != 0;
            ordinal++;
        }

        _listDepth--;
        _builder.Begin(outer);
    }

    /// <summary>A term is an item, and what it means an item one deeper.</summary>
    void ReadDefinitions(IElement list, InlineStyle style)
    {
        BlockSpec outer = CloseForGroup();
        if ((!IsText(outer) && outer.Kind != BlockKind.ListItem) || list.QuerySelector("dt") is null)
        {
            ReadBlock(list, style, outer);
            return;
        }

        _mayBeByline = false;
        _listDepth++;
        bool isFirst = true;
        ReadDefinitionItems(list, style, ref isFirst);
        _listDepth--;
        _builder.Begin(outer);
    }

    void ReadDefinitionItems(IElement list, InlineStyle style, ref bool isFirst)
    {
        foreach (INode node in list.ChildNodes)
        {
            if (node is not IElement { LocalName: "dt" or "dd" or "div" } item)
            {
                ReadNode(node, style);
            }
            else if (IsLeftOut(item) || TryReadCaption(item, style))
            {
                continue;
            }
            else if (item.LocalName == "div")
            {
                ReadDefinitionItems(item, style, ref isFirst);
            }
            else
            {
                int deeper = item.LocalName == "dd" && !isFirst ? 1 : 0;
                _listDepth += deeper;
                ReadItem(item, style, new(BlockKind.ListItem, Math.Min(_listDepth, MaxLevel), isFirst ? BlockFlags.StartsGroup : BlockFlags.None));
                _listDepth -= deeper;
                isFirst &= (_builder.Spec.Flags & BlockFlags.StartsGroup) != 0;
            }
        }
    }

    void ReadItem(IElement item, InlineStyle style, BlockSpec spec)
    {
        _builder.Begin(spec);
        ReadChildren(item, style);
        _builder.Close();
    }

    BlockSpec CloseForGroup()
    {
        if (_builder.Spec.Kind == BlockKind.ListItem)
        {
            _builder.Close();
        }

        return _builder.Spec;
    }

    void ReadTable(IElement table, InlineStyle style)
    {
        BlockSpec outer = _builder.Spec;
        if (!IsText(outer) || IsLayout(table))
        {
            ReadBlock(table, style, outer);
            return;
        }

        _mayBeByline = false;
        int row = 0;
        bool isFirst = true;
        int[] takenUntil = new int[MaxSpan];
        foreach (IElement child in Rows(table))
        {
            if (child.LocalName != "tr")
            {
                ReadElement(child, style);
                continue;
            }

            if (IsLeftOut(child))
            {
                continue;
            }

            int column = 0;
            foreach (IElement cell in child.Children)
            {
                if (cell.LocalName is "td" or "th")
                {
                    ReadCell(cell, style, row, takenUntil, ref column, ref isFirst);
                }
                else
                {
                    ReadElement(cell, style);
                }
            }

            row++;
        }

        _builder.Begin(outer);
    }

    /// <param name="takenUntil">For each column the row at which the cells from above end.</param>
    void ReadCell(IElement cell, InlineStyle style, int row, int[] takenUntil, ref int column, ref bool isFirst)
    {
        if (IsLeftOut(cell))
        {
            return;
        }

        int columns = Clamp(Integer(cell.GetAttribute("colspan"), 1));
        int rows = Clamp(Integer(cell.GetAttribute("rowspan"), 1));
        while (column < takenUntil.Length && takenUntil[column] > row)
        {
            column++;
        }

        for (int i = column; i < Math.Min(column + columns, takenUntil.Length); i++)
        {
            takenUntil[i] = row + rows;
        }

        if (column > MaxColumns)
        {
            throw new SeedLimitException(FormattableString.Invariant($"a table has more than {MaxColumns} columns; split it"), PositionOf(cell));
        }

        int number = _builder.AddCell(new(row, column, rows, columns));
        BlockFlags flags = (cell.LocalName == "th" ? BlockFlags.HeaderCell : BlockFlags.None) | (isFirst ? BlockFlags.StartsGroup : BlockFlags.None);
        BlockSpec spec = new(BlockKind.TableCell, 0, flags, number);
        int before = _builder.BlockCount;
        _builder.Begin(spec);
        _cellDepth++;
        ReadChildren(cell, style);
        _cellDepth--;
        _builder.Close();
        if (_builder.BlockCount == before)
        {
            // An empty cell keeps its neighbours in their columns.
            _builder.AddEmpty(spec);
        }

        isFirst = false;
        column += columns;
    }

    /// <summary>The rows of a table, of its sections too, and what else stands between them.</summary>
    static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(static child => child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children.AsEnumerable() : [child]);

    /// <summary>A table that only puts things in their places: it says so, holds another table, or has one cell a row with blocks in it.</summary>
    public static bool IsLayout(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none")
        {
            return true;
        }

        bool hasBlocks = false;
        bool isNarrow = true;
        foreach (IElement row in Rows(table))
        {
            int cells = 0;
            foreach (IElement cell in row.LocalName == "tr" ? row.Children : Enumerable.Empty<IElement>())
            {
                if (cell.LocalName == "th")
                {
                    return false;
                }

                isNarrow &= ++cells == 1;
                hasBlocks |= isNarrow && cell.Children.Any(static child => child.LocalName is "img" || ElementNames.IsBlock(child.LocalName));
            }
        }

        return (isNarrow && hasBlocks) || table.QuerySelector("table") is not null;
    }

    static int Clamp(int span) => Math.Max(1, Math.Min(span, MaxSpan));

    static int Integer(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? Math.Min(value, 1_000_000) : otherwise;
}
