using System.Globalization;

namespace Letterpress.Generator.Reading;

/// <summary>Counts and cuts that hold for every script.</summary>
static class Words
{
    /// <summary>Words a minute: Brysbaert, "How many words do we read per minute?", 2019, silent reading of non-fiction.</summary>
    const int WordsPerMinute = 238;

    /// <summary>Han, kana and Hangul syllables a minute: Trauzettel-Klosinski and Dietz, 2012 (Chinese 255, Japanese 357), the slower.</summary>
    const int CharactersPerMinute = 255;

    /// <summary>Each Han character and kana is a word, so is each run of letters and digits in another script.</summary>
    public static (int Words, int ReadingSeconds) Count(string text)
    {
        int characters = 0;
        int words = 0;
        bool isInWord = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (IsIdeographic(c) || (char.IsHighSurrogate(c) && i + 1 < text.Length && c is >= '\uD840' and <= '\uD88D'))
            {
                characters++;
                isInWord = false;
                continue;
            }

            bool isLetter = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                || (isInWord && c is '\'' or '’' or '-' or '.' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !IsIdeographic(text[i + 1]));
            if (isLetter && !isInWord && !char.IsLowSurrogate(c))
            {
                words++;
            }

            isInWord = isLetter;
        }

        long seconds = (words * 60L / WordsPerMinute) + (characters * 60L / CharactersPerMinute);
        return (words + characters, (int)Math.Max(seconds, words + characters > 0 ? 1 : 0));
    }

    /// <summary>The first sentence, or as much of it as fits.</summary>
    public static string FirstSentence(string text, int maxLength = 160)
    {
        for (int i = 0; i < text.Length && i < maxLength; i++)
        {
            bool isEnd = text[i] is '。' or '！' or '？' || (text[i] is '.' or '!' or '?' && i > 2 && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && !char.IsDigit(text[i - 1]));
            if (isEnd || text[i] == '\n')
            {
                return text.Substring(0, isEnd ? i + 1 : i);
            }
        }

        return text.Substring(0, CutBefore(text, maxLength));
    }

    /// <summary>The longest start of the text that cuts no character, no word and, where it can be helped, no sentence.</summary>
    /// <returns>Its length.</returns>
    public static int CutBefore(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text.Length;
        }

        int[] starts = StringInfo.ParseCombiningCharacters(text.Substring(0, Math.Min(text.Length, maxLength + 64)));
        int cut = 0;
        int wordCut = 0;
        foreach (int start in starts)
        {
            if (start > maxLength)
            {
                break;
            }

            cut = start;
            if (start > 0 && (char.IsWhiteSpace(text[start]) || IsIdeographic(text[start]) || IsIdeographic(text[start - 1])))
            {
                wordCut = start;
            }
        }

        cut = wordCut > maxLength / 2 ? wordCut : cut;
        while (cut > 0 && char.IsWhiteSpace(text[cut - 1]))
        {
            cut--;
        }

        return cut;
    }

    static bool IsIdeographic(char c) => c is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\u3041' and <= '\u30FF');
}
