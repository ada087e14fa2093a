using Letterpress.Segmentation;

namespace Letterpress.Tokens;

/// <summary>A word as the list of words has it.</summary>
static unsafe class FoldedWord
{
    /// <summary>Writes what the term of a word, or of a part of one, is made of: folded, in UTF-8, without marks between letters.</summary>
    /// <param name="word">The bytes of the word.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="hash">The hash of what was written.</param>
    /// <returns>How many bytes were written; -1 where they do not fit, or the word has syllables of Hangul, which are found by their
    /// grams.</returns>
    public static int Write(ReadOnlySpan<byte> word, Span<byte> destination, out TermHash hash)
    {
        hash = TermHash.Empty;
        int written = 0;
        int separator = 0;
        PieceKind last = PieceKind.None;
        fixed (byte* start = word)
        {
            Utf8Bytes text = new(start, word.Length);
            for (int index = 0; index < word.Length;)
            {
                int codePoint = text.CodePoint(ref index);
                bool isMark = separator == 0 && last != PieceKind.None && codePoint >= 0x80
                    && CharacterTable.Of(codePoint).IsIgnoredInWords;
                PieceKind kind = isMark ? last : Piece.KindInWord(codePoint, out _);
                if (kind == PieceKind.None)
                {
                    separator = codePoint;
                    continue;
                }

                if (separator != 0 && kind == PieceKind.Digits && last == PieceKind.Digits)
                {
                    // As the tokenizer has it: a mark between digits belongs to the number.
                    if (!TryAppend(separator, destination, ref written))
                    {
                        return -1;
                    }

                    hash = hash.AddFolded(separator);
                }

                (separator, last) = (0, kind);
                int folded = FoldingTable.Find(codePoint);
                if (TermHash.IsSyllable(codePoint))
                {
                    return -1;
                }

                int place = ~folded;
                bool isSequence = folded < 0;
                for (int one = isSequence ? FoldingTable.InSequence(ref place) : folded; one != 0;)
                {
                    if (!TryAppend(one, destination, ref written))
                    {
                        return -1;
                    }

                    hash = hash.AddFolded(one);
                    one = isSequence ? FoldingTable.InSequence(ref place) : 0;
                }
            }
        }

        return written;
    }

    /// <summary>The hash of a word that is folded already.</summary>
    public static uint Hash(ReadOnlySpan<byte> folded)
    {
        TermHash hash = TermHash.Empty;
        fixed (byte* start = folded)
        {
            Utf8Bytes text = new(start, folded.Length);
            for (int index = 0; index < folded.Length;)
            {
                hash = hash.AddFolded(text.CodePoint(ref index));
            }
        }

        return hash.Value;
    }

    /// <summary>Writes a code point after what was written, if there is room.</summary>
    public static bool TryAppend(int codePoint, Span<byte> destination, ref int written)
    {
        if (written + Length(codePoint) > destination.Length)
        {
            return false;
        }

        written += Append(codePoint, destination.Slice(written));
        return true;
    }

    static int Length(int codePoint) => codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;

    static int Append(int codePoint, Span<byte> destination)
    {
        int length = Length(codePoint);
        if (length == 1)
        {
            destination[0] = (byte)codePoint;
            return 1;
        }

        for (int i = length - 1; i > 0; i--, codePoint >>= 6)
        {
            destination[i] = (byte)(0x80 | (codePoint & 0x3F));
        }

        // As many high bits as there are bytes.
        destination[0] = (byte)((0xF00 >> length) | codePoint);
        return length;
    }
}
