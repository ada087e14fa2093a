using System.Globalization;

namespace Letterpress.Core.Text;

/// <summary>Finds the characters that generated code may contain unescaped.</summary>
static class Characters
{
    public const char Replacement = '\uFFFD';

    /// <summary>
    /// The length of the character at <paramref name="index"/> that source may contain unescaped: 1, 2 for a pair of
    /// surrogates, or 0 where it is a control, invisible, unassigned or half of a pair.
    /// </summary>
    public static int VisibleLength(string text, int index)
    {
        char c = text[index];
        if (c is (>= ' ' and <= '~') or (>= '\u4E00' and <= '\u9FA5') or (>= '\u3001' and <= '\u3029')
            or (>= '\uFF01' and <= '\uFF5E') or (>= '\uAC00' and <= '\uD7A3'))
        {
            return 1;
        }

        if (!char.IsSurrogate(c))
        {
            return IsHidden(CharUnicodeInfo.GetUnicodeCategory(c)) ? 0 : 1;
        }

        return IsPair(text, index) && !IsHidden(CharUnicodeInfo.GetUnicodeCategory(text, index)) ? 2 : 0;
    }

    public static bool IsPair(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    /// <summary>
    /// Cc, Cf, Cs, Co, Cn, Zl, Zp: what changes how the text around it looks or reads, or may do so in another version of Unicode.
    /// </summary>
    public static bool IsHidden(UnicodeCategory category) => category is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Marks and letters that are invisible: two names must not differ only by them.</summary>
    /// <remarks>Unicode's Default_Ignorable_Code_Point, as far as it is not Cf.</remarks>
    public static bool IsInvisible(int codePoint) => codePoint is
        0x034F or (>= 0x115F and <= 0x1160) or (>= 0x17B4 and <= 0x17B5) or (>= 0x180B and <= 0x180F) or 0x3164 or
        (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Whether a code point is no character and never will be: U+FDD0 to U+FDEF, and the last two of each plane.</summary>
    public static bool IsNoncharacter(int codePoint) => (codePoint & 0xFFFE) == 0xFFFE || codePoint is >= 0xFDD0 and <= 0xFDEF;

    public static int CodePointAt(string text, int index) =>
        IsPair(text, index) ? char.ConvertToUtf32(text[index], text[index + 1]) : text[index];
}
