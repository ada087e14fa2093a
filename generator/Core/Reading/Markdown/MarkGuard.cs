using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Keeps <c>==</c>, <c>++</c> and <c>~</c> between two letters or digits of ASCII as text: <c>a==b</c> and <c>10~20</c> mark nothing.
/// </summary>
sealed class MarkGuard : InlineParser
{
    public MarkGuard() => OpeningCharacters = ['=', '~', '+'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        int end = slice.Start;
        while (end <= slice.End && slice.Text[end] == slice.CurrentChar)
        {
            end++;
        }

        char after = end <= slice.End ? slice.Text[end] : '\n';
        if (!IsText(slice.PeekCharExtra(-1), slice.CurrentChar, end - slice.Start, after))
        {
            return false;
        }

        LiteralInline text = new() { Content = new StringSlice(slice.Text, slice.Start, end - 1) };
        InlinePlace.Set(processor, text, slice.Start, end);
        slice.Start = end;
        return true;
    }

    /// <summary>Whether a run of one mark is text, by the characters before and after it.</summary>
    public static bool IsText(char before, char mark, int run, char after) =>
        IsWord(before) && IsWord(after) && (mark != '~' || run == 1);

    static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
