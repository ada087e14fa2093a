using System.Buffers;

namespace Letterpress.Writing;

/// <summary>The blocks of an article as Markdown.</summary>
ref struct MarkdownBlocks(LineSink lines) : IBlockWriter
{
    static readonly SearchValues<byte> s_notInLanguages = SearchValues.Create("` \t\n\r\\&"u8);

    MarkdownText _text = new(lines);
    bool _isFresh;
    uint _otherMarks;
    int _columns;

    public void Write(Block block)
    {
        if (!_isFresh)
        {
            _text.Lines.Break(2);
        }

        _isFresh = false;
        switch (block.Kind)
        {
            case BlockKind.Heading:
                _text.Lines.Write("######"u8[..Math.Clamp(block.Level, 1, 6)]);
                _text.Lines.Write(" "u8);
                _text.WriteRuns(block, MarkdownContext.Heading);
                break;
            case BlockKind.Code:
                WriteCode(block);
                break;
            case BlockKind.Figure:
                WriteFigure(block);
                break;
            case BlockKind.Embed:
                WriteEmbed(block);
                break;
            case BlockKind.Divider:
                _text.Lines.Write("---"u8);
                break;
            default:
                _text.WriteRuns(block, MarkdownContext.Paragraph);
                break;
        }
    }

    public void OpenQuote(int depth)
    {
        _text.Lines.Break(2);
        _text.Lines.SetQuotes(depth);
    }

    public void CloseQuote(int depth)
    {
        _text.Lines.Break(2);
        _text.Lines.SetQuotes(depth - 1);
    }

    public void OpenList(int depth, Block first, bool isAdjacent)
    {
        // A list that does not start with 1 cannot follow a paragraph without an empty line (CommonMark 0.31.2, section 5.3).
        bool interrupts = first.Ordinal is null or 1;
        // And one that begins an item stands on the item's own line: what follows an empty line in an item that began with none
        // is within it for CommonMark, and outside for Markdig.
        if (!_isFresh)
        {
            _text.Lines.Break(depth > 1 && !isAdjacent && interrupts ? 1 : 2);
        }

        // Another bullet or delimiter is what parts two lists that touch.
        uint bit = 1u << (depth - 1);
        _otherMarks = isAdjacent ? _otherMarks ^ bit : _otherMarks & ~bit;
    }

    public readonly void CloseList(int depth, bool isOrdered)
    {
    }

    public void OpenItem(int depth, int? ordinal, bool isExpected)
    {
        bool isOther = (_otherMarks & (1u << (depth - 1))) != 0;
        byte mark = (byte)(ordinal is null ? (isOther ? '*' : '-') : isOther ? ')' : '.');
        if (!_isFresh)
        {
            _text.Lines.Break(1);
        }

        _text.Lines.Start();
        _text.Lines.Indent(ItemMarker.Write(ref _text.Lines.Sink, ordinal, mark));
        _isFresh = true;
    }

    public void CloseItem(int depth)
    {
        _text.Lines.Unindent();
        _isFresh = false;
    }

    public void OpenTable(TableShape shape)
    {
        _text.Lines.Break(2);
        if (shape.HeadRows == 0)
        {
            // GFM knows no table without a head.
            _text.Lines.Write("|"u8);
            _text.Lines.Sink.Repeat("  |"u8, shape.Columns);
            WriteDelimiters(shape);
        }
    }

    public readonly void CloseTable(TableShape shape)
    {
    }

    public void OpenRow(TableShape shape, int index)
    {
        _text.Lines.Break(1);
        _text.Lines.Write("|"u8);
        _columns = 0;
    }

    public void CloseRow(TableShape shape, int index)
    {
        if (index == 0 && shape.HeadRows > 0)
        {
            _text.Lines.Sink.Repeat("  |"u8, shape.Columns - _columns);
            WriteDelimiters(shape);
        }
    }

    public void WriteCell(Block cell)
    {
        // Columns that other cells span are empty here.
        _text.Lines.Sink.Repeat("  |"u8, cell.Column - _columns);
        _columns = Math.Max(cell.Column, _columns) + 1;
        _text.Lines.Write(" "u8);
        _text.WriteRuns(cell, MarkdownContext.Cell);
        _text.Lines.Write(" |"u8);
    }

    public void Finish() => _text.Lines.Finish();

    void WriteDelimiters(TableShape shape)
    {
        _text.Lines.Break(1);
        _text.Lines.Write("|"u8);
        _text.Lines.Sink.Repeat(" --- |"u8, shape.Columns);
    }

    void WriteCode(Block block)
    {
        ReadOnlySpan<byte> code = block.Text;
        int fence = Math.Max(3, MarkdownText.LongestTicks(code) + 1);
        _text.Lines.Start();
        _text.Lines.Sink.Repeat("`"u8, fence);

        // A language is one word without ticks, or the fence would not be one.
        ReadOnlySpan<byte> language = block.Language;
        if (!language.ContainsAny(s_notInLanguages))
        {
            _text.Lines.Sink.Write(language);
        }

        _text.Lines.NewLine();
        while (code.IndexOf((byte)'\n') is >= 0 and int end)
        {
            _text.Lines.Write(code[..end]);
            _text.Lines.NewLine();
            code = code[(end + 1)..];
        }

        if (!code.IsEmpty)
        {
            _text.Lines.Write(code);
            _text.Lines.NewLine();
        }

        _text.Lines.Start();
        _text.Lines.Sink.Repeat("`"u8, fence);
    }

    void WriteFigure(Block block)
    {
        Figure figure = block.Figure.GetValueOrDefault();
        if (SafeUrl.IsImage(figure.Image.Url))
        {
            _text.Lines.Write("!["u8);
            _text.WriteEscaped(figure.Image.AlternativeText, MarkdownContext.Attribute);
            _text.Lines.Write("]("u8);
            _text.WriteUrl(figure.Image.Url);
            if (!figure.Title.IsEmpty)
            {
                _text.Lines.Write(" \""u8);
                _text.WriteEscaped(figure.Title, MarkdownContext.Attribute);
                _text.Lines.Write("\""u8);
            }

            _text.Lines.Write(")"u8);
        }

        WriteCaption(block);
    }

    void WriteEmbed(Block block)
    {
        if (SafeUrl.IsEmbed(block.Url))
        {
            _text.WriteAutolink(block.Url);
        }

        WriteCaption(block);
    }

    void WriteCaption(Block block)
    {
        _text.Lines.Break(2);
        _text.WriteRuns(block, MarkdownContext.Caption);
    }
}
