using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace Letterpress;

/// <summary>
/// A piece of UTF-8 text that lies in an assembly; a handle that copies nothing until <see cref="ToString()"/> is called.
/// </summary>
/// <remarks>
/// Equality and order are by content: ordinal, by UTF-8 bytes, which is the order of code points. <c>default</c> is the
/// empty text. The text keeps the assembly in which it lies loaded. System.Text.Json writes it as a string.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(Utf8TextJsonConverter))]
public readonly unsafe partial struct Utf8Text
    : IEquatable<Utf8Text>, IEquatable<string>, IComparable<Utf8Text>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>How many bytes of a text in UTF-16 are compared at once.</summary>
    const int PieceLength = 512;

    // While the handle lives, the corpus lives, and with it the assembly that holds the bytes. Optimized code forgets the
    // handle once it has the address: what calls or loops before it has read keeps the owner itself.
    readonly object? _owner;
    readonly byte* _start;
    readonly int _length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Utf8Text(object? owner, byte* start, int length)
    {
        _owner = owner;
        _start = start;
        _length = length;
    }

    /// <summary>The bytes of the text. Hold the <see cref="Utf8Text"/>, not the span, where the assembly may be unloaded.</summary>
    public ReadOnlySpan<byte> Utf8
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_start, _length);
    }

    /// <summary>How many bytes the text has in UTF-8.</summary>
    public int Length => _length;

    /// <summary>What follows a number of bytes.</summary>
    internal Utf8Text From(int start) => new(_owner, _start + start, _length - start);

    /// <summary>The first bytes, of a number.</summary>
    internal Utf8Text To(int end) => new(_owner, _start, end);

    /// <summary>Whether the text has no characters, as every text has that a seed does not tell.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The bytes of a text.</summary>
    public static implicit operator ReadOnlySpan<byte>(Utf8Text text) => text.Utf8;

    /// <summary>What must live as long as the bytes are read.</summary>
    internal object? Owner => _owner;

    /// <summary>The text as a new string, as <see cref="ToString()"/> returns it.</summary>
    public static explicit operator string(Utf8Text text) => text.ToString();

    /// <summary>Whether both texts have the same characters.</summary>
    public static bool operator ==(Utf8Text left, Utf8Text right) => left.Equals(right);

    /// <summary>Whether the texts differ in a character.</summary>
    public static bool operator !=(Utf8Text left, Utf8Text right) => !left.Equals(right);

    /// <summary>Whether both texts have the same characters; null equals no text.</summary>
    public static bool operator ==(Utf8Text left, string? right) => left.Equals(right);

    /// <summary>Whether the texts differ in a character; null differs from every text.</summary>
    public static bool operator !=(Utf8Text left, string? right) => !left.Equals(right);

    /// <summary>Whether the left text stands before the right one.</summary>
    public static bool operator <(Utf8Text left, Utf8Text right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left text stands before the right one or is equal to it.</summary>
    public static bool operator <=(Utf8Text left, Utf8Text right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left text stands after the right one.</summary>
    public static bool operator >(Utf8Text left, Utf8Text right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left text stands after the right one or is equal to it.</summary>
    public static bool operator >=(Utf8Text left, Utf8Text right) => left.CompareTo(right) >= 0;

    /// <summary>Whether both texts have the same characters.</summary>
    public bool Equals(Utf8Text other)
    {
        bool isEqual = Utf8.SequenceEqual(other.Utf8);
        GC.KeepAlive(_owner);
        GC.KeepAlive(other._owner);
        return isEqual;
    }

    /// <summary>Whether the text has the same characters as a string; null equals no text. Allocates nothing.</summary>
    public bool Equals(string? other) => other is not null && Equals(other.AsSpan());

    /// <summary>Whether the text has these UTF-8 bytes.</summary>
    public bool Equals(ReadOnlySpan<byte> utf8)
    {
        bool isEqual = Utf8.SequenceEqual(utf8);
        GC.KeepAlive(_owner);
        return isEqual;
    }

    /// <summary>Whether the text has the same characters as <paramref name="other"/>. Allocates nothing.</summary>
    public bool Equals(ReadOnlySpan<char> other)
    {
        // As many bytes as UTF-16 units: either all is ASCII, or the texts differ.
        bool isEqual = other.Length == _length
            ? Ascii.Equals(Utf8, other)
            : other.Length < _length && _length <= other.Length * 3L && EqualsTranscoded(other);
        GC.KeepAlive(_owner);
        return isEqual;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Utf8Text other && Equals(other);

    /// <summary>A hash of the characters; it differs from one process to the next.</summary>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Utf8);
        GC.KeepAlive(_owner);
        return hash.ToHashCode();
    }

    /// <summary>Compares by UTF-8 bytes, which is the order of code points, whatever the culture.</summary>
    public int CompareTo(Utf8Text other)
    {
        int order = Utf8.SequenceCompareTo(other.Utf8);
        GC.KeepAlive(_owner);
        GC.KeepAlive(other._owner);
        return order;
    }

    /// <summary>Goes through the code points of the text without allocating.</summary>
    public Utf8RuneEnumerator EnumerateRunes() => new(this);

    /// <summary>Copies the text as UTF-16.</summary>
    /// <param name="destination">Where to; <see cref="Length"/> characters are always enough.</param>
    /// <param name="written">How many characters were written; 0 where the destination is too short.</param>
    /// <returns>False where <paramref name="destination"/> is too short.</returns>
    public bool TryCopyTo(Span<char> destination, out int written)
    {
        bool fits = Encoding.UTF8.TryGetChars(Utf8, destination, out written);
        GC.KeepAlive(_owner);
        return fits;
    }

    /// <summary>Copies the bytes of the text.</summary>
    /// <param name="destination">Where to; <see cref="Length"/> bytes are enough.</param>
    /// <param name="written">How many bytes were written; 0 where the destination is too short.</param>
    /// <returns>False where <paramref name="destination"/> is too short.</returns>
    public bool TryCopyTo(Span<byte> destination, out int written)
    {
        bool fits = Utf8.TryCopyTo(destination);
        GC.KeepAlive(_owner);
        written = fits ? _length : 0;
        return fits;
    }

    /// <summary>The text as a new string.</summary>
    public override string ToString()
    {
        string text = _length == 0 ? "" : Encoding.UTF8.GetString(Utf8);
        GC.KeepAlive(_owner);
        return text;
    }

    /// <summary>The text as a new string; there are no formats, and no culture matters.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Copies the text as UTF-16, so that interpolation allocates nothing for it.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryCopyTo(destination, out charsWritten);

    /// <summary>Copies the bytes of the text, so that interpolation allocates nothing for it.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryCopyTo(utf8Destination, out bytesWritten);

    /// <summary>The start of an array that never moves as a text, which keeps the array.</summary>
    internal static Utf8Text Of(byte[] pinned, int length) =>
        new(pinned, (byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), length);

    /// <summary>A piece of the text; one that does not lie within it is empty.</summary>
    internal Utf8Text Piece(int offset, int length) =>
        (uint)offset <= (uint)_length && (uint)length <= (uint)(_length - offset) ? new(_owner, _start + offset, length) : default;

    /// <summary>Where a piece of the text starts in it; -1 where it is no piece of it.</summary>
    internal int OffsetOf(Utf8Text piece)
    {
        long offset = piece._start - _start;
        return offset >= 0 && offset <= _length - piece._length ? (int)offset : -1;
    }

    /// <summary>The text from one of its pieces to another; empty where they are not pieces of it, in this order.</summary>
    internal Utf8Text Between(Utf8Text first, Utf8Text last)
    {
        long start = first._start - _start;
        long end = last._start + last._length - _start;
        return start >= 0 && start <= end && end <= _length ? new(_owner, _start + start, (int)(end - start)) : default;
    }

    bool EqualsTranscoded(ReadOnlySpan<char> other) =>
        Encoding.UTF8.GetByteCount(other) == _length && StartsWithTranscoded(Utf8, other);

    /// <summary>Whether a text starts with another in UTF-16. A lone surrogate is U+FFFD, as it is in the record.</summary>
    [SkipLocalsInit]
    static bool StartsWithTranscoded(ReadOnlySpan<byte> text, ReadOnlySpan<char> value)
    {
        Span<byte> buffer = stackalloc byte[PieceLength];
        while (!value.IsEmpty)
        {
            ReadOnlySpan<byte> piece = buffer[..Transcode(ref value, buffer)];
            if (!text.StartsWith(piece))
            {
                return false;
            }

            text = text[piece.Length..];
        }

        return true;
    }

    /// <summary>Writes the first piece of a text in UTF-16 as UTF-8, removes it from the text, and returns its length.</summary>
    static int Transcode(scoped ref ReadOnlySpan<char> rest, scoped Span<byte> buffer)
    {
        _ = System.Text.Unicode.Utf8.FromUtf16(rest, buffer, out int read, out int written, replaceInvalidSequences: true);
        rest = rest[read..];
        return written;
    }
}
