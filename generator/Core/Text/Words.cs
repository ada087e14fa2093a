using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Core.Text;

/// <summary>Counts the words of a text and estimates the time to read it, by rules for every script.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>A word is a segment of UAX #29 with a letter or digit in it: <c>can't</c>, <c>3.14</c>, a run of Hangul, Arabic
/// with its marks are one each, <c>well-known</c> is two.</item>
/// <item>Each Han character and each kana counts as a word, as in word processors and as readers of Chinese and Japanese expect.</item>
/// <item>Thai, Lao, Khmer and Myanmar have no spaces between words: three clusters count as one word, which is what ICU's
/// dictionaries find in the Universal Declaration of Human Rights (Thai 3.2, Lao 2.8, Khmer 3.1, Myanmar 2.2).</item>
/// </list>
/// </remarks>
static class Words
{
    /// <summary>Brysbaert, "How many words do we read per minute?", 2019: silent reading of non-fiction.</summary>
    const int WordsPerMinute = 238;

    /// <summary>Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance", 2012.</summary>
    const int ChineseCharactersPerMinute = 255;

    /// <inheritdoc cref="ChineseCharactersPerMinute"/>
    const int JapaneseCharactersPerMinute = 357;

    const int ClustersPerUnspacedWord = 3;

    /// <summary>The number of words, and the seconds to read them: at least one if there is a word.</summary>
    [MethodImpl(Jit.OptimizedAtOnce)]
    public static (int Words, int ReadingSeconds) Count(string text)
    {
        int words = 0;
        int ideographs = 0;
        int kana = 0;
        int unspacedStart = -1;
        for (int start = 0; start < text.Length;)
        {
            if (unspacedStart < 0 && PlainText.EndAt(text, start, ref words, ref ideographs) is var plain && plain > start)
            {
                start = plain;
                continue;
            }

            int end = WordSegments.Next(text, start);
            Segment segment = Segment.Of(text, start, end);
            if (segment.IsUnspaced)
            {
                unspacedStart = unspacedStart < 0 ? start : unspacedStart;
            }
            else if (unspacedStart >= 0)
            {
                words += UnspacedWords(text, unspacedStart, start);
                unspacedStart = -1;
            }

            words += segment.IsSpaced ? 1 : 0;
            ideographs += segment.Ideographs;
            kana += segment.Kana;
            start = end;
        }

        words += unspacedStart >= 0 ? UnspacedWords(text, unspacedStart, text.Length) : 0;
        return (words + ideographs, Seconds(words, ideographs, kana));
    }

    /// <summary>Rounded to whole seconds. A text with many kana is Japanese; a Chinese one has at most those of a name.</summary>
    static int Seconds(int words, int ideographs, int kana)
    {
        int charactersPerMinute = kana > ideographs / 5 ? JapaneseCharactersPerMinute : ChineseCharactersPerMinute;
        long parts = 60L * ((long)words * charactersPerMinute + (long)ideographs * WordsPerMinute);
        long whole = (long)WordsPerMinute * charactersPerMinute;
        return (int)Math.Max((parts + whole / 2) / whole, words + ideographs > 0 ? 1 : 0);
    }

    static int UnspacedWords(string text, int start, int end)
    {
        int clusters = 0;
        for (int cluster = start; cluster < end; cluster = Graphemes.Next(text, cluster))
        {
            clusters++;
        }

        return Math.Max(1, (clusters + ClustersPerUnspacedWord / 2) / ClustersPerUnspacedWord);
    }

    /// <summary>What one segment adds to the counts.</summary>
    readonly record struct Segment(bool IsSpaced, bool IsUnspaced, int Ideographs, int Kana)
    {
        [MethodImpl(Jit.OptimizedAtOnce)]
        public static Segment Of(string text, int start, int end)
        {
            bool isSpaced = false;
            bool isUnspaced = false;
            int ideographs = 0;
            int kana = 0;
            while (start < end)
            {
                bool isKana = text[start] is >= '\u3041' and <= '\u30FF';
                switch (CharacterTable.Read(text, ref start).Kind)
                {
                    case WordKind.Spaced:
                        isSpaced = true;
                        break;
                    case WordKind.Unspaced:
                        isUnspaced = true;
                        break;
                    case WordKind.Ideograph:
                        ideographs++;
                        kana += isKana ? 1 : 0;
                        break;
                }
            }

            return new(isSpaced, isUnspaced, ideographs, kana);
        }
    }
}
