using System.Runtime.CompilerServices;

namespace Letterpress.Records;

/// <summary>Where bytes of a corpus lie, which never move.</summary>
sealed unsafe class LocatedBytes(ReadOnlySpan<byte> bytes)
{
    readonly byte* _start = CorpusTables.AddressOf(bytes);
    readonly int _length = bytes.Length;

    public ReadOnlySpan<byte> Bytes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_start, _length);
    }
}
