using Letterpress.Segmentation;

namespace Letterpress.Core.Text;

/// <summary>Cuts the start of a text where a reader would cut it.</summary>
static class Excerpts
{
    /// <summary>Abbreviations, after which a full stop does not end a sentence.</summary>
    static readonly HashSet<string> s_abbreviations = new(
        ("Mr Mrs Ms Dr Prof Jr Sr St Gen Col Lt Sgt Capt Gov Sen Rep Rev Hon No Nos vs etc Inc Ltd Co Corp ca Nr bzw usw vgl Abs Art Bd " +
        "ggf inkl Mme Mlle им ул тыс млн млрд").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>How far the space after a full stop is searched for: time is linear in any text.</summary>
    const int MaxLookAhead = 64;

    /// <summary>
    /// The length of the longest start up to <paramref name="maxLength"/> that does not end in white space and does not split a
    /// grapheme, nor a word, if a word ends in its second half.
    /// </summary>
    public static int CutLength(string text, int maxLength)
    {
        int characterCut = 0;
        int wordCut = 0;
        int word = 0;
        for (int start = 0; start < text.Length;)
        {
            int end = Graphemes.Next(text, start);
            if (end > maxLength)
            {
                break;
            }

            while (word < end)
            {
                word = WordSegments.Next(text, word);
            }

            if (!char.IsWhiteSpace(text[end - 1]))
            {
                characterCut = end;
                wordCut = word == end ? end : wordCut;
            }

            start = end;
            if (end == text.Length)
            {
                return characterCut;
            }
        }

        return wordCut > maxLength / 2 ? wordCut : characterCut;
    }

    /// <summary>The first sentence with its closing punctuation, or as much of it as fits.</summary>
    public static string FirstSentence(string text, int maxLength = 160)
    {
        bool isEnd = false;
        for (int start = 0; start < text.Length && start <= maxLength;)
        {
            if (text[start] == '\n' || (isEnd && !IsCloser(text[start]) && !IsRepeated(text[start])))
            {
                return text.Substring(0, start).TrimEnd();
            }

            int end = Graphemes.Next(text, start);
            isEnd = end <= maxLength && (isEnd || EndsSentence(text, start));
            if (end == text.Length && end <= maxLength)
            {
                return text.TrimEnd();
            }

            start = end;
        }

        return text.Substring(0, CutLength(text, maxLength));
    }

    /// <summary>Whether a statement ends in a text; a heading may ask or exclaim.</summary>
    public static bool HasStatement(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('?' or '!' or '？' or '！') && EndsSentence(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the character ends a sentence (Sentence_Break STerm and ATerm). In scripts that separate sentences by spaces, a space
    /// must follow, and no small letter after it. A full stop after a number of two digits, one letter or an abbreviation does not.
    /// </summary>
    static bool EndsSentence(string text, int index)
    {
        int after = index;
        SentenceBreak kind = CharacterTable.Read(text, ref after).Sentence;
        if (kind == SentenceBreak.Other)
        {
            return false;
        }

        bool needsSpace = kind == SentenceBreak.Ambiguous || text[index] is '!' or '?';
        if (!needsSpace)
        {
            return true;
        }

        int limit = Math.Min(text.Length, index + MaxLookAhead);
        while (after < limit && (IsCloser(text[after]) || IsRepeated(text[after])))
        {
            after++;
        }

        if (after < text.Length && !char.IsWhiteSpace(text[after]))
        {
            int following = after;
            return CharacterTable.Read(text, ref following).Kind == WordKind.Ideograph && kind == SentenceBreak.Terminator;
        }

        while (after < limit && char.IsWhiteSpace(text[after]))
        {
            after++;
        }

        return (after == text.Length || !IsSmallLetter(text[after])) && !(kind == SentenceBreak.Ambiguous && IsAbbreviated(text, index));
    }

    static bool IsAbbreviated(string text, int stop)
    {
        int start = stop;
        bool hasDigit = false;
        bool hasLetter = false;
        while (start > 0 && stop - start < 8 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
            hasDigit |= char.IsDigit(text[start]);
            hasLetter |= !char.IsDigit(text[start]);
        }

        int length = stop - start;
        return hasDigit ? length <= 2 && !hasLetter : length == 1 || (hasLetter && s_abbreviations.Contains(text.Substring(start, length)));
    }

    static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '»' or '”' or '’' or '“'
        or '」' or '』' or '》' or '〉' or '）' or '】' or '。' or '！' or '？';

    static bool IsRepeated(char c) => c is '.' or '!' or '?' or '…';

    /// <summary>For the scripts whose sentences start with a capital; every version of .NET knows their letters.</summary>
    static bool IsSmallLetter(char c) => c < '\u0590' && char.IsLower(c);
}
