using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Letterpress.Search;

/// <summary>Reads bits at any place, low ones of a byte first. The bytes have padding after the last bit.</summary>
readonly ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>How many bits are read at once.</summary>
    public const int Width = 56;

    readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>The bits from one on; those after <see cref="Width"/> are not defined.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong At(long bit) => BinaryPrimitives.ReadUInt64LittleEndian(_bytes.Slice((int)(bit >> 3))) >> (int)(bit & 7);
}
