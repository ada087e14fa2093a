using System.Text;

namespace Letterpress.Writing;

/// <summary>
/// Where Markdown reads asterisks and tildes as marks: never beside white space within, and beside punctuation within only where white
/// space is without.
/// </summary>
static class MarkdownMarks
{
    /// <summary>The text without white space around it, that of Unicode too.</summary>
    public static ReadOnlySpan<byte> TrimWhiteSpace(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            _ = Rune.DecodeFromUtf8(text, out Rune first, out int length);
            if (!Rune.IsWhiteSpace(first))
            {
                break;
            }

            text = text[length..];
        }

        while (!text.IsEmpty)
        {
            _ = Rune.DecodeLastFromUtf8(text, out Rune last, out int length);
            if (!Rune.IsWhiteSpace(last))
            {
                break;
            }

            text = text[..^length];
        }

        return text;
    }

    /// <summary>
    /// Whether marks around a run would be read as such: both sides must be white space, or letters within and no styles without.
    /// </summary>
    /// <param name="runs">The runs of the block.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="inner">Its text without white space around.</param>
    /// <param name="start">Where <paramref name="inner"/> starts in it.</param>
    public static bool CanMark(RowList<TextRun> runs, int index, ReadOnlySpan<byte> inner, int start)
    {
        TextRun run = runs[index];
        _ = Rune.DecodeFromUtf8(inner, out Rune first, out _);
        _ = Rune.DecodeLastFromUtf8(inner, out Rune last, out _);
        bool isPlain = (run.Styles & (TextStyles.Code | TextStyles.Math)) == 0 && !HasTwoKinds(run.Styles);
        bool startsWithLetter = isPlain && Rune.IsLetterOrDigit(first);
        bool endsWithLetter = isPlain && Rune.IsLetterOrDigit(last);
        ReadOnlySpan<byte> before = run.Text.Utf8[..start];
        ReadOnlySpan<byte> after = run.Text.Utf8[(start + inner.Length)..];
        bool startsClean = before.IsEmpty
            ? index == 0 || IsClean(runs[index - 1], atEnd: true, startsWithLetter)
            : startsWithLetter || EndsWithSpace(before);
        bool endsClean = after.IsEmpty
            ? index == runs.Count - 1 || IsClean(runs[index + 1], atEnd: false, endsWithLetter)
            : endsWithLetter || StartsWithSpace(after);

        // At a link's bracket, punctuation stands outside, and so is no hindrance; a link's text is kept to the plain case.
        return startsClean && endsClean && ((startsWithLetter && endsWithLetter) || MarkdownText.LinkOf(run) < 0);
    }

    /// <summary>Whether the text before or after a run has a backtick where the run's own would stand.</summary>
    public static bool IsBesideTick(RowList<TextRun> runs, int index) =>
        (index > 0 && runs[index - 1].Text.Utf8.EndsWith("`"u8)) || (index + 1 < runs.Count && runs[index + 1].Text.Utf8.StartsWith("`"u8));

    /// <summary>Tildes beside asterisks are punctuation to each other.</summary>
    static bool HasTwoKinds(TextStyles styles) =>
        (styles & TextStyles.Strikethrough) != 0 && (styles & (TextStyles.Strong | TextStyles.Emphasis)) != 0;

    static bool IsClean(TextRun neighbour, bool atEnd, bool isLetter)
    {
        ReadOnlySpan<byte> text = neighbour.Text;
        return !text.IsEmpty
            && ((atEnd ? EndsWithSpace(text) : StartsWithSpace(text)) || (isLetter && neighbour.Styles == TextStyles.None));
    }

    static bool EndsWithSpace(ReadOnlySpan<byte> text)
    {
        _ = Rune.DecodeLastFromUtf8(text, out Rune last, out _);
        return IsSpace(last);
    }

    static bool StartsWithSpace(ReadOnlySpan<byte> text)
    {
        _ = Rune.DecodeFromUtf8(text, out Rune first, out _);
        return IsSpace(first);
    }

    /// <summary>What CommonMark calls white space, which is less than .NET does.</summary>
    static bool IsSpace(Rune rune) =>
        rune.Value is ' ' or '\t' or '\n' or '\r' || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.SpaceSeparator;
}
