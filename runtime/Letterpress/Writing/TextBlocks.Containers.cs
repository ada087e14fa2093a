namespace Letterpress.Writing;

// Quotations, callouts, details, lists, footnotes and tables.
ref partial struct TextBlocks
{
    public void Open(Block container)
    {
        Begin(2);
        if (!IsOneLine && container.Kind != BlockKind.Details)
        {
            _lines.OpenQuote();
        }

        if (container.Kind == BlockKind.Callout)
        {
            _lines.Write("["u8);
            WriteLines(container.CalloutKind);
            _lines.Write(container.Text.IsEmpty ? "]"u8 : "] "u8);
            _isCalloutLine = true;
        }

        WriteRuns(container);
        if (!IsOneLine && container.Kind == BlockKind.Details)
        {
            _lines.Break(2);
            _lines.Indent(2);
        }
    }

    public void Close(Block container)
    {
        if (!IsOneLine)
        {
            _lines.Break(2);
            _lines.Outdent();
        }
    }

    public void OpenList(Block first, bool isAfterList)
    {
        if (!_isFresh && !IsOneLine && !_isCalloutLine)
        {
            _lines.Break(first.Level > 1 && !isAfterList ? 1 : 2);
        }
    }

    public readonly void CloseList(Block first)
    {
    }

    public void OpenItem(Block item, bool isExpected)
    {
        Begin(1);
        _lines.Start();
        int width = ItemMarker.Write(ref _lines.Sink, item.Ordinal, (byte)(item.Ordinal is null ? '-' : '.'));
        OpenIndented(item, width);
    }

    public void CloseItem(Block item) => CloseIndented();

    public readonly void OpenFootnotes()
    {
    }

    public readonly void CloseFootnotes()
    {
    }

    public void OpenFootnote(Block footnote)
    {
        Begin(2);
        _lines.Write("[^"u8);
        WriteLines(footnote.FootnoteLabel);
        _lines.Write("] "u8);
        OpenIndented(footnote, 4);
    }

    public void CloseFootnote(Block footnote) => CloseIndented();

    public void OpenTable(TableShape shape)
    {
        if (!IsOneLine && !_isFresh)
        {
            _lines.Break(2);
        }
    }

    public readonly void CloseTable(TableShape shape)
    {
    }

    public void OpenRow(TableShape shape, int index)
    {
        Begin(1);
        _isFirstCell = true;
    }

    public readonly void CloseRow(TableShape shape, int index)
    {
    }

    public void OpenCell(Block cell)
    {
        _lines.Write(_isFirstCell ? default : " | "u8);
        _lines.Start();
        _isFirstCell = false;
        _cellDepth++;
        WriteRuns(cell);
    }

    public void CloseCell(Block cell)
    {
        _cellDepth--;
        _isFirstCell = false;
    }

    void OpenIndented(Block container, int width)
    {
        if (!IsOneLine)
        {
            _lines.Indent(width);
        }

        WriteRuns(container);
        _isFresh = container.Text.IsEmpty;
    }

    void CloseIndented()
    {
        if (!IsOneLine)
        {
            _lines.Outdent();
        }

        _isFresh = false;
    }
}
