using System.Text;

namespace Letterpress.Core.Identity;

/// <summary>An anchor of small letters and digits of ASCII, with a hyphen between words.</summary>
sealed class SpelledAnchor
{
    /// <summary>No heading that people link to has a longer one.</summary>
    const int MaxLength = 300;

    const string Vowels = "aeiouv";

    readonly bool[] _boundaries;

    SpelledAnchor(string letters, bool[] boundaries)
    {
        Letters = letters;
        Positions = (new bool[letters.Length + 1], new bool[letters.Length + 1]);
        _boundaries = boundaries;
    }

    /// <summary>Without the hyphens.</summary>
    public string Letters { get; }

    /// <summary>Two sets of positions in it, for whoever compares it with headings: they are many.</summary>
    public (bool[] First, bool[] Second) Positions { get; }

    /// <summary>Null where a fragment is written in another way.</summary>
    public static SpelledAnchor? Of(string fragment)
    {
        if (fragment.Length is 0 or > MaxLength)
        {
            return null;
        }

        StringBuilder letters = new(fragment.Length);
        bool[] boundaries = new bool[fragment.Length + 1];
        boundaries[0] = true;
        foreach (char c in fragment)
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            {
                letters.Append(c);
            }
            else if (c == '-' && !(letters.Length > 0 && boundaries[letters.Length]))
            {
                boundaries[letters.Length] = true;
            }
            else
            {
                return null;
            }
        }

        boundaries[letters.Length] = true;
        return new(letters.ToString(), boundaries);
    }

    /// <summary>Whether a word ends or begins before a letter.</summary>
    public bool IsBoundary(int index) => _boundaries[index];

    /// <summary>The length of a word that is a syllable of Chinese, as Pinyin writes it; 0 where there is none.</summary>
    public int SyllableAt(int index)
    {
        int end = index;
        while (end < Letters.Length && (end == index || !_boundaries[end]) && end - index <= 6)
        {
            end++;
        }

        return end > index && _boundaries[end] && IsSyllable(Letters.Substring(index, end - index)) ? end - index : 0;
    }

    /// <summary>Consonants, vowels, and perhaps an <c>n</c>, <c>ng</c> or <c>r</c>.</summary>
    static bool IsSyllable(string word)
    {
        bool isPair = word.Length > 1 && word[1] == 'h' && word[0] is 'z' or 'c' or 's';
        int at = isPair ? 2 : word[0] is >= 'a' and <= 'z' && !IsVowel(word[0]) ? 1 : 0;
        int vowels = at;
        while (at < word.Length && IsVowel(word[at]))
        {
            at++;
        }

        return at > vowels && word.Substring(at) is "" or "n" or "ng" or "r";
    }

    static bool IsVowel(char c) => Vowels.IndexOf(c) >= 0;
}
