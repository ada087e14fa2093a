using System.Buffers;
using System.Globalization;
using System.Text;

namespace Letterpress.Writing;

/// <summary>
/// Characters that no output has: controls, code points that are no character, and those that override the order of others. A browser
/// reports the former two as errors and a terminal obeys the first; after the last, a reader sees another text than a program.
/// </summary>
/// <remarks>Marks, embeddings and isolates of direction are ordinary text of Arabic and Hebrew.</remarks>
static class Controls
{
    /// <summary>The bytes with which such a character, or an ordinary one, may begin.</summary>
    public static ReadOnlySpan<byte> MayBegin =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0B, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D,
        0x1E, 0x1F, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4,
    ];

    static readonly SearchValues<byte> s_mayBegin = SearchValues.Create(MayBegin);

    /// <summary>The length of such a character at the beginning of a text in bytes; 0 where it begins with another.</summary>
    /// <param name="utf8">Not empty.</param>
    public static int LengthAt(ReadOnlySpan<byte> utf8) => utf8[0] switch
    {
        (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' => 0,
        < 0x20 or 0x7F => 1,
        0xC2 => utf8.Length > 1 && utf8[1] is >= 0x80 and < 0xA0 ? 2 : 0,
        0xE2 => utf8.Length > 2 && utf8[1] == 0x80 && utf8[2] is 0xAD or 0xAE ? 3 : 0,
        >= 0xEF => LengthOfNoncharacter(utf8),
        _ => 0,
    };

    /// <summary>The place of the first such character; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<byte> utf8)
    {
        int from = 0;
        while (utf8[from..].IndexOfAny(s_mayBegin) is >= 0 and int found)
        {
            from += found;
            if (LengthAt(utf8[from..]) > 0)
            {
                return from;
            }

            from++;
        }

        return -1;
    }

    /// <summary>The length of the character at the beginning of a URL that nobody sees, in bytes; 0 where one sees it.</summary>
    /// <param name="utf8">Not empty.</param>
    public static int LengthOfUnseen(ReadOnlySpan<byte> utf8)
    {
        _ = Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
        bool isUnseen = Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
        return isUnseen || LengthAt(utf8) > 0 ? length : 0;
    }

    /// <summary>U+FDD0 to U+FDEF, and the last two code points of each plane.</summary>
    static int LengthOfNoncharacter(ReadOnlySpan<byte> utf8) => utf8 switch
    {
        [0xEF, 0xB7, >= 0x90 and <= 0xAF, ..] or [0xEF, 0xBF, 0xBE or 0xBF, ..] => 3,
        [>= 0xF0 and <= 0xF4, 0x8F or 0x9F or 0xAF or 0xBF, 0xBF, 0xBE or 0xBF, ..] => 4,
        _ => 0,
    };
}
