using System.Buffers;
using System.Globalization;
using System.Text;

namespace Letterpress.Writing;

/// <summary>
/// Characters that no output has: controls, and those that override the order of others. A browser reports the former as errors and a
/// terminal obeys them; after the latter, a reader sees another text than a program.
/// </summary>
/// <remarks>Marks, embeddings and isolates of direction are ordinary text of Arabic and Hebrew.</remarks>
static class Controls
{
    /// <summary>The bytes with which such a character, or an ordinary one, may begin.</summary>
    public static ReadOnlySpan<byte> MayBegin =>
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0B, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x1B, 0x1C, 0x1D,
        0x1E, 0x1F, 0x7F, 0xC2, 0xE2,
    ];

    static readonly SearchValues<byte> s_mayBegin = SearchValues.Create(MayBegin);

    /// <summary>The length of the control character at the beginning of a text in bytes; 0 where it begins with another.</summary>
    /// <param name="utf8">Not empty.</param>
    public static int LengthAt(ReadOnlySpan<byte> utf8) => utf8[0] switch
    {
        (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' => 0,
        < 0x20 or 0x7F => 1,
        0xC2 => utf8.Length > 1 && utf8[1] is >= 0x80 and < 0xA0 ? 2 : 0,
        0xE2 => utf8.Length > 2 && utf8[1] == 0x80 && utf8[2] is 0xAD or 0xAE ? 3 : 0,
        _ => 0,
    };

    /// <summary>The place of the first control character; -1 where there is none.</summary>
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
        return Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? length : 0;
    }
}
