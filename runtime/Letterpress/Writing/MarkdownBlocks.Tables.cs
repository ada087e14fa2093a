namespace Letterpress.Writing;

// Tables and their cells.
ref partial struct MarkdownBlocks
{
    public void OpenTable(TableShape shape)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write("<table>"u8);
            return;
        }

        if (!_isFresh)
        {
            _text.Lines.Break(2);
        }

        if (shape.HeadRows == 0)
        {
            Begin(2);

            // GFM knows no table without a head.
            _text.Lines.Write("|"u8);
            _text.Lines.Start();
            _text.Lines.Sink.Repeat("  |"u8, shape.Columns);
            WriteDelimiters(shape);
        }
    }

    public void CloseTable(TableShape shape)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write("</table>"u8);
        }
    }

    public void OpenRow(TableShape shape, int index)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write("<tr>"u8);
            return;
        }

        Begin(1);
        _text.Lines.Write("|"u8);
        _columns = 0;
    }

    public void CloseRow(TableShape shape, int index)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write("</tr>"u8);
        }
        else if (index == 0 && shape.HeadRows > 0)
        {
            _text.Lines.Sink.Repeat("  |"u8, shape.Columns - _columns);
            WriteDelimiters(shape);
        }
    }

    public void OpenCell(Block cell)
    {
        if (_cellDepth++ > 0)
        {
            _text.Lines.Write(cell.IsHeader ? "<th>"u8 : "<td>"u8);
        }
        else
        {
            // Columns that other cells span are empty here.
            _text.Lines.Sink.Repeat("  |"u8, cell.Column - _columns);
            _columns = Math.Max(cell.Column, _columns) + 1;
            _text.Lines.Write(" "u8);
        }

        WriteIds(cell);
        _text.WriteRuns(cell, MarkdownContext.Cell);
    }

    public void CloseCell(Block cell) =>
        _text.Lines.Write(--_cellDepth == 0 ? " |"u8 : cell.IsHeader ? "</th>"u8 : "</td>"u8);

    void WriteDelimiters(TableShape shape)
    {
        _text.Lines.Break(1);
        _text.Lines.Write("|"u8);
        _text.Lines.Sink.Repeat(" --- |"u8, shape.Columns);
    }
}
