using System.Runtime.CompilerServices;

namespace Letterpress.Segmentation;

/// <summary>Bytes that should be UTF-8 and may be anything: each byte that is part of no character is a U+FFFD.</summary>
/// <remarks>Whoever makes it keeps the bytes in place.</remarks>
readonly unsafe struct Utf8Bytes(byte* start, int length) : ISegmentText
{
    const int Replacement = 0xFFFD;

    public int Length => length;

    /// <summary>One byte.</summary>
    public byte this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => start[index];
    }

    /// <summary>Writes letters of ASCII in lower case, and returns their number; 0 where some are others.</summary>
    public int CopyLetters(int index, int count, Span<byte> letters)
    {
        for (int i = 0; i < count; i++)
        {
            byte letter = (byte)(start[index + i] | 0x20);
            if (start[index + i] >= 0x80)
            {
                return 0;
            }

            letters[i] = letter;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharacterClass Read(ref int index) => CharacterTable.Of(CodePoint(ref index));

    /// <summary>The code point at an index, which moves to the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodePoint(ref int index)
    {
        byte first = start[index];
        if (first < 0x80)
        {
            index++;
            return first;
        }

        return Longer(first, ref index);
    }

    /// <summary>Table 3-7 of the Unicode Standard: neither overlong forms nor surrogates.</summary>
    int Longer(byte first, ref int index)
    {
        int rest = length - index;
        byte* at = start + index;
        if (first is >= 0xE0 and < 0xF0 && rest > 2 && IsTrail(at[1]) && IsTrail(at[2]))
        {
            int codePoint = ((first & 0xF) << 12) | ((at[1] & 0x3F) << 6) | (at[2] & 0x3F);
            if (codePoint is >= 0x800 and (< 0xD800 or > 0xDFFF))
            {
                index += 3;
                return codePoint;
            }
        }
        else if (first is >= 0xC2 and < 0xE0 && rest > 1 && IsTrail(at[1]))
        {
            index += 2;
            return ((first & 0x1F) << 6) | (at[1] & 0x3F);
        }
        else if (first is >= 0xF0 and <= 0xF4 && rest > 3 && IsTrail(at[1]) && IsTrail(at[2]) && IsTrail(at[3]))
        {
            int codePoint = ((first & 0x7) << 18) | ((at[1] & 0x3F) << 12) | ((at[2] & 0x3F) << 6) | (at[3] & 0x3F);
            if (codePoint is >= 0x10000 and <= 0x10FFFF)
            {
                index += 4;
                return codePoint;
            }
        }

        index++;
        return Replacement;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsTrail(byte value) => (value & 0xC0) == 0x80;
}
