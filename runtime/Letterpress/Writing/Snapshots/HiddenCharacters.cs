namespace Letterpress.Writing.Snapshots;

/// <summary>Characters that nobody sees, or that change how others are seen: a snapshot shows them as escapes.</summary>
/// <remarks>A list of its own, for the framework's tables differ from one version of Unicode to the next.</remarks>
static class HiddenCharacters
{
    /// <summary>Decodes the character at the beginning of a text.</summary>
    /// <param name="utf8">Not empty.</param>
    /// <param name="length">How many bytes the character has.</param>
    /// <returns>The code point, or -1 where the bytes are no UTF-8.</returns>
    public static int Decode(scoped ReadOnlySpan<byte> utf8, out int length)
    {
        byte first = utf8[0];
        length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        int codePoint = first < 0x80 ? first : first & (0xFF >> (length + 1));
        bool isValid = (first is < 0x80 or >= 0xC2 and < 0xF5) && length <= utf8.Length;
        for (int i = 1; isValid && i < length; i++)
        {
            isValid = (utf8[i] & 0xC0) == 0x80;
            codePoint = (codePoint << 6) | (utf8[i] & 0x3F);
        }

        if (!isValid)
        {
            length = 1;
        }

        return isValid ? codePoint : -1;
    }

    /// <summary>Whether a code point is escaped: a control, a white space other than the space, a character without width,
    /// one that directs the order of others, one for private use, or none at all.</summary>
    public static bool Contains(int codePoint) => codePoint switch
    {
        < 0x20 => true,
        < 0x7F => false,
        <= 0xA0 or 0xAD => true,
        < 0x34F => false,
        0x34F or 0x61C or 0x115F or 0x1160 or 0x1680 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) => true,
        < 0x2000 => false,
        <= 0x200F or (>= 0x2028 and <= 0x202F) or (>= 0x205F and <= 0x206F) or 0x2800 or 0x3000 or 0x3164 => true,
        < 0xD800 => false,
        <= 0xF8FF or (>= 0xFDD0 and <= 0xFDEF) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or 0xFFA0 or (>= 0xFFF0 and <= 0xFFFB) => true,
        < 0xFFFE => false,
        (>= 0x1BCA0 and <= 0x1BCA3) or (>= 0x1D173 and <= 0x1D17A) or >= 0xE0000 => true,
        _ => (codePoint & 0xFFFE) == 0xFFFE,
    };
}
