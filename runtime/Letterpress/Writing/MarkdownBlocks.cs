using System.Buffers;

namespace Letterpress.Writing;

/// <summary>The blocks of an article as Markdown.</summary>
ref partial struct MarkdownBlocks(Article article, LineSink lines, MarkdownOptions options) : IBlockWriter
{
    static readonly SearchValues<byte> s_notInLanguages = SearchValues.Create("` \t\n\r\\&"u8);

    readonly MarkdownOptions _options = options;
    readonly int _headingOffset = options.OffsetOf(article);
    MarkdownText _text = new(lines, new OutputUrls(article, options));
    AnchorCursor _anchors = new(article.Anchors);

    /// <summary>Whether the line has the marker of an item and nothing else: what comes next stands in the same line.</summary>
    bool _isFresh;

    /// <summary>Whether the line before is the first of a callout.</summary>
    bool _isCalloutLine;

    /// <summary>The innermost list is marked with <c>*</c> and <c>)</c>, which part it from a list that ended just before.</summary>
    ulong _otherMarks;
    int _listDepth;
    int _columns;

    /// <summary>More than 0 in a cell, which is one line: blocks in it are elements of HTML.</summary>
    int _cellDepth;

    /// <summary>
    /// Whether the next block is the first of a footnote. Code begins a line of its own there: a reader without footnotes takes a fence
    /// beside the label for the address of a link, and the code for HTML.
    /// </summary>
    bool _isFootnoteLine;

    public void Write(Block block)
    {
        if (_cellDepth > 0)
        {
            WriteInCell(block);
            return;
        }

        WriteIdsBefore(block);
        bool wasFresh = _isFresh;
        _isFresh &= !(_isFootnoteLine && block.Kind is (BlockKind.Code or BlockKind.Math));
        Begin(2);
        switch (block.Kind)
        {
            case BlockKind.Heading:
                WriteHeading(block);
                break;
            case BlockKind.Code:
                WriteFence(block, "`"u8, Math.Max(3, MarkdownText.LongestTicks(block.Text) + 1), block.Language);
                break;
            case BlockKind.Math:
                WriteFormula(block);
                break;
            case BlockKind.Figure:
                WriteFigure(block);
                break;
            case BlockKind.Embed:
                WriteEmbed(block);
                break;
            case BlockKind.Divider:
                // Beside the marker of an item, hyphens would be one rule with it.
                _text.Lines.Write(wasFresh ? "___"u8 : "---"u8);
                break;
            default:
                WriteIds(block);
                _text.WriteRuns(block, MarkdownContext.Paragraph);
                break;
        }
    }

    public void Finish() => _text.Lines.Finish();

    /// <summary>Begins a block: in the line of an item's marker, else in a new one.</summary>
    void Begin(int breaks)
    {
        if (!_isFresh)
        {
            // An empty line after its first line would end a callout for some readers.
            _text.Lines.Break(_isCalloutLine ? 1 : breaks);
        }

        _isFresh = false;
        _isFootnoteLine = false;
        _isCalloutLine = false;
    }

    void WriteHeading(Block block)
    {
        if (_options.OmitTitle && block.Heading is { IsTitle: true, Anchor: var anchor })
        {
            // Links may lead to it.
            _text.WriteId(anchor);
            WriteIds(block);
            return;
        }

        _text.Lines.Write("######"u8[..Math.Clamp(block.Level + _headingOffset, 1, OutputOptions.LowestLevel)]);
        _text.Lines.Write(" "u8);
        WriteIds(block);
        _text.WriteRuns(block, MarkdownContext.Heading);
    }

    /// <summary>Writes the ids of a block in its line. Those of references to footnotes come with their marks.</summary>
    bool WriteIds(Block block)
    {
        bool isAny = false;
        while (_anchors.TryTake(block, out Utf8Text id))
        {
            if (!id.Utf8.StartsWith("fnref"u8))
            {
                _text.WriteId(id);
                isAny = true;
            }
        }

        return isAny;
    }

    /// <summary>Writes the ids of a block that has no line for them in a paragraph before it.</summary>
    void WriteIdsBefore(Block block)
    {
        bool hasNoLine = block.Kind is BlockKind.Code or BlockKind.Math or BlockKind.Figure or BlockKind.Embed or BlockKind.Divider
            or BlockKind.Callout or BlockKind.Details;
        if (hasNoLine && _anchors.TryTake(block, out Utf8Text id))
        {
            Begin(2);
            _text.WriteId(id);
            WriteIds(block);
        }
    }

    /// <summary>
    /// Writes a formula between its delimiters, unless an empty line, a delimiter or a quote's mark would end it there, or a reader
    /// without formulas could see a tag or a link in it.
    /// </summary>
    void WriteFormula(Block block)
    {
        ReadOnlySpan<byte> tex = block.Text;
        bool isPlain = tex.IndexOf("$$"u8) < 0 && !tex.StartsWith("$"u8) && !tex.EndsWith("$"u8)
            && !FormulaMarks.MayHoldHtml(tex) && tex.IndexOf("]("u8) < 0 && tex.IndexOf("]:"u8) < 0;
        foreach (Range line in tex.Split((byte)'\n'))
        {
            isPlain &= tex[line].ContainsAnyExcept(" \t\r>"u8) && !tex[line].TrimStart((byte)' ').StartsWith("<"u8);
        }

        if (isPlain)
        {
            WriteFence(block, "$"u8, 2, default);
        }
        else
        {
            WriteFence(block, "`"u8, Math.Max(3, MarkdownText.LongestTicks(tex) + 1), "math"u8);
        }
    }

    void WriteFence(Block block, ReadOnlySpan<byte> mark, int fence, ReadOnlySpan<byte> language)
    {
        ReadOnlySpan<byte> code = block.Text;
        _text.Lines.Start();
        _text.Lines.Sink.Repeat(mark, fence);

        // A language is one word without ticks, or the fence would not be one.
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
        _text.Lines.Sink.Repeat(mark, fence);
    }

    void WriteFigure(Block block)
    {
        Figure figure = block.Figure.GetValueOrDefault();
        bool isLink = SafeUrl.TryGetLink(figure, out Link link);
        _text.Lines.Write(isLink ? "["u8 : default);
        _text.WriteImage(figure.Image, figure.Title);
        if (isLink)
        {
            _text.Lines.Write("]("u8);
            _text.WriteTarget(link);
            _text.Lines.Write(")"u8);
        }

        WriteCaption(block);
    }

    void WriteEmbed(Block block)
    {
        if (OutputUrls.IsShown(block))
        {
            _text.WriteEmbedUrl(block.File, block.Url);
        }

        WriteCaption(block);
    }

    void WriteCaption(Block block)
    {
        if (_cellDepth > 0)
        {
            _text.Lines.Write(block.Text.IsEmpty ? default : "<br>"u8);
            _text.WriteRuns(block, MarkdownContext.Cell);
            return;
        }

        _text.Lines.Break(2);
        _text.WriteRuns(block, MarkdownContext.Caption);
    }
}
