using System.Runtime.InteropServices;

namespace Letterpress.Tests.Damage;

/// <summary>Memory between two pages that nobody may read: who reads a byte outside of it ends the process.</summary>
/// <remarks>On Linux; elsewhere it lies among other memory, and such a read is only likely to be noticed.</remarks>
sealed unsafe partial class GuardedMemory
{
    const int PageSize = 1 << 16;
    const int NoAccess = 0;
    const int ReadAndWrite = 3;
    const int PrivateAnonymous = 0x22;

    readonly byte* _start;
    readonly int _size;

    /// <param name="length">The longest piece that it must hold.</param>
    public GuardedMemory(int length)
    {
        _size = (length + PageSize - 1) / PageSize * PageSize;
        if (!OperatingSystem.IsLinux())
        {
            _start = (byte*)NativeMemory.Alloc((nuint)_size);
            return;
        }

        byte* memory = Map(null, (nuint)(_size + (2 * PageSize)), NoAccess, PrivateAnonymous, -1, 0);
        _start = memory + PageSize;
        if ((nint)memory == -1 || Protect(_start, (nuint)_size, ReadAndWrite) != 0)
        {
            throw new InvalidOperationException("There is no memory to guard.");
        }
    }

    /// <summary>Copies bytes so that they end at the last byte, or begin at the first.</summary>
    public UnmanagedMemoryStream Place(ReadOnlySpan<byte> bytes, bool isAtEnd)
    {
        byte* start = isAtEnd ? _start + _size - bytes.Length : _start;
        bytes.CopyTo(new Span<byte>(start, bytes.Length));
        return new(start, bytes.Length);
    }

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial byte* Map(byte* address, nuint length, int protection, int flags, int file, nint offset);

    [LibraryImport("libc", EntryPoint = "mprotect")]
    private static partial int Protect(byte* address, nuint length, int protection);
}
