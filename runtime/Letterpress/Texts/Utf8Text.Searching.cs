using System.Runtime.CompilerServices;
using System.Text;

namespace Letterpress;

/// <content>What looks for a text in another.</content>
public readonly unsafe partial struct Utf8Text
{
    /// <summary>Gets the place of the first occurrence of UTF-8 bytes in the text.</summary>
    /// <remarks>Ordinal: characters match only themselves, whatever the culture. Allocates nothing.</remarks>
    /// <param name="utf8">The bytes to look for; the empty text is at 0.</param>
    /// <returns>A place in <see cref="Utf8"/>, in bytes from 0, or -1.</returns>
    public int IndexOf(ReadOnlySpan<byte> utf8)
    {
        int index = Utf8.IndexOf(utf8);
        GC.KeepAlive(_owner);
        return index;
    }

    /// <summary>Gets the place of the first occurrence of characters in the text.</summary>
    /// <remarks>Ordinal: characters match only themselves, whatever the culture. Allocates nothing.</remarks>
    /// <param name="value">The characters to look for; the empty text is at 0.</param>
    /// <returns>A place in <see cref="Utf8"/>, in bytes from 0, or -1.</returns>
    [SkipLocalsInit]
    public int IndexOf(ReadOnlySpan<char> value)
    {
        // Long texts are compared piece by piece, since the stack holds a piece only.
        Span<byte> buffer = stackalloc byte[PieceLength];
        ReadOnlySpan<byte> piece = buffer[..Transcode(ref value, buffer)];
        ReadOnlySpan<byte> text = Utf8;
        int index = 0;
        while (true)
        {
            // No character has fewer bytes than UTF-16 units.
            int found = text.Length - index < piece.Length + value.Length ? -1 : text[index..].IndexOf(piece);
            index += found;
            if (found < 0 || value.IsEmpty || StartsWithTranscoded(text[(index + piece.Length)..], value))
            {
                GC.KeepAlive(_owner);
                return found < 0 ? -1 : index;
            }

            index++;
        }
    }

    /// <inheritdoc cref="IndexOf(ReadOnlySpan{char})"/>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public int IndexOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return IndexOf(value.AsSpan());
    }

    /// <summary>Gets the place of the first occurrence of another text in this one.</summary>
    /// <remarks>Ordinal: characters match only themselves, whatever the culture. Allocates nothing.</remarks>
    /// <param name="value">The text to look for; the empty text is at 0.</param>
    /// <returns>A place in <see cref="Utf8"/>, in bytes from 0, or -1.</returns>
    public int IndexOf(Utf8Text value)
    {
        int index = IndexOf(value.Utf8);
        GC.KeepAlive(value._owner);
        return index;
    }

    /// <summary>Whether UTF-8 bytes occur in the text; ordinal, allocates nothing. Every text contains the empty one.</summary>
    public bool Contains(ReadOnlySpan<byte> utf8) => IndexOf(utf8) >= 0;

    /// <summary>Whether characters occur in the text; ordinal, allocates nothing. Every text contains the empty one.</summary>
    public bool Contains(ReadOnlySpan<char> value) => IndexOf(value) >= 0;

    /// <summary>Whether a string occurs in the text; ordinal, allocates nothing. Every text contains the empty one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public bool Contains(string value) => IndexOf(value) >= 0;

    /// <summary>Whether another text occurs in this one; ordinal, allocates nothing. Every text contains the empty one.</summary>
    public bool Contains(Utf8Text value) => IndexOf(value) >= 0;

    /// <summary>Whether the text starts with UTF-8 bytes; ordinal, allocates nothing. Every text starts with the empty one.</summary>
    public bool StartsWith(ReadOnlySpan<byte> utf8)
    {
        bool starts = Utf8.StartsWith(utf8);
        GC.KeepAlive(_owner);
        return starts;
    }

    /// <summary>Whether the text starts with characters; ordinal, allocates nothing. Every text starts with the empty one.</summary>
    public bool StartsWith(ReadOnlySpan<char> value)
    {
        bool starts = StartsWithTranscoded(Utf8, value);
        GC.KeepAlive(_owner);
        return starts;
    }

    /// <summary>Whether the text starts with a string; ordinal, allocates nothing. Every text starts with the empty one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public bool StartsWith(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return StartsWith(value.AsSpan());
    }

    /// <summary>Whether the text starts with another; ordinal, allocates nothing. Every text starts with the empty one.</summary>
    public bool StartsWith(Utf8Text value)
    {
        bool starts = StartsWith(value.Utf8);
        GC.KeepAlive(value._owner);
        return starts;
    }

    /// <summary>Whether the text ends with UTF-8 bytes; ordinal, allocates nothing. Every text ends with the empty one.</summary>
    public bool EndsWith(ReadOnlySpan<byte> utf8)
    {
        bool ends = Utf8.EndsWith(utf8);
        GC.KeepAlive(_owner);
        return ends;
    }

    /// <summary>Whether the text ends with characters; ordinal, allocates nothing. Every text ends with the empty one.</summary>
    public bool EndsWith(ReadOnlySpan<char> value)
    {
        // No character has fewer bytes than UTF-16 units.
        int length = value.Length > _length ? int.MaxValue : Encoding.UTF8.GetByteCount(value);
        bool ends = length <= _length && StartsWithTranscoded(Utf8[(_length - length)..], value);
        GC.KeepAlive(_owner);
        return ends;
    }

    /// <summary>Whether the text ends with a string; ordinal, allocates nothing. Every text ends with the empty one.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public bool EndsWith(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return EndsWith(value.AsSpan());
    }

    /// <summary>Whether the text ends with another; ordinal, allocates nothing. Every text ends with the empty one.</summary>
    public bool EndsWith(Utf8Text value)
    {
        bool ends = EndsWith(value.Utf8);
        GC.KeepAlive(value._owner);
        return ends;
    }
}
