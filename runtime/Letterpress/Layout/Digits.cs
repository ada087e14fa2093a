namespace Letterpress.Layout;

/// <summary>
/// How numbers stand in a record: base 64, least significant digit first, one ASCII character a digit, from
/// <c>'0'</c> (0) to <c>'o'</c> (63).
/// </summary>
/// <remarks>
/// A <c>u8</c> literal can only hold what UTF-8 can, so a byte has seven bits at most; these 64 characters are the
/// longest run that holds no quotation mark and no control character, so that a table of numbers is a raw string
/// literal that needs no escape and reads back with a subtraction and a few shifts.
/// </remarks>
static class Digits
{
    /// <summary>The character of digit 0.</summary>
    public const byte Zero = (byte)'0';

    /// <summary>Bits that one digit carries.</summary>
    public const int BitsPerDigit = 6;

    /// <summary>The largest number that <paramref name="digits"/> digits can say.</summary>
    public static long MaxValue(int digits) => (1L << (digits * BitsPerDigit)) - 1;
}
