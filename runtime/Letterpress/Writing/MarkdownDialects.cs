namespace Letterpress.Writing;

/// <summary>What dialects of Markdown read as markup and CommonMark as text. A backslash makes text of it in both.</summary>
static class MarkdownDialects
{
    /// <summary>Whether a character might be part of a formula, a mark, a comment, an attribute list, a template or an id.</summary>
    /// <remarks>Of two equal characters it is enough to escape the second.</remarks>
    public static bool IsMark(ReadOnlySpan<byte> text, int index) => text[index] switch
    {
        (byte)'{' => true,
        (byte)'$' => MayEndFormula(text, index),
        (byte)'=' or (byte)'%' => index > 0 && text[index - 1] == text[index],
        (byte)'^' => index == 0 || text[index - 1] is <= (byte)' ' or > 0x7F,
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

    /// <summary>
    /// Whether a formula could end at a dollar sign, and so one begin before it: not in <c>$5 and $6</c>, where a space is before it.
    /// </summary>
    static bool MayEndFormula(ReadOnlySpan<byte> text, int index)
    {
        bool isBegin = index > 0 && char.IsWhiteSpace((char)text[index - 1]);
        bool isBeforeWord = index + 1 < text.Length && char.IsAsciiLetterOrDigit((char)text[index + 1]);
        return !isBegin && !isBeforeWord;
    }
}
