using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots;

/// <summary>Where the last block of a container stands in its list or table: what follows it on needs no number.</summary>
struct BlockPlace
{
    int _ordinal;
    bool _isTable;
    int _row;
    int _column;

    public void WriteItem(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        _isTable = false;
        if ((block.Flags & BlockFlags.StartsGroup) != 0)
        {
            lines.WriteLine("list"u8);
            _ordinal = 0;
        }

        bool isNumbered = (block.Flags & BlockFlags.Ordered) != 0;
        lines.Start(isNumbered ? "numbered item"u8 : "item"u8);
        if (isNumbered && block.Ordinal != _ordinal + 1)
        {
            lines.Write((byte)' ');
            lines.Write(block.Ordinal);
        }

        _ordinal = isNumbered ? block.Ordinal : 0;
    }

    public void WriteCell(ref SnapshotLines lines, scoped in SnapshotBlock block)
    {
        _ordinal = 0;
        if (!_isTable || (block.Flags & BlockFlags.StartsGroup) != 0)
        {
            lines.WriteLine("table"u8);
            (_isTable, _row) = (true, -1);
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
}
