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
        if (!IsWord(slice.PeekCharExtra(-1)))
        {
            return false;
        }

        int end = slice.Start;
        while (end <= slice.End && slice.Text[end] == slice.CurrentChar)
        {
            end++;
        }

        if (end > slice.End || !IsWord(slice.Text[end]) || (slice.CurrentChar == '~' && end > slice.Start + 1))
        {
            return false;
        }

        LiteralInline text = new() { Content = new StringSlice(slice.Text, slice.Start, end - 1) };
        InlinePlace.Set(processor, text, slice.Start, end);
        slice.Start = end;
        return true;
    }

    static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
