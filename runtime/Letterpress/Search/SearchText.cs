using System.Text;
using Letterpress.Tokens;

namespace Letterpress;

/// <summary>Texts as search compares them, for a search of your own: such as one in a browser, over texts that were exported.</summary>
public static class SearchText
{
    /// <summary>
    /// Folds a text: lower case, no diacritics, no forms for compatibility (NFKD), syllables of Hangul as their letters, ideographs
    /// simplified. Letters that search takes for the same are the same then.
    /// </summary>
    /// <param name="text">The text; a lone surrogate is read as U+FFFD.</param>
    /// <returns>The folded text, where what is neither letter nor digit may be as it was; empty for an empty one. Folding it again changes
    /// nothing.</returns>
    public static string Fold(ReadOnlySpan<char> text)
    {
        StringBuilder folded = new(text.Length);
        Span<char> units = stackalloc char[2];
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (TermHash.IsSyllable(rune.Value))
            {
                AppendSyllable(folded, rune.Value - TermHash.FirstSyllable);
                continue;
            }

            int found = FoldingTable.Find(rune.Value);
            int place = ~found;
            bool isSequence = found < 0;
            for (int one = isSequence ? FoldingTable.InSequence(ref place) : found; one != 0;)
            {
                folded.Append(units[..new Rune(one).EncodeToUtf16(units)]);
                one = isSequence ? FoldingTable.InSequence(ref place) : 0;
            }
        }

        return folded.ToString();
    }

    /// <summary>A syllable of Hangul as its letters (Unicode, section 3.12).</summary>
    static void AppendSyllable(StringBuilder folded, int syllable)
    {
        folded.Append((char)(0x1100 + (syllable / 588))).Append((char)(0x1161 + (syllable % 588 / 28)));
        if (syllable % 28 != 0)
        {
            folded.Append((char)(0x11A7 + (syllable % 28)));
        }
    }
}
