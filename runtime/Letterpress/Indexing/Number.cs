using System.Runtime.CompilerServices;

namespace Letterpress.Indexing;

/// <summary>Numbers of seven bits a byte, low ones first; the highest bit says that there are more.</summary>
static class Number
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> bytes, ref int index)
    {
        int first = bytes[index++];
        if (first < 0x80)
        {
            return first;
        }

        int second = bytes[index++];
        int value = (first & 0x7F) | (second & 0x7F) << 7;
        return second < 0x80 ? value : ReadMore(bytes, ref index, value);
    }

    /// <summary>Writes a number where there is room for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(int value, byte[] bytes, ref int index)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes[index++] = (byte)(0x80 | value);
        }

        bytes[index++] = (byte)value;
    }

    static int ReadMore(ReadOnlySpan<byte> bytes, ref int index, int value)
    {
        int next;
        int shift = 14;
        do
        {
            next = bytes[index++];
            value |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        return value;
    }
}
