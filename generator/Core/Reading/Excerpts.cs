using Letterpress.Core.Text.Segmentation;

namespace Letterpress.Core.Reading;

/// <summary>The start of a text, cut where readers would cut it.</summary>
static class Excerpts
{
    /// <summary>What stands before a full stop that ends no sentence.</summary>
    static readonly HashSet<string> s_abbreviations = new(
        "Mr Mrs Ms Dr Prof Jr Sr St Gen Col Lt Sgt Capt Gov Sen Rep Rev Hon No Nos vs etc Inc Ltd Co Corp ca Nr bzw usw vgl Abs Art Bd ggf inkl Mme Mlle им ул тыс млн млрд".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>How far the space behind a full stop is looked for: time is linear in any text.</summary>
    const int MaxLookAhead = 64;

    /// <summary>
    /// The length of the longest start up to <paramref name="maxLength"/> that ends in no white space and cuts no
    /// grapheme, nor a word, where a word's end is in its second half.
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

    /// <summary>The first sentence up to and with what closes it, or as much of it as fits.</summary>
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

    /// <summary>
    /// Whether the character ends a sentence (Sentence_Break STerm and ATerm). Where spaces stand between sentences, one
    /// must follow, and after it no small letter; a full stop ends none after a number of two digits, one letter or an abbreviation.
    /// </summary>
    static bool EndsSentence(string text, int index)
    {
        int behind = index;
        SentenceBreak kind = CharacterTable.Read(text, ref behind).Sentence;
        if (kind == SentenceBreak.Other)
        {
            return false;
        }

        bool wantsSpace = kind == SentenceBreak.Ambiguous || text[index] is '!' or '?';
        if (!wantsSpace)
        {
            return true;
        }

        int limit = Math.Min(text.Length, index + MaxLookAhead);
        while (behind < limit && (IsCloser(text[behind]) || IsRepeated(text[behind])))
        {
            behind++;
        }

        if (behind < text.Length && !char.IsWhiteSpace(text[behind]))
        {
            int following = behind;
            return CharacterTable.Read(text, ref following).Kind == WordKind.Ideograph && kind == SentenceBreak.Terminator;
        }

        while (behind < limit && char.IsWhiteSpace(text[behind]))
        {
            behind++;
        }

        return (behind == text.Length || !IsSmallLetter(text[behind])) && !(kind == SentenceBreak.Ambiguous && IsAbbreviated(text, index));
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

    static bool IsCloser(char c) => c is '"' or '\'' or ')' or ']' or '»' or '”' or '’' or '“' or '」' or '』' or '》' or '〉' or '）' or '】' or '。' or '！' or '？';

    static bool IsRepeated(char c) => c is '.' or '!' or '?' or '…';

    /// <summary>In the scripts whose sentences start with a capital, all of which are as old as every compiler host.</summary>
    static bool IsSmallLetter(char c) => c < '\u0590' && char.IsLower(c);
}
