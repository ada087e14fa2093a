using Spectre.Console;
using Spectre.Console.Rendering;

namespace Letterpress.Sample.Printing;

/// <summary>The cells of one table of an article, laid out again.</summary>
static class CellTable
{
    /// <summary>Gets the end of the table whose first cell is at <paramref name="start"/>.</summary>
    public static int End(RowList<Block> blocks, int start)
    {
        int end = start + 1;
        while (end < blocks.Count && IsInTable(blocks[end], blocks[start]))
        {
            end++;
        }

        return end;
    }

    static bool IsInTable(Block block, Block first) =>
        block.Container is { } container && container.Index >= first.Index
        || (block is { Kind: BlockKind.TableCell, StartsGroup: false } && block.Container == first.Container);

    /// <param name="blocks">Of one table: its cells, and what is in them.</param>
    public static Table Of(RowList<Block> blocks)
    {
        Block[] cells = [.. blocks.Where(block => block.Kind == BlockKind.TableCell && block.Container == blocks[0].Container)];
        int rows = 0;
        int columns = 0;
        foreach (Block cell in cells)
        {
            rows = Math.Max(rows, cell.Row + 1);
            columns = Math.Max(columns, cell.Column + 1);
        }

        Table table = new Table().RoundedBorder().HideHeaders().ShowRowSeparators();
        for (int column = 0; column < columns; column++)
        {
            table.AddColumn("");
        }

        var grid = new IRenderable[rows, columns];
        foreach (Block cell in cells)
        {
            Flow text = BlockText.Runs(cell, cell.IsHeader ? Styles.Strong : Style.Plain);
            grid[cell.Row, cell.Column] = new Rows(
                [text, .. blocks.Where(block => block.Container == cell).Select(BlockText.Of)]);
        }

        for (int row = 0; row < rows; row++)
        {
            table.AddRow(Enumerable.Range(0, columns).Select(column => grid[row, column] ?? Text.Empty));
        }

        return table;
    }
}
