using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Letterpress.Records;

/// <summary>
/// Zeros, read where a handle is <c>default</c>: every text is empty, every list has no items, every number is 0.
/// </summary>
static unsafe class EmptyRecord
{
    /// <summary>The address of a header, and of a row of any kind, in which all digits are 0.</summary>
    public static readonly byte* Address = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(Zeros));

    /// <summary>As long as the longest row.</summary>
    public static ReadOnlySpan<byte> Zeros =>
        "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000"u8
        + "0000000000000000000000000000000000000000000000000000000000000000000000000000000000000"u8
        + "00000000000000000000000000000000000000000000000000000000000000000000000000000000000000"u8
        + "000000000000"u8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Or(nint row) => row != 0 ? (byte*)row : Address;
}
