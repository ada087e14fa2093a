using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Tokens;

/// <content>Words of scripts with spaces, and what is made of them.</content>
partial struct TokenReader<TSink>
{
    const int StemLength = Tokens.Stem.Letters;

    /// <summary>Longer pieces than a letter, or one digit.</summary>
    const int MinPartLength = 2;

    /// <summary>Of UTF-8: two syllables are one gram, and the word is that already.</summary>
    const int TwoSyllables = 6;

    /// <summary>The end of the word at an index; most are found without the table.</summary>
    int WordEnd(int start)
    {
        int end = start;
        while (end < _text.Length && Piece.IsAsciiLetterOrDigit(_text[end]))
        {
            end++;
        }

        if (end == _text.Length || (end > start && IsEnd(end)))
        {
            return end;
        }

        return WordSegments.Next(_text, start);
    }

    /// <summary>Whether a word of ASCII ends before a byte for certain: no letter or digit follows, nor what joins it to one.</summary>
    bool IsEnd(int index) => _text[index] switch
    {
        >= 0x80 or (byte)'_' => false,
        (byte)'.' or (byte)',' or (byte)':' or (byte)';' or (byte)'\'' =>
            index + 1 == _text.Length || (_text[index + 1] < 0x80 && !Piece.IsAsciiLetterOrDigit(_text[index + 1])),
        _ => true,
    };

    /// <summary>Gives what is made of a word, up to its end or to a character of another kind, and returns where that is.</summary>
    int ReadWord(int start, int end)
    {
        _position++;
        Piece whole = new(start);
        Piece part = default;
        Piece waiting = default;
        TermHash stem = default;
        Units syllables = default;
        int index = start;
        int pieces = 0;
        int separator = 0;
        while (index < end)
        {
            int next = index;
            int codePoint = _text.CodePoint(ref next);
            PieceKind kind = Piece.KindInWord(codePoint, out bool isInWord);
            if (!isInWord)
            {
                break;
            }

            if (kind == PieceKind.None)
            {
                separator = codePoint;
                index = next;
                continue;
            }

            if (separator != 0 || kind != part.Kind)
            {
                if (kind != part.Kind || kind != PieceKind.Digits)
                {
                    // A mark between digits belongs to the number, one between letters does not count.
                    separator = 0;
                }

                pieces++;
                ClosePart(ref waiting, part, pieces);
                part = new(index) { Kind = kind };
                syllables = default;
            }

            if (separator != 0)
            {
                whole.Hash = whole.Hash.AddFolded(separator);
                separator = 0;
            }

            index = AddWithMarks(index, next, end, codePoint, ref whole, ref part, ref stem);
            if (TermHash.IsSyllable(codePoint) && end - start > TwoSyllables)
            {
                AddSyllable(ref syllables, part.LastStart, part.End);
            }
        }

        if (whole.Length > 0)
        {
            Sink.Add(new(whole.Hash.Value, start, whole.End, _position, TokenKind.Word));
            if (pieces > 1)
            {
                ClosePart(ref waiting, part, pieces + 1);
            }
            else if (part.Kind == PieceKind.Letters)
            {
                AddStems(start, whole, stem);
            }
        }

        return index == start ? end : index;
    }

    /// <summary>Adds a letter or digit and the marks on it, and returns the index after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    int AddWithMarks(int index, int next, int end, int codePoint, ref Piece whole, ref Piece part, ref TermHash stem)
    {
        part.LastStart = index;
        while (true)
        {
            (TermHash before, int length) = (whole.Hash, whole.Length);
            whole.Hash = whole.Hash.Add(codePoint, ref whole.Length);
            part.Hash = part.Hash.Add(codePoint, ref part.Length);
            whole.End = part.End = next;
            if (whole.Length <= StemLength)
            {
                stem = whole.Hash;
            }
            else if (length < StemLength)
            {
                stem = before.AddFirst(codePoint, StemLength - length);
            }

            index = next;
            if (index == end || _text[index] < 0x80)
            {
                return index;
            }

            codePoint = _text.CodePoint(ref next);
            if (!CharacterTable.Of(codePoint).IsIgnoredInWords)
            {
                return index;
            }
        }
    }

    void AddSyllable(ref Units syllables, int start, int end)
    {
        syllables.Add(_text, start, end);
        if (syllables.Count >= GramOfIdeographs)
        {
            Sink.Add(new(syllables.Last(GramOfIdeographs).Value, syllables.StartOfLast(GramOfIdeographs), end, _position, TokenKind.Gram));
        }
    }

    /// <summary>Gives a part that has ended, and the first only when there is a second: one alone is the word.</summary>
    void ClosePart(ref Piece waiting, in Piece part, int pieces)
    {
        if (pieces == 2)
        {
            waiting = part;
            return;
        }

        if (pieces == 3)
        {
            AddPart(waiting);
        }

        if (pieces >= 3)
        {
            AddPart(part);
        }
    }

    void AddPart(in Piece part)
    {
        if (part.Length >= MinPartLength || (part.Kind == PieceKind.Digits && part.Length > 0))
        {
            Sink.Add(new(part.Hash.Value, part.Start, part.End, _position, TokenKind.Part));
        }
    }
}
