using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The bytes of a gram of two ideographs or kana, which are found in any form: simplified, traditional.</summary>
readonly struct GramBytes
{
    /// <summary>Of UTF-8, for each of both.</summary>
    const int CharacterLength = 3;

    readonly int _first;
    readonly int _second;

    /// <param name="bytes">See <see cref="PlainForm"/>.</param>
    public GramBytes(ReadOnlySpan<byte> bytes)
    {
        _first = CodePoint(bytes);
        _second = CodePoint(bytes[CharacterLength..]);
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
        Vector128<byte> first = ByLowBits(Ideographs.LastBytes(_first));
        Vector128<byte> second = ByLowBits(Ideographs.LastBytes(_second));
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
    static Vector128<byte> ByLowBits(ulong lastBytes)
    {
        Vector128<byte> bits = Vector128<byte>.Zero;
        for (; lastBytes != 0; lastBytes &= lastBytes - 1)
        {
            int last = BitOperations.TrailingZeroCount(lastBytes);
            bits = bits.WithElement(last & 0xF, (byte)(bits.GetElement(last & 0xF) | (1 << (last >> 4))));
        }

        return bits;
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
