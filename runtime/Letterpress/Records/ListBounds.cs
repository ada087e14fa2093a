using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Letterpress.Records;

/// <summary>The one place where indices and ranges of lists are checked.</summary>
static class ListBounds
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Check(int index, int count)
    {
        if ((uint)index >= (uint)count)
        {
            ThrowIndex(index, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckSlice(int start, int length, int count)
    {
        if ((uint)start > (uint)count || (uint)length > (uint)(count - start))
        {
            ThrowSlice(start, length, count);
        }
    }

    [DoesNotReturn]
    static void ThrowIndex(int index, int count) =>
        throw new ArgumentOutOfRangeException(
            nameof(index), index, $"The index must be from 0 to {count - 1}: the list has {count} items.");

    [DoesNotReturn]
    static void ThrowSlice(int start, int length, int count) =>
        throw new ArgumentOutOfRangeException(
            (uint)start > (uint)count ? nameof(start) : nameof(length),
            $"A slice of {length} items from {start} does not lie within the list's {count} items.");
}
