using System.Runtime.CompilerServices;
using Letterpress.Segmentation;
using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>
/// Goes through a text for <see cref="SeedTermsBuilder"/>: it has the terms that <see cref="Tokenizer"/> gives, found by one look at each
/// character where these are letters, digits and ideographs as most are. All else is the tokenizer's.
/// </summary>
/// <remarks>
/// A text is read in pieces, up to a character where any word and run ends; nothing in one matters to the terms of another.
/// </remarks>
/// <param name="terms">Takes the terms.</param>
/// <param name="field">What the text is.</param>
/// <param name="isEnglish">See <see cref="Tokenizer"/>.</param>
/// <param name="text">The first byte.</param>
/// <param name="length">Of the text.</param>
readonly unsafe ref struct TermScan(SeedTermsBuilder terms, TextField field, bool isEnglish, byte* text, int length)
{
    /// <summary>Of characters; a longer one is rare.</summary>
    const int MaxPiece = 256;

    readonly Utf8Bytes _bytes = new(text, length);
    readonly int _code = TermCounts.Code(field);
    readonly bool _hasSingles = !IndexLayout.IsLeftOut(TokenKind.Single, field);

    [MethodImpl(Jit.OptimizedAtOnce)]
    public void Read()
    {
        uint* letters = stackalloc uint[MaxPiece];
        uint[] first = LetterTable.First;
        for (int index = 0; index < length;)
        {
            int start = index;
            int end = index;
            int count = 0;
            bool isSimple = true;
            LetterKind before = LetterKind.Boundary;
            while (index < length)
            {
                int next = index;
                uint letter = text[index] < 0x80 ? first[text[next++]] : Above(ref next);
                LetterKind kind = LetterTable.Kind(letter);
                if (kind == LetterKind.Boundary || (kind == LetterKind.Infix && isSimple && IsEnd(before, next)))
                {
                    index = next;
                    break;
                }

                isSimple = isSimple && count < MaxPiece && kind > LetterKind.Infix && !IsMixed(before, kind);
                if (isSimple)
                {
                    letters[count++] = letter;
                    before = kind;
                }

                index = end = next;
            }

            if (!isSimple)
            {
                terms.AddAny(field, text + start, end - start);
            }
            else if (count > 0)
            {
                AddPiece(letters, count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    uint Above(ref int index)
    {
        byte* at = text + index;
        if (at[0] is >= 0xE4 and <= 0xE9 && length - index > 2 && (at[1] & 0xC0) == 0x80 && (at[2] & 0xC0) == 0x80)
        {
            index += 3;
            return LetterTable.Of(((at[0] & 0xF) << 12) | ((at[1] & 0x3F) << 6) | (at[2] & 0x3F));
        }

        int codePoint = _bytes.CodePoint(ref index);
        return codePoint < LetterTable.Length ? LetterTable.Of(codePoint) : 0;
    }

    /// <summary>Whether a word ends before an apostrophe, stop or comma for certain.</summary>
    bool IsEnd(LetterKind before, int next)
    {
        if (before is not (LetterKind.Letter or LetterKind.Digit) || next == length)
        {
            return true;
        }

        uint letter = text[next] < 0x80 ? LetterTable.First[text[next]] : Above(ref next);
        return LetterTable.Kind(letter) is LetterKind.Boundary or LetterKind.Infix or LetterKind.Ideograph;
    }

    /// <summary>Whether there is a word of letters and digits, which has parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsMixed(LetterKind one, LetterKind other) =>
        one != other && one is LetterKind.Letter or LetterKind.Digit && other != LetterKind.Ideograph;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Add(TermHash hash, TokenKind kind, uint letters) =>
        terms.Add(hash.Value, kind, (letters & LetterTable.IsPlain) != 0 ? _code : TermCounts.WithForm(_code, kind));

    void AddPiece(uint* letters, int count)
    {
        for (int start = 0; start < count;)
        {
            LetterKind kind = LetterTable.Kind(letters[start]);
            int end = start + 1;
            while (end < count && LetterTable.Kind(letters[end]) == kind)
            {
                end++;
            }

            if (kind == LetterKind.Ideograph)
            {
                AddRun(letters + start, end - start);
            }
            else
            {
                AddWord(letters + start, end - start, kind == LetterKind.Letter);
            }

            start = end;
        }
    }

    void AddRun(uint* letters, int count)
    {
        TermHash last = default;
        for (int i = 0; i < count; i++)
        {
            int folded = LetterTable.Folded(letters[i]);
            if (i > 0)
            {
                Add(last.AddFolded(folded), TokenKind.Gram, letters[i - 1] & letters[i]);
            }

            last = TermHash.Empty.AddFolded(folded);
            if (_hasSingles)
            {
                Add(last, TokenKind.Single, letters[i]);
            }
        }

        if (count == 1)
        {
            Add(last, TokenKind.Gram, letters[0]);
        }
    }

    void AddWord(uint* letters, int count, bool hasStem)
    {
        TermHash hash = TermHash.Empty;
        TermHash stem = default;
        uint all = letters[0];
        uint allOfStem = 0;
        for (int i = 0; i < count; i++)
        {
            all &= letters[i];
            hash = hash.AddFolded(LetterTable.Folded(letters[i]));
            if (i == Stem.Letters - 1)
            {
                (stem, allOfStem) = (hash, all);
            }
        }

        Add(hash, TokenKind.Word, all);
        if (terms.Words.Add(hash.Value))
        {
            terms.Words.Write(letters, count);
        }

        if (!hasStem)
        {
            return;
        }

        if (!isEnglish)
        {
            if (count > Stem.Letters)
            {
                Add(stem, TokenKind.Stem, allOfStem);
            }
        }
        else if ((all & LetterTable.IsAscii) != 0 && count <= Stem.MaxEnglishWord)
        {
            AddEnglishStem(letters, count);
        }
    }

    void AddEnglishStem(uint* letters, int count)
    {
        byte* word = stackalloc byte[Stem.MaxEnglishWord];
        for (int i = 0; i < count; i++)
        {
            word[i] = (byte)LetterTable.Folded(letters[i]);
        }

        int stem = Stem.Length(new ReadOnlySpan<byte>(word, count), isEnglish: true);
        if (stem < count)
        {
            TermHash hash = TermHash.Empty;
            for (int i = 0; i < stem; i++)
            {
                hash = hash.AddFolded(word[i]);
            }

            Add(hash, TokenKind.EnglishStem, LetterTable.IsPlain);
        }
    }
}
