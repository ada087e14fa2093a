using System.Text;

namespace Letterpress;

/// <summary>Enumerates the code points of a text without allocating.</summary>
/// <remarks><c>default</c> has no code points.</remarks>
public struct Utf8RuneEnumerator
{
    readonly Utf8Text _text;
    int _next;

    internal Utf8RuneEnumerator(Utf8Text text) => _text = text;

    /// <summary>The code point at which the enumerator stands.</summary>
    public Rune Current { get; private set; }

    /// <summary>The enumerator itself, for <c>foreach</c>.</summary>
    public readonly Utf8RuneEnumerator GetEnumerator() => this;

    /// <summary>Goes to the next code point.</summary>
    /// <returns>False at the end of the text.</returns>
    public bool MoveNext()
    {
        ReadOnlySpan<byte> rest = _text.Utf8[_next..];
        if (rest.IsEmpty)
        {
            return false;
        }

        _ = Rune.DecodeFromUtf8(rest, out Rune rune, out int length);
        Current = rune;
        _next += length;
        return true;
    }
}
