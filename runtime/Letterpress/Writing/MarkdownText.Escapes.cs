using System.Buffers;

namespace Letterpress.Writing;

// Text that is escaped.
ref partial struct MarkdownText
{
    /// <summary>What may be written otherwise within a line; the letters begin URLs.</summary>
    static readonly SearchValues<byte> s_notable = SearchValues.Create("\n\r\\`*_[]<>&~|{^$=%+#\"!hwf"u8);

    /// <summary>Text of which nothing can be taken for markup.</summary>
    public void WriteEscaped(scoped ReadOnlySpan<byte> text, MarkdownContext context)
    {
        if (context == MarkdownContext.Attribute)
        {
            _pendingBreaks = 0;
            _isLineStart = false;
        }

        bool isNumber = false;
        int urlEnd = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!_isLineStart && !isNumber && _pendingBreaks == 0 && LengthOfPlain(text, i, context) is > 0 and int plain)
            {
                Lines.Write(text.Slice(i, plain));
                i += plain - 1;
                continue;
            }

            byte value = text[i];
            if (value is (byte)'\n' or (byte)'\r')
            {
                _pendingBreaks += value == '\n' ? 1 : 0;
                continue;
            }

            if ((_isLineStart || (_pendingBreaks > 0 && context != MarkdownContext.Cell)) && (value is (byte)' ' or (byte)'\t'))
            {
                // Indentation would make code of the line.
                continue;
            }

            WriteBreaks(context);
            bool isDelimiter = isNumber && (value is (byte)'.' or (byte)')') && (i + 1 == text.Length || text[i + 1] is <= (byte)' ');
            bool isUrlStart = i >= urlEnd && !_isInLink && context != MarkdownContext.Attribute
                && value is (byte)'h' or (byte)'w' or (byte)'f';
            urlEnd = isUrlStart ? BareUrl.EndAt(text, i) : urlEnd;
            if (i < urlEnd && BareUrl.IsPlain(text, i))
            {
                Lines.Write(text.Slice(i, 1));
                continue;
            }

            ReadOnlySpan<byte> entity = MarkdownDialects.EntityOf(text, i, _isLineStart);
            if (!entity.IsEmpty)
            {
                Lines.Write(entity);
                _isLineStart = false;
                isNumber = false;
                continue;
            }

            bool isSpecial = IsSpecial(value)
                || MarkdownDialects.IsMark(text, i, _hasDollars, IsOnOneLine(context))
                || (_isLineStart && (value is (byte)'#' or (byte)'-' or (byte)'+' or (byte)'=' or (byte)':'))
                || (context == MarkdownContext.Heading && value == '#')
                || (context == MarkdownContext.Attribute && value == '"')
                || (value == '!' && i + 1 == text.Length)
                || isDelimiter;
            Lines.Write(isSpecial ? "\\"u8 : default);
            Lines.Write(text.Slice(i, 1));
            isNumber = (isNumber || _isLineStart) && value is >= (byte)'0' and <= (byte)'9';
            _isLineStart = false;
        }
    }

    /// <summary>The length of what is written as it is within a line, unless it follows a number at the start of the line.</summary>
    readonly int LengthOfPlain(scoped ReadOnlySpan<byte> text, int start, MarkdownContext context)
    {
        int end = start;
        while (text[end..].IndexOfAny(s_notable) is >= 0 and int found)
        {
            end += found;
            bool isLetter = text[end] is (byte)'h' or (byte)'w' or (byte)'f';
            if (!isLetter || (!_isInLink && context != MarkdownContext.Attribute && BareUrl.EndAt(text, end) != end))
            {
                return end - start;
            }

            end++;
        }

        return text.Length - start;
    }

    static bool IsSpecial(byte value) =>
        value is (byte)'\\' or (byte)'`' or (byte)'*' or (byte)'_' or (byte)'[' or (byte)']'
            or (byte)'<' or (byte)'>' or (byte)'&' or (byte)'~' or (byte)'|';
}
