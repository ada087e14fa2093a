namespace Letterpress.Writing;

// Quotations, callouts, details, lists and footnotes.
ref partial struct MarkdownBlocks
{
    public void Open(Block container)
    {
        if (_cellDepth > 0)
        {
            OpenInCell(container);
            return;
        }

        WriteIdsBefore(container);
        Begin(2);
        if (container.Kind == BlockKind.Details)
        {
            _text.Lines.Write(container.IsFolded ? "<details>"u8 : "<details open>"u8);
            _text.Lines.Break(1);
            _text.Lines.Write("<summary>"u8);
            _text.WriteRunsAsHtml(container);
            _text.Lines.Write("</summary>"u8);
            _text.Lines.Break(2);
            return;
        }

        _text.Lines.OpenQuote();
        if (container.Kind == BlockKind.Callout)
        {
            WriteCalloutLine(container);
        }
        else
        {
            WriteOwnText(container);
        }
    }

    public void Close(Block container)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write(container.Kind == BlockKind.Quote ? "</blockquote>"u8 : "</details>"u8);
        }
        else if (container.Kind == BlockKind.Details)
        {
            _text.Lines.Break(2);
            _text.Lines.Write("</details>"u8);
        }
        else
        {
            _text.Lines.Break(2);
            _text.Lines.Outdent();
            _isCalloutLine = false;
        }
    }

    public void OpenList(Block first, bool isAfterList)
    {
        _listDepth++;
        if (_cellDepth > 0)
        {
            _text.Lines.Write(first.IsOrdered ? "<ol>"u8 : "<ul>"u8);
            return;
        }

        // A list that does not start with 1 cannot follow a paragraph without an empty line (CommonMark 0.31.2, section 5.3).
        // And one that begins an item stands on the item's own line: what follows an empty line in an item that began with none
        // is within it for CommonMark, and outside for Markdig.
        // An item without text cannot follow a paragraph so either: its hyphen would make a heading of the paragraph.
        bool interrupts = first is { Ordinal: null or 1, Runs.Count: > 0 };
        if (!_isFresh && !_isCalloutLine)
        {
            _text.Lines.Break(_listDepth > 1 && !isAfterList && interrupts ? 1 : 2);
        }

        // Another bullet or delimiter is what parts two lists that touch.
        ulong bit = 1ul << (_listDepth - 1);
        _otherMarks = isAfterList ? _otherMarks ^ bit : _otherMarks & ~bit;
    }

    public void CloseList(Block first)
    {
        _listDepth--;
        if (_cellDepth > 0)
        {
            _text.Lines.Write(first.IsOrdered ? "</ol>"u8 : "</ul>"u8);
        }
    }

    public void OpenItem(Block item, bool isExpected)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write("<li>"u8);
            _text.WriteRuns(item, MarkdownContext.Cell);
            return;
        }

        bool isOther = (_otherMarks & (1ul << (_listDepth - 1))) != 0;
        byte mark = (byte)(item.Ordinal is null ? (isOther ? '*' : '-') : isOther ? ')' : '.');
        Begin(1);
        _text.Lines.Start();
        _text.Lines.Indent(ItemMarker.Write(ref _text.Lines.Sink, item.Ordinal, mark));
        _isFresh = true;
        WriteOwnText(item);
    }

    public void CloseItem(Block item)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write("</li>"u8);
            return;
        }

        _text.Lines.Outdent();
        _isFresh = false;
    }

    public readonly void OpenFootnotes()
    {
    }

    public readonly void CloseFootnotes()
    {
    }

    public void OpenFootnote(Block footnote)
    {
        if (_cellDepth > 0)
        {
            _text.WriteRuns(footnote, MarkdownContext.Cell);
            return;
        }

        Begin(2);
        _text.Lines.Write("[^"u8);
        _text.WriteEscaped(footnote.FootnoteLabel, MarkdownContext.Attribute);
        _text.Lines.Write("]: "u8);
        _text.Lines.Indent(4);
        _isFresh = true;
        WriteOwnText(footnote);
        _isFootnoteLine = _isFresh;
    }

    public void CloseFootnote(Block footnote)
    {
        if (_cellDepth == 0)
        {
            _text.Lines.Outdent();
            _isFresh = false;
        }
    }

    void WriteOwnText(Block container)
    {
        bool hasIds = container.Kind != BlockKind.Footnote && WriteIds(container);
        if (container.Runs.Count > 0)
        {
            _text.WriteRuns(container, MarkdownContext.Paragraph);
        }

        _isFresh &= !hasIds && container.Runs.Count == 0;
    }

    /// <summary>Writes the first line of a callout, as GitHub and Obsidian read it.</summary>
    void WriteCalloutLine(Block callout)
    {
        _text.Lines.Write("[!"u8);
        _text.WriteEscaped(callout.CalloutKind, MarkdownContext.Attribute);
        _text.Lines.Write("]"u8);
        _text.Lines.Write(!callout.IsFoldable ? default : callout.IsFolded ? "-"u8 : "+"u8);
        if (!callout.Text.IsEmpty)
        {
            _text.Lines.Write(" "u8);
            _text.WriteRuns(callout, MarkdownContext.Heading);
        }

        _isCalloutLine = true;
    }
}
