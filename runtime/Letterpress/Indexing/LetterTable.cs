using System.Runtime.CompilerServices;
using Letterpress.Segmentation;
using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>What a character is to <see cref="TermScan"/>.</summary>
enum LetterKind : byte
{
    /// <summary>
    /// What needs <see cref="Tokenizer"/>: marks, syllables, clusters, what is folded to several characters, and rare ones.
    /// </summary>
    Other,

    /// <summary>Words and runs end before it, and what follows does not matter to them.</summary>
    Boundary,

    /// <summary>Words end before it, unless they go on after it.</summary>
    Infix,
    Letter,
    Digit,

    /// <summary>A Han character or kana.</summary>
    Ideograph,
}

/// <summary>
/// What the tables say of a character, in one number: what it is folded to, its <see cref="LetterKind"/>, and two bits. It is found once
/// for the characters that texts have, 256 at a time.
/// </summary>
static class LetterTable
{
    /// <summary>Characters from here on are of kind <see cref="LetterKind.Other"/>.</summary>
    public const int Length = 0x10000;

    /// <summary>Whether the character has the plain form: <see cref="PlainForm"/>.</summary>
    public const uint IsPlain = 1 << 20;
    public const uint IsAscii = 1 << 21;

    const int FoldedBits = 16;
    const int PageBits = 8;

    static readonly uint[]?[] s_pages = new uint[]?[Length >> PageBits];

    /// <summary>The characters below 256.</summary>
    public static uint[] First => s_pages[0] ?? NewPage(0);

    /// <param name="codePoint">Below <see cref="Length"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Of(int codePoint) =>
        (s_pages[codePoint >> PageBits] ?? NewPage(codePoint >> PageBits))[codePoint & ((1 << PageBits) - 1)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LetterKind Kind(uint letter) => (LetterKind)((letter >> FoldedBits) & 0xF);

    /// <summary>The one code point to which a letter, digit or ideograph is folded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Folded(uint letter) => (int)(letter & ((1 << FoldedBits) - 1));

    static uint[] NewPage(int number)
    {
        uint[] page = new uint[1 << PageBits];
        for (int i = 0; i < page.Length; i++)
        {
            page[i] = Read((number << PageBits) + i);
        }

        // Two threads may both make it, and make the same.
        return s_pages[number] = page;
    }

    static uint Read(int codePoint)
    {
        CharacterClass found = CharacterTable.Of(codePoint);
        int folded = TermHash.IsSyllable(codePoint) ? -1 : FoldingTable.Find(codePoint);
        LetterKind kind = KindOf(codePoint, found, folded);
        if (kind is LetterKind.Other or LetterKind.Boundary or LetterKind.Infix)
        {
            return (uint)kind << FoldedBits;
        }

        return (uint)folded | ((uint)kind << FoldedBits) | (PlainForm.IsPlain(codePoint) ? IsPlain : 0) | (codePoint < 0x80 ? IsAscii : 0);
    }

    static LetterKind KindOf(int codePoint, CharacterClass found, int folded)
    {
        if (folded is < 0 or >= Length || found.IsIgnoredInWords || found.IsPictographic)
        {
            return LetterKind.Other;
        }

        return found.Kind switch
        {
            WordKind.None when CharacterTable.Of(folded).Kind == WordKind.None => found.Word switch
            {
                WordBreak.Other or WordBreak.Space or WordBreak.CarriageReturn or WordBreak.LineFeed or WordBreak.Newline =>
                    LetterKind.Boundary,
                WordBreak.MidLetter or WordBreak.MidNumber or WordBreak.MidNumberOrLetter
                    or WordBreak.SingleQuote or WordBreak.DoubleQuote => LetterKind.Infix,
                _ => LetterKind.Other,
            },
            WordKind.Spaced when found.Word == WordBreak.Letter && !TermHash.IsJamo(codePoint) => LetterKind.Letter,
            WordKind.Spaced when found.Word == WordBreak.Numeric => LetterKind.Digit,
            WordKind.Ideograph => LetterKind.Ideograph,
            _ => LetterKind.Other,
        };
    }
}
