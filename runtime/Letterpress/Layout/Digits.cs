#if NET
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

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

    /// <summary>What the zero digits of a number of two, three and four add up to where they are taken away last.</summary>
    public const int TwoZeros = Zero * (1 + (1 << 6));
    public const int ThreeZeros = TwoZeros + (Zero << 12);
    public const int FourZeros = ThreeZeros + (Zero << 18);

    /// <summary>The largest number that <paramref name="digits"/> digits can say.</summary>
    public static long MaxValue(int digits) => (1L << (digits * BitsPerDigit)) - 1;

    /// <summary>The character of one digit of a number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="position">0 for the least significant.</param>
    public static byte At(long value, int position) => (byte)(Zero + ((value >> (position * BitsPerDigit)) & MaxValue(1)));

    /// <summary>Checks that a number fits its column.</summary>
    /// <param name="value">The number.</param>
    /// <param name="digits">Of the column.</param>
    /// <param name="what">Names the number.</param>
    /// <exception cref="EncodingLimitException"><paramref name="value"/> is negative, or has more digits.</exception>
    public static void Check(long value, int digits, string what)
    {
        if (value < 0 || value > MaxValue(digits))
        {
            throw new EncodingLimitException(what, value, MaxValue(digits));
        }
    }

#if NET
    /// <summary>Each four digits as one number, to which every digit has added <see cref="Zero"/> in its place.</summary>
    /// <remarks>Only where <see cref="Ssse3"/> is supported.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Fold(Vector128<byte> digits)
    {
        Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((short)((1 << 14) | 1)).AsSByte());
        return Sse2.MultiplyAddAdjacent(pairs, Vector128.Create((1 << 28) | 1).AsInt16());
    }
#endif
}
