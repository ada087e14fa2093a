using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace Letterpress;

/// <summary>A query that somebody may have meant: theirs, with words that articles have.</summary>
/// <remarks>
/// Words that were replaced are in lower case and without accents, as search does not distinguish these. It has its text in itself;
/// interpolation allocates nothing for it. <c>default</c> is empty.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SearchSuggestion : IEquatable<SearchSuggestion>, ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Longer queries have no suggestion.</summary>
    internal const int Capacity = 120;

    readonly Bytes _bytes;
    readonly byte _length;

    internal SearchSuggestion(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(_bytes);
        _length = (byte)utf8.Length;
    }

    /// <summary>How many bytes the text has in UTF-8.</summary>
    public int Length => _length;

    /// <summary>Whether there is no text.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>The bytes of the text, as long as the variable lives that has them.</summary>
    [UnscopedRef]
    public ReadOnlySpan<byte> Utf8 => ((ReadOnlySpan<byte>)_bytes)[.._length];

    /// <summary>Whether both have the same text.</summary>
    public static bool operator ==(SearchSuggestion left, SearchSuggestion right) => left.Equals(right);

    /// <summary>Whether the texts differ.</summary>
    public static bool operator !=(SearchSuggestion left, SearchSuggestion right) => !left.Equals(right);

    /// <summary>Whether both have the same text.</summary>
    public bool Equals(SearchSuggestion other) => Utf8.SequenceEqual(other.Utf8);

    /// <summary>Whether <paramref name="obj"/> has the same text.</summary>
    public override bool Equals(object? obj) => obj is SearchSuggestion other && Equals(other);

    /// <summary>A hash that equal texts share; it differs from one process to the next.</summary>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(Utf8);
        return hash.ToHashCode();
    }

    /// <summary>The text as a new string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);

    /// <summary>The text as a new string; there are no formats, and no culture matters.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Copies the text as UTF-16, so that interpolation allocates nothing for it.</summary>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetChars(Utf8, destination, out charsWritten);

    /// <summary>Copies the bytes of the text, so that interpolation allocates nothing for it.</summary>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Utf8.TryCopyTo(utf8Destination);
        bytesWritten = fits ? _length : 0;
        return fits;
    }

    [InlineArray(Capacity)]
    struct Bytes
    {
        byte _first;
    }
}
