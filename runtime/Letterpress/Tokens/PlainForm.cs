using Letterpress.Segmentation;

namespace Letterpress.Tokens;

/// <summary>
/// The bytes of a term as most texts have it: letters that are folded to themselves, or that are capitals of ASCII; ideographs, also in
/// their traditional form.
/// </summary>
/// <remarks>Where all texts have only the plain form of a term, its bytes are enough to find it in them.</remarks>
static unsafe class PlainForm
{
    /// <summary>Of the unified ideographs: those for compatibility, and radicals, are rare forms.</summary>
    public const int FirstIdeograph = 0x3400;
    public const int LastIdeograph = 0x9FFF;

    /// <summary>Whether an ideograph of three bytes may be folded to another, or another to it.</summary>
    public static bool IsIdeograph(int codePoint) => codePoint is >= FirstIdeograph and <= LastIdeograph;

    /// <summary>Writes the plain form of a term, simplified.</summary>
    /// <param name="text">Of which the term was made: all bytes of its <see cref="Token"/>.</param>
    /// <param name="hash">Of the term.</param>
    /// <param name="destination">Where to, in lower case.</param>
    /// <returns>How many bytes were written; 0 where the text has another form of the term, or there is no room.</returns>
    public static int Write(ReadOnlySpan<byte> text, uint hash, Span<byte> destination)
    {
        TermHash term = TermHash.Empty;
        int folded = 0;
        fixed (byte* start = text)
        {
            Utf8Bytes bytes = new(start, text.Length);
            for (int index = 0; index < text.Length;)
            {
                int first = index;
                int codePoint = bytes.CodePoint(ref index);
                if (!IsPlain(codePoint) || index > destination.Length)
                {
                    return 0;
                }

                term = term.Add(codePoint, ref folded);
                text.Slice(first, index - first).CopyTo(destination.Slice(first));
                if (codePoint < 0x80)
                {
                    destination[first] |= 0x20;
                }
                else if (IsIdeograph(codePoint))
                {
                    int simplified = FoldingTable.Find(codePoint);
                    destination[first] = (byte)(0xE0 | (simplified >> 12));
                    destination[first + 1] = (byte)(0x80 | ((simplified >> 6) & 0x3F));
                    destination[first + 2] = (byte)(0x80 | (simplified & 0x3F));
                }

                // Of a stem, the text has the rest of the word.
                if (term.Value == hash)
                {
                    return index;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a text has the plain form of a term that was made of it.</summary>
    /// <param name="text">All bytes of its <see cref="Token"/>.</param>
    /// <param name="kind">Of the term.</param>
    public static bool Is(ReadOnlySpan<byte> text, TokenKind kind)
    {
        int rest = kind == TokenKind.Stem ? Stem.Letters : int.MaxValue;
        fixed (byte* start = text)
        {
            Utf8Bytes bytes = new(start, text.Length);
            for (int index = 0; index < text.Length && rest > 0; rest--)
            {
                if (!IsPlain(bytes.CodePoint(ref index)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether a character within a word, such as an apostrophe, is left out of its term.</summary>
    static bool IsSeparator(CharacterClass found) => found.Kind == WordKind.None && !found.IsIgnoredInWords;

    /// <summary>Whether a character has the plain form.</summary>
    public static bool IsPlain(int codePoint) => codePoint < 0x80
        ? (uint)((codePoint | 0x20) - 'a') <= 'z' - 'a' || (uint)(codePoint - '0') <= 9
        : TermHash.IsSyllable(codePoint)
        || (FoldingTable.Find(codePoint) == codePoint && !IsSeparator(CharacterTable.Of(codePoint)))
        || (IsIdeograph(codePoint) && IsIdeograph(FoldingTable.Find(codePoint)));
}
