namespace Letterpress.Writing;

/// <summary>Text, styles, links and addresses as Markdown. Every text of a seed goes through here.</summary>
ref partial struct MarkdownText(LineSink lines, OutputUrls urls)
{
    const TextStyles Marked = TextStyles.Strong | TextStyles.Emphasis | TextStyles.Strikethrough;

    readonly OutputUrls _urls = urls;
    public LineSink Lines = lines;
    int _pendingBreaks;
    bool _isLineStart;
    bool _hasDollars;

    /// <summary>Whether a link is open, in whose text no reader makes another of a URL.</summary>
    bool _isInLink;

    /// <summary>A block's runs; neighbours that share a link share its brackets.</summary>
    public void WriteRuns(Block block, MarkdownContext context)
    {
        RowList<TextRun> runs = block.Runs;
        int open = -1;
        _pendingBreaks = 0;
        _hasDollars = MarkdownDialects.HasDollars(runs);
        _isLineStart = context is not MarkdownContext.Cell;
        for (int i = 0; i < runs.Count; i++)
        {
            int link = LinkOf(runs[i]);
            if (link != open)
            {
                CloseLink(block, open);
                open = link;
                _isInLink = link >= 0;
                if (link >= 0)
                {
                    WriteBreaks(context);
                    Lines.Write("["u8);
                    _isLineStart = false;
                }
            }

            WriteRun(runs, i, context);
        }

        CloseLink(block, open);
        _isInLink = false;
        _pendingBreaks = 0;
        _hasDollars = false;
    }

    /// <summary>A block's runs within a line that Markdown takes for HTML.</summary>
    public void WriteRunsAsHtml(Block block)
    {
        Lines.Start();
        HtmlSink html = new(Lines.Sink, HtmlOptions.Default, _urls);
        NoOverrides renderer = default;
        html.WriteRuns(block, ref renderer, isPreformatted: false, isOneLine: true);
        Lines.Sink = html.Sink;
    }

    /// <summary>How many backticks stand side by side at most.</summary>
    public static int LongestTicks(ReadOnlySpan<byte> text)
    {
        int longest = 0;
        int length = 0;
        foreach (byte value in text)
        {
            length = value == '`' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    internal static int LinkOf(TextRun run) =>
        run.Link is Link link && SafeUrl.IsLink(link.Url) && (run.Styles & TextStyles.FootnoteReference) == 0 ? link.Index : -1;

    void CloseLink(Block block, int link)
    {
        if (link >= 0)
        {
            Lines.Write("]("u8);
            WriteTarget(block.Article.LinkAt(link));
            Lines.Write(")"u8);
        }
    }

    void WriteRun(RowList<TextRun> runs, int index, MarkdownContext context)
    {
        TextRun run = runs[index];
        if (run.Image is { } image)
        {
            WriteBreaks(context);
            WriteImage(image, default);
            _isLineStart = false;
            return;
        }

        if ((run.Styles & TextStyles.FootnoteReference) != 0)
        {
            WriteBreaks(context);
            WriteFootnoteReference(FootnoteLabel.Of(run));
            _isLineStart = false;
            return;
        }

        ReadOnlySpan<byte> text = run.Text;
        ReadOnlySpan<byte> inner = MarkdownMarks.TrimWhiteSpace(text);
        TextStyles styles = context == MarkdownContext.Caption ? TextStyles.None : run.Styles;
        if (styles == TextStyles.None || inner.IsEmpty)
        {
            WriteEscaped(text, context);
            return;
        }

        // Marks do not bind to white space, so it stands outside of them.
        int start = text.IndexOf(inner);
        WriteEscaped(text[..start], context);
        WriteBreaks(context);
        TextStyles marks = MarkdownMarks.CanMark(runs, index, inner, start) ? styles & Marked : TextStyles.None;

        // Not every reader takes a backslash before a cell's bar out of code, nor distinguishes a tick in the text beside it from its own.
        bool isCode = (styles & TextStyles.Code) != 0
            && !(context == MarkdownContext.Cell && inner.Contains((byte)'|')) && !MarkdownMarks.IsBesideTick(runs, index);
        FormulaMarks formula = isCode || (styles & TextStyles.Math) == 0 ? default : FormulaMarks.Of(runs, index, inner, context);
        TextStyles tags = styles & ~marks & ~TextStyles.Math & ~(isCode ? TextStyles.Code : TextStyles.None);
        Lines.Start();
        StyleTags.WriteOpen(ref Lines.Sink, tags);
        WriteMarks(marks, isOpening: true);
        _isLineStart &= tags == TextStyles.None && marks == TextStyles.None;
        if (isCode)
        {
            WriteCode(inner);
        }
        else
        {
            WriteBetween(formula, inner, context);
        }

        WriteMarks(marks, isOpening: false);
        StyleTags.WriteClose(ref Lines.Sink, tags);

        WriteEscaped(text[(start + inner.Length)..], context);
    }

    void WriteMarks(TextStyles marks, bool isOpening)
    {
        Lines.Write(!isOpening && (marks & TextStyles.Strikethrough) != 0 ? "~~"u8 : default);
        Lines.Write((marks & TextStyles.Strong) != 0 ? "**"u8 : default);
        Lines.Write((marks & TextStyles.Emphasis) != 0 ? "*"u8 : default);
        Lines.Write(isOpening && (marks & TextStyles.Strikethrough) != 0 ? "~~"u8 : default);
    }

    void WriteCode(ReadOnlySpan<byte> text)
    {
        int ticks = LongestTicks(text) + 1;
        bool isPadded = text[0] == '`' || text[^1] == '`';
        Lines.Start();
        Lines.Sink.Repeat("`"u8, ticks);
        Lines.Write(isPadded ? " "u8 : default);
        WriteOnLine(text);
        Lines.Write(isPadded ? " "u8 : default);
        Lines.Sink.Repeat("`"u8, ticks);
        _isLineStart = false;
    }

    static bool IsOnOneLine(MarkdownContext context) => context is MarkdownContext.Heading or MarkdownContext.Cell;

    /// <summary>Line feeds are written when text follows them: at the end of a paragraph a backslash would be seen.</summary>
    void WriteBreaks(MarkdownContext context)
    {
        if (_pendingBreaks == 0)
        {
            return;
        }

        bool isWithinLine = IsOnOneLine(context);
        for (; _pendingBreaks > 0 && !_isLineStart; _pendingBreaks--)
        {
            Lines.Write(isWithinLine ? "<br>"u8 : context == MarkdownContext.Attribute ? " "u8 : "\\"u8);
            if (!isWithinLine && context != MarkdownContext.Attribute)
            {
                Lines.NewLine();
            }
        }

        _isLineStart |= !isWithinLine && context != MarkdownContext.Attribute;
        _pendingBreaks = 0;
    }
}
