#if NET
using System.Numerics;
#endif
using System.Runtime.CompilerServices;

namespace Letterpress.Tokens;

/// <summary>
/// What search takes a character for: without the forms that Unicode has for compatibility (NFKD), in lower case, without accents,
/// simplified where it is traditional Chinese.
/// </summary>
/// <remarks>
/// It is decomposed, not composed: what is added to a hash character by character needs no second look. The tables are of one version of
/// Unicode, unlike <c>string.Normalize</c>, which also allocates, and does not work where globalization is invariant.
/// </remarks>
static partial class FoldingTable
{
    const int FirstSequence = 0x30000;
    const int FirstTag = 0xE0000;
    const int AfterTags = 0xE1000;
    const int BlockBits = 6;
    const int Zero = '0';

    /// <summary>What a code point that is no syllable of Hangul is folded to.</summary>
    /// <returns>A code point; where it is not one, the complement of a place for <see cref="InSequence"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(int codePoint) => codePoint < 0x80
        ? (uint)(codePoint - 'A') <= 'Z' - 'A' ? codePoint | 0x20 : codePoint
        : FindAbove(codePoint);

    /// <summary>A bit for each of the 64 code points from one on, set where it is folded to another.</summary>
    public static ulong FoldedFrom(int codePoint) => s_bits[BlockOf(codePoint)];

    /// <summary>The next code point of a sequence; 0 after the last.</summary>
    public static int InSequence(ref int place) => ThreeDigits(Sequences, place++);

    static int FindAbove(int codePoint)
    {
        if (codePoint >= EndOfEntries)
        {
            return codePoint is >= FirstTag and < AfterTags ? ~0 : codePoint;
        }

        int block = BlockOf(codePoint);
        ulong bits = s_bits[block];
        ulong bit = 1UL << (codePoint & ((1 << BlockBits) - 1));
        if ((bits & bit) == 0)
        {
            return codePoint;
        }

        int found = ThreeDigits(Entries, s_starts[block] + Count(bits & (bit - 1)));
        return found < FirstSequence ? found : ~(found - FirstSequence);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int BlockOf(int codePoint)
    {
        int index = codePoint >> BlockBits << 1;
        return Index[index] - Zero + ((Index[index + 1] - Zero) << 6);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int ThreeDigits(ReadOnlySpan<byte> digits, int number)
    {
        digits = digits.Slice(number * 3, 3);
        return digits[0] - Zero + ((digits[1] - Zero) << 6) + ((digits[2] - Zero) << 12);
    }

    /// <summary>How many bits are set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Count(ulong bits)
    {
#if NET
        return BitOperations.PopCount(bits);
#else
        // The number of bits of each two, then of each four, then of each byte; their sum is the highest byte of the product.
        bits -= (bits >> 1) & 0x5555555555555555;
        bits = (bits & 0x3333333333333333) + ((bits >> 2) & 0x3333333333333333);
        bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F;
        return (int)(unchecked(bits * 0x0101010101010101) >> 56);
#endif
    }
}
