using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The bytes of a gram of two ideographs or kana, which are found in any form: simplified, traditional.</summary>
readonly ref struct GramBytes
{
    /// <summary>Of UTF-8, for each of both.</summary>
    const int CharacterLength = 3;

    /// <summary>Of the plain form, and after it the last bytes of each character in all forms.</summary>
    public const int Length = (2 * CharacterLength) + 32;

    readonly ReadOnlySpan<byte> _bytes;
    readonly int _first;
    readonly int _second;

    /// <param name="bytes">As <see cref="Prepare"/> left them.</param>
    public GramBytes(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _first = CodePoint(bytes);
        _second = CodePoint(bytes[CharacterLength..]);
    }

    /// <summary>Adds to the plain form what finds its other forms, and returns the length of both.</summary>
    public static int Prepare(Span<byte> bytes)
    {
        WriteByLowBits(Ideographs.LastBytes(CodePoint(bytes)), bytes.Slice(2 * CharacterLength, 16));
        WriteByLowBits(Ideographs.LastBytes(CodePoint(bytes[CharacterLength..])), bytes.Slice((2 * CharacterLength) + 16, 16));
        return Length;
    }

    /// <summary>Where the gram is, at an index or after it; -1 where it is not.</summary>
    public int IndexIn(ReadOnlySpan<byte> text, int from)
    {
        int end = text.Length - (2 * CharacterLength) + 1;
        if (end - from < Vector128<byte>.Count)
        {
            for (; from < end; from++)
            {
                if (IsAt(text, from))
                {
                    return from;
                }
            }

            return -1;
        }

        ref byte start = ref MemoryMarshal.GetReference(text);
        Vector128<byte> first = Vector128.Create(_bytes.Slice(2 * CharacterLength, 16));
        Vector128<byte> second = Vector128.Create(_bytes.Slice((2 * CharacterLength) + 16, 16));
        while (from < end)
        {
            // The last vector may begin before others have ended.
            int at = Math.Min(from, end - Vector128<byte>.Count);
            Vector128<byte> isFirst = IsIn(first, Vector128.LoadUnsafe(ref start, (nuint)(at + CharacterLength - 1)));
            Vector128<byte> isSecond = IsIn(second, Vector128.LoadUnsafe(ref start, (nuint)(at + (2 * CharacterLength) - 1)));
            uint misses = (Vector128.Equals(isFirst, Vector128<byte>.Zero) | Vector128.Equals(isSecond, Vector128<byte>.Zero))
                .ExtractMostSignificantBits();
            for (uint found = ~misses & 0xFFFF & (uint.MaxValue << (from - at)); found != 0; found &= found - 1)
            {
                int place = at + BitOperations.TrailingZeroCount(found);
                if (IsAt(text, place))
                {
                    return place;
                }
            }

            from = at + Vector128<byte>.Count;
        }

        return -1;
    }

    /// <summary>For each four low bits of a last byte a bit for each two bits before them.</summary>
    static void WriteByLowBits(ulong lastBytes, Span<byte> bits)
    {
        bits.Clear();
        for (; lastBytes != 0; lastBytes &= lastBytes - 1)
        {
            int last = BitOperations.TrailingZeroCount(lastBytes);
            bits[last & 0xF] |= (byte)(1 << (last >> 4));
        }
    }

    /// <summary>Not zero where a byte is one of those; bytes that are no last bytes are zero.</summary>
    static Vector128<byte> IsIn(Vector128<byte> set, Vector128<byte> bytes)
    {
        Vector128<byte> highBits = Vector128.Create((byte)0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 0, 0, 0, 0);
        return Vector128.Shuffle(set, bytes & Vector128.Create((byte)0xF)) & Vector128.Shuffle(highBits, bytes >>> 4);
    }

    static int CodePoint(ReadOnlySpan<byte> bytes) => ((bytes[0] & 0xF) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F);

    static bool IsOf(ReadOnlySpan<byte> bytes, int ideograph)
    {
        if ((bytes[0] & 0xF0) != 0xE0 || (bytes[1] & 0xC0) != 0x80)
        {
            return false;
        }

        int codePoint = CodePoint(bytes);
        return codePoint == ideograph || (PlainForm.IsIdeograph(codePoint) && FoldingTable.Find(codePoint) == ideograph);
    }

    bool IsAt(ReadOnlySpan<byte> text, int index)
    {
        ReadOnlySpan<byte> bytes = text.Slice(index, 2 * CharacterLength);
        return (bytes[2] & 0xC0) == 0x80 && (bytes[5] & 0xC0) == 0x80
            && IsOf(bytes, _first) && IsOf(bytes[CharacterLength..], _second);
    }
}
