using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Letterpress.Search;

/// <summary>Texts of this library, which lie in its assembly.</summary>
static unsafe class ConstantText
{
    /// <summary>Keeps the assembly loaded.</summary>
    static readonly object s_owner = new Owner();

    /// <summary>What stands where text was left out.</summary>
    public static Utf8Text Omission => Of("…"u8);

    public static Utf8Text Space => Of(" "u8);

    static Utf8Text Of(ReadOnlySpan<byte> literal) =>
        new(s_owner, (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(literal)), literal.Length);

    sealed class Owner;
}
