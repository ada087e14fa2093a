namespace Letterpress.Tokens;

/// <summary>What forms of a word share: its first letters.</summary>
static class Stem
{
    /// <summary>Of languages other than English.</summary>
    public const int Letters = 5;

    /// <summary>Longer English words have no stem.</summary>
    public const int MaxEnglishWord = 32;

    const int MinLength = 3;

    /// <summary>A word loses more than one suffix: that of its form, then those that made it.</summary>
    const int MaxSuffixes = 3;

    /// <summary>How many letters of a word of ASCII letters are its stem; all where it has no other.</summary>
    public static int Length(ReadOnlySpan<byte> word, bool isEnglish) => isEnglish ? English(word) : Math.Min(word.Length, Letters);

    static int English(ReadOnlySpan<byte> word)
    {
        int length = WithoutPlural(word);
        for (int i = 0; i < MaxSuffixes && length > MinLength; i++)
        {
            int suffix = Suffix(word.Slice(0, length));
            if (suffix == 0)
            {
                break;
            }

            length -= suffix;
        }

        return length;
    }

    static int WithoutPlural(ReadOnlySpan<byte> word)
    {
        int length = word.Length;
        if (length <= MinLength || Letter(word, 1) != 's' || Letter(word, 2) is (byte)'s' or (byte)'u' or (byte)'i')
        {
            return length;
        }

        return Ends(word, "sses"u8) || (length > MinLength + 1 && Ends(word, "ies"u8)) ? length - 2 : length - 1;
    }

    /// <summary>The length of the last suffix, and of the letter that is doubled before it.</summary>
    static int Suffix(ReadOnlySpan<byte> word)
    {
        ReadOnlySpan<byte> suffixes = Letter(word, 1) switch
        {
            (byte)'d' => "2ed"u8,
            (byte)'g' => "2ing"u8,
            (byte)'e' => "4able 4ible 4ance 4ence 4ize 4ise 4ate 4ive 3e"u8,
            (byte)'y' => "4ability 4ibility 4ity 4ancy 4ency 4ably 4ibly 4ly 3y"u8,
            (byte)'i' => "3i"u8,
            (byte)'l' => "4ical 4ional 4ful 4al"u8,
            (byte)'s' => "4iveness 4fulness 4ousness 4ness 4less 4ous"u8,
            (byte)'t' => "5ment 4ant 4ent"u8,
            (byte)'n' => "4ization 4isation 4ation 4ition 4ion"u8,
            (byte)'r' => "4izer 4ator 4er 4or"u8,
            (byte)'c' => "4ic"u8,
            (byte)'m' => "4ism"u8,
            _ => default,
        };
        for (int start = 0; start < suffixes.Length;)
        {
            int end = start + 1;
            while (end < suffixes.Length && suffixes[end] != ' ')
            {
                end++;
            }

            ReadOnlySpan<byte> suffix = suffixes.Slice(start + 1, end - start - 1);
            int rest = word.Length - suffix.Length;
            if (rest >= suffixes[start] - '0' && Ends(word, suffix) && HasVowel(word.Slice(0, rest)))
            {
                return suffix.Length + (IsForm(suffix) && IsDoubled(word.Slice(0, rest)) ? 1 : 0);
            }

            start = end + 1;
        }

        return 0;
    }

    static bool IsForm(ReadOnlySpan<byte> suffix) => suffix[suffix.Length - 1] is (byte)'d' or (byte)'g' or (byte)'r';

    static bool IsDoubled(ReadOnlySpan<byte> word) =>
        word.Length > MinLength && Letter(word, 1) == Letter(word, 2) && Letter(word, 1) is not ((byte)'l' or (byte)'s' or (byte)'z');

    static bool HasVowel(ReadOnlySpan<byte> word)
    {
        for (int i = 1; i <= word.Length; i++)
        {
            if ("aeiouy"u8.IndexOf(Letter(word, i)) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    static bool Ends(ReadOnlySpan<byte> word, ReadOnlySpan<byte> suffix)
    {
        for (int i = 1; i <= suffix.Length; i++)
        {
            if (i > word.Length || Letter(word, i) != suffix[suffix.Length - i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A letter from the end, in lower case.</summary>
    static byte Letter(ReadOnlySpan<byte> word, int fromEnd) => (byte)(word[word.Length - fromEnd] | 0x20);
}
