using Markdig.Helpers;
using Markdig.Parsers;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses superscripts and subscripts as Pandoc has them, <c>x^2^</c> and <c>H~2~O</c>: without space. A tilde after a space begins
/// strikethrough.
/// </summary>
/// <remarks>A script is short, and a search ends at the next mark.</remarks>
sealed class ScriptParser : InlineParser
{
    const int MaxLength = 24;

    /// <summary>One letter that follows a space is a face: <c>^o^</c>.</summary>
    const int MinAlone = 2;

    public ScriptParser() => OpeningCharacters = ['^', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char mark = slice.CurrentChar;
        char before = slice.PeekCharExtra(-1);
        bool isAlone = mark == '^' && before is (' ' or '\t' or '\n' or '\0');
        if (!(isAlone || IsLetter(before) || before == ')' || (mark == '^' && (char.IsLetterOrDigit(before) || before is ']' or '}'))))
        {
            return false;
        }

        string text = slice.Text;
        int content = slice.Start + 1;
        int end = content;
        bool hasWord = false;
        while (end <= slice.End && end - content < MaxLength && IsPart(text[end]))
        {
            hasWord |= char.IsLetterOrDigit(text[end]);
            end++;
        }

        char after = end < slice.End ? text[end + 1] : '\0';
        if (!hasWord || (isAlone && end - content < MinAlone) || end > slice.End || text[end] != mark || after == mark
            || (mark == '^' && char.IsLetterOrDigit(after)))
        {
            return false;
        }

        InlinePlace.Set(processor, new ScriptInline(text.Substring(content, end - content), mark == '^'), slice.Start, end + 1);
        slice.Start = end + 1;
        return true;
    }

    static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '+' or '-' or '−' or '(' or ')' or '.' or ',' or '/' or '=';
}
