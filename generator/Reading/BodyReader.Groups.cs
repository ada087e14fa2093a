using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Contract;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Reading;

// Lists and tables.
sealed partial class BodyReader
{
    const int MaxSpan = 1000;

    void ReadList(IElement list, InlineStyle style)
    {
        BlockSpec outer = _builder.Spec;
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
            if (node is not IElement item)
            {
                if (node is IText text)
                {
                    _builder.Append(text.Data, style);
                }

                continue;
            }

            dropped.LookAt(item, PositionOf(item));
            if (item.LocalName != "li")
            {
                ReadElement(item, style);
                continue;
            }

            ordinal = isOrdered ? Math.Max(0, Integer(item.GetAttribute("value"), ordinal)) : 0;
            BlockFlags flags = (isOrdered ? BlockFlags.Ordered : BlockFlags.None) | (isFirst ? BlockFlags.StartsGroup : BlockFlags.None);
            _builder.Begin(new(BlockKind.ListItem, Math.Min(_listDepth, 63), flags, ordinal));
            ReadChildren(item, style);
            _builder.Close();
            isFirst = false;
            ordinal++;
        }

        _listDepth--;
        _builder.Begin(outer);
    }

    void ReadTable(IElement table, InlineStyle style)
    {
        BlockSpec outer = _builder.Spec;
        if (!IsText(outer))
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

            int column = 0;
            dropped.LookAt(child, PositionOf(child));
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
        dropped.LookAt(cell, PositionOf(cell));
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

    static int Clamp(int span) => Math.Max(1, Math.Min(span, MaxSpan));

    static int Integer(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) ? Math.Min(value, 1_000_000) : otherwise;
}
