using System.Globalization;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <remarks>Whether a file name is meaningful.</remarks>
static partial class Identifiers
{
    static readonly HashSet<string> s_dateWords = new(
        """
        jan feb mar apr may jun jul aug sep sept oct nov dec
        january february march april june july august september october november december
        mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday
        am pm utc gmt st nd rd th
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    static readonly int[] s_guidGroups = [8, 4, 4, 4, 12];

    /// <summary>Whether a file name (without its extension) contains a word: one of only numbers, hashes and dates does not.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>A letter of a script without case (Chinese, Japanese, Korean, Arabic, …) is a word.</item>
    /// <item>Two or more letters between separators are a word: <c>facade</c> and <c>deadbeef</c> too, since a hash without
    /// a digit hardly occurs (one in 2,500 of 8 hexadecimal digits).</item>
    /// <item>Three or more letters before or after digits are a word (<c>covid19</c>, <c>100days</c>), except
    /// hexadecimal ones (<c>00d4260dac24c94c</c>, <c>abc123</c>). Other mixtures are an id (<c>dQw4w9WgXcQ</c>).</item>
    /// <item>The groups of a GUID are not words, nor are the names of months and days in a name with a number (<c>09-may-2024</c>).</item>
    /// </list>
    /// </remarks>
    public static bool HoldsWord(string name)
    {
        List<Token> tokens = Tokenize(Normalize(name));
        bool hasNumber = tokens.Exists(static token => token.Digits > 0);
        for (int i = 0; i < tokens.Count; i++)
        {
            if (IsGuid(tokens, i))
            {
                i += s_guidGroups.Length - 1;
            }
            else if (tokens[i].IsWord && !(hasNumber && s_dateWords.Contains(tokens[i].Text)))
            {
                return true;
            }
        }

        return false;
    }

    static bool IsGuid(List<Token> tokens, int first)
    {
        for (int i = 0; i < s_guidGroups.Length; i++)
        {
            if (first + i >= tokens.Count || tokens[first + i] is not { IsHexadecimal: true } token || token.Text.Length != s_guidGroups[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Splits a name at what is neither letter nor digit; marks are ignored.</summary>
    static List<Token> Tokenize(string name)
    {
        List<Token> tokens = [];
        var token = new Token("", 0, 0, 0, IsHexadecimal: true, HasCaseless: false);
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            char c = i < name.Length ? name[i] : ' ';
            if (char.IsSurrogate(c) || Characters.IsInvisible(c))
            {
                continue;
            }

            UnicodeCategory category = CharUnicodeInfo.GetUnicodeCategory(c);
            switch (KindOf(category))
            {
                case Kind.Letter:
                    bool isHexadecimal = c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
                    bool isCaseless = category == UnicodeCategory.OtherLetter && c > '\u00FF';
                    token = token.With(isDigit: false, isHexadecimal, isCaseless);
                    break;
                case Kind.Digit:
                    token = token.With(isDigit: true, isHexadecimal: true, isCaseless: false);
                    break;
                case Kind.Separator:
                    if (token.Letters + token.Digits > 0)
                    {
                        tokens.Add(token with { Text = name.Substring(start, i - start) });
                    }

                    token = new Token("", 0, 0, 0, IsHexadecimal: true, HasCaseless: false);
                    start = i + 1;
                    break;
            }
        }

        return tokens;
    }

    /// <param name="Changes">The number of runs of letters or digits.</param>
    readonly record struct Token(
        string Text, int Letters, int Digits, int Changes, bool IsHexadecimal, bool HasCaseless, bool EndsInDigit = false)
    {
        public bool IsWord => HasCaseless || (Digits == 0 ? Letters >= 2 : Letters >= 3 && Changes == 2 && !IsHexadecimal);

        public Token With(bool isDigit, bool isHexadecimal, bool isCaseless) => this with
        {
            Letters = Letters + (isDigit ? 0 : 1),
            Digits = Digits + (isDigit ? 1 : 0),
            Changes = Changes == 0 || EndsInDigit != isDigit ? Changes + 1 : Changes,
            EndsInDigit = isDigit,
            IsHexadecimal = IsHexadecimal && isHexadecimal,
            HasCaseless = HasCaseless || isCaseless,
        };
    }
}
