namespace Letterpress.Writing;

/// <summary>What a table's first tag or line must know of all its cells.</summary>
/// <param name="Columns">How many columns the cells cover.</param>
/// <param name="Rows">How many rows have cells.</param>
/// <param name="HeadRows">How many rows at the top have header cells only and reach no further down.</param>
readonly record struct TableShape(int Columns, int Rows, int HeadRows)
{
    /// <summary>Measures the table whose first cell is the block at <paramref name="first"/>.</summary>
    public static TableShape Measure(RowList<Block> blocks, int first)
    {
        int columns = 0;
        int rows = 0;
        int headRows = 0;
        int row = -1;
        bool isHead = true;
        int reach = 0;
        int container = blocks[first].ContainerIndex;
        for (int i = first; i < blocks.Count; i++)
        {
            Block cell = blocks[i];
            if (cell.ContainerIndex >= first)
            {
                // It is in a cell.
                continue;
            }

            if (cell.Kind != BlockKind.TableCell || cell.ContainerIndex != container || (i > first && cell.StartsGroup))
            {
                break;
            }

            columns = Math.Max(columns, cell.Column + cell.ColumnSpan);
            if (cell.Row != row)
            {
                row = cell.Row;
                headRows = isHead ? rows : headRows;
                rows++;
            }

            isHead &= cell.IsHeader;
            reach = isHead ? Math.Max(reach, rows - 1 + cell.RowSpan) : reach;
        }

        headRows = isHead ? rows : headRows;
        return new TableShape(columns, rows, reach > headRows ? 0 : headRows);
    }
}
