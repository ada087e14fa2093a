namespace Letterpress.Writing;

// Text that is escaped.
ref partial struct MarkdownText
{
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

    static bool IsSpecial(byte value) =>
        value is (byte)'\\' or (byte)'`' or (byte)'*' or (byte)'_' or (byte)'[' or (byte)']'
            or (byte)'<' or (byte)'>' or (byte)'&' or (byte)'~' or (byte)'|';
}
