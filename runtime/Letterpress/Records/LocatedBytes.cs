using System.Runtime.CompilerServices;

namespace Letterpress.Records;

/// <summary>Where bytes lie that never move: those of an assembly's image, or of a pinned array.</summary>
sealed unsafe class LocatedBytes
{
    /// <summary>Keeps the array.</summary>
    readonly byte[]? _array;
    readonly byte* _start;
    readonly int _length;

    public LocatedBytes(ReadOnlySpan<byte> bytes)
    {
        _start = CorpusTables.AddressOf(bytes);
        _length = bytes.Length;
    }

    public LocatedBytes(byte[] pinned, int length)
        : this(pinned.AsSpan(0, length)) => _array = pinned;

    public ReadOnlySpan<byte> Bytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_start, _length);
    }
}
