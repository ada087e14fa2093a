using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Letterpress.Search;

/// <summary>The bytes of a term, in lower case, which are found in any case of ASCII.</summary>
/// <param name="bytes">See <see cref="Tokens.PlainForm"/>.</param>
readonly ref struct TermBytes(ReadOnlySpan<byte> bytes)
{
    const byte CaseBit = 0x20;

    readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Of the first character the last byte, which says more than the first one where there are several.</summary>
    readonly int _first = FirstLength(bytes) - 1;

    public int Length => _bytes.Length;

    /// <summary>Where the bytes are, at an index or after it; -1 where they are not.</summary>
    public int IndexIn(ReadOnlySpan<byte> text, int from)
    {
        int end = text.Length - Length + 1;
        if (end - from < Vector256<byte>.Count)
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
        byte firstCase = CaseOf(_bytes[_first]);
        byte lastCase = CaseOf(_bytes[^1]);
        Vector256<byte> first = Vector256.Create(_bytes[_first]);
        Vector256<byte> firstBit = Vector256.Create(firstCase);
        Vector256<byte> last = Vector256.Create(_bytes[^1]);
        Vector256<byte> lastBit = Vector256.Create(lastCase);
        while (from < end)
        {
            // The last vector may begin before others have ended.
            int at = Math.Min(from, end - Vector256<byte>.Count);
            Vector256<byte> isFirst = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)(at + _first)) | firstBit, first);
            Vector256<byte> isLast = Vector256.Equals(Vector256.LoadUnsafe(ref start, (nuint)(at + Length - 1)) | lastBit, last);
            uint found = (isFirst & isLast).ExtractMostSignificantBits() & (uint.MaxValue << (from - at));
            for (; found != 0; found &= found - 1)
            {
                int place = at + BitOperations.TrailingZeroCount(found);
                if (IsAt(text, place))
                {
                    return place;
                }
            }

            from = at + Vector256<byte>.Count;
        }

        return -1;
    }

    static byte CaseOf(byte value) => value is >= (byte)'a' and <= (byte)'z' ? CaseBit : (byte)0;

    static int FirstLength(ReadOnlySpan<byte> bytes) => bytes[0] < 0x80 ? 1 : bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;

    bool IsAt(ReadOnlySpan<byte> text, int index)
    {
        for (int i = 0; i < _bytes.Length; i++)
        {
            if ((text[index + i] | CaseOf(_bytes[i])) != _bytes[i])
            {
                return false;
            }
        }

        return true;
    }
}
