using AngleSharp.Dom;
using Letterpress.Core.Reading.Guards;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Tables.
sealed partial class BodyReader
{
    const int MaxSpan = 1000;
    const int MaxColumns = 4000;

    /// <summary>Rows times columns of all tables: output as Markdown has a cell for each, spanned or not.</summary>
    const int MaxFields = 1_000_000;

    long _fields;

    void ReadTable(IElement table, InlineStyle style)
    {
        if (!HoldsBlocks || IsLayout(table))
        {
            ReadBlock(table, style);
            return;
        }

        _mayBeByline = false;
        _builder.BeginParagraph();
        int row = 0;
        int columns = 0;
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
            columns = Math.Max(columns, column);
        }

        _fields += (row + 1L) * columns;
        if (_fields > MaxFields)
        {
            throw new SeedLimitException(
                FormattableString.Invariant($"its tables cover more than {MaxFields} cells, rows times columns; remove attributes colspan"),
                PositionOf(table));
        }
    }

    /// <param name="takenUntil">For each column the row at which a cell that spans rows ends.</param>
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
            throw new SeedLimitException(
                FormattableString.Invariant($"a table has more than {MaxColumns} columns; split it"), PositionOf(cell));
        }

        int number = _builder.AddCell(new(row, column, rows, columns));
        BlockFlags flags = (cell.LocalName == "th" ? BlockFlags.HeaderCell : BlockFlags.None)
            | (isFirst ? BlockFlags.StartsGroup : BlockFlags.None);
        _builder.BeginContainer(new(BlockKind.TableCell, 0, flags, number));
        ReadChildren(cell, style);

        // An empty cell keeps its neighbors in their columns.
        _builder.EndContainer(isKept: true);
        isFirst = false;
        column += columns;
    }

    /// <summary>The rows of a table and of its sections, and other elements between them.</summary>
    static IEnumerable<IElement> Rows(IElement table) =>
        table.Children.SelectMany(
            static child => child.LocalName is "thead" or "tbody" or "tfoot" ? child.Children.AsEnumerable() : [child]);

    /// <summary>Whether a table serves for layout: it says so, contains another table, or has one cell a row with blocks in it.</summary>
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
                hasBlocks |= isNarrow
                    && cell.Children.Any(static child => child.LocalName is "img" || ElementNames.IsBlock(child.LocalName));
            }
        }

        return (isNarrow && hasBlocks) || table.QuerySelector("table") is not null;
    }

    static int Clamp(int span) => Math.Max(1, Math.Min(span, MaxSpan));
}
