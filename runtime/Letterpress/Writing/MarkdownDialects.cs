namespace Letterpress.Writing;

/// <summary>What dialects of Markdown read as markup and CommonMark as text. A backslash makes text of it in both.</summary>
static class MarkdownDialects
{
    /// <summary>Whether a character might be part of a formula, a mark, a comment, an attribute list, a template or an id.</summary>
    /// <remarks>Of two equal characters it is enough to escape the second.</remarks>
    /// <param name="text">Text that is written.</param>
    /// <param name="index">The place of the character in it.</param>
    /// <param name="hasDollars">Whether a dollar sign in the same block is written as it is, in code, a formula or a URL.</param>
    /// <param name="isOnOneLine">Whether a line feed of the text is written as <c>&lt;br&gt;</c>, as in headings and cells.</param>
    public static bool IsMark(ReadOnlySpan<byte> text, int index, bool hasDollars, bool isOnOneLine) => text[index] switch
    {
        (byte)'{' or (byte)'^' => true,
        (byte)'$' => hasDollars || MayEndFormula(text, index, isOnOneLine),
        (byte)'=' or (byte)'%' or (byte)'+' => index == 0 || text[index - 1] == text[index],
        _ => false,
    };

    /// <summary>
    /// The entity of a character that a backslash would make the begin of a formula, <c>\(</c> or <c>\[</c>; empty for any other.
    /// </summary>
    public static ReadOnlySpan<byte> EntityOf(ReadOnlySpan<byte> text, int index, bool isLineStart) => text[index] switch
    {
        (byte)'[' when isLineStart => "&#91;"u8,
        (byte)'\\' when index + 1 == text.Length || text[index + 1] is (byte)'(' or (byte)'[' => "&#92;"u8,
        _ => default,
    };

    /// <summary>Whether a dollar sign of a block is written as it is.</summary>
    public static bool HasDollars(RowList<TextRun> runs)
    {
        foreach (TextRun run in runs)
        {
            bool isCode = (run.Styles & TextStyles.Code) != 0 && run.Text.Utf8.Contains((byte)'$');
            if (isCode || (run.Styles & TextStyles.Math) != 0 || run.Link?.Url.Utf8.Contains((byte)'$') == true
                || run.Image?.Url.Utf8.Contains((byte)'$') == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a formula could end at a dollar sign, and so one begin before it: not in <c>$5 and $6</c>, where a space is before it.
    /// </summary>
    static bool MayEndFormula(ReadOnlySpan<byte> text, int index, bool isOnOneLine)
    {
        bool isBegin = index > 0 && (text[index - 1] is (byte)' ' or (byte)'\t' || (text[index - 1] == (byte)'\n' && !isOnOneLine));
        bool isBeforeWord = index + 1 < text.Length && char.IsAsciiLetterOrDigit((char)text[index + 1]);
        return !isBegin && !isBeforeWord;
    }
}
