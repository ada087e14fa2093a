using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Tokens;

/// <summary>What a piece of a word consists of.</summary>
enum PieceKind : byte
{
    /// <summary>What is between two pieces, such as an apostrophe.</summary>
    None,
    Letters,
    Syllables,
    Digits,
}

/// <summary>A word, or letters or digits of it, as far as it was read.</summary>
struct Piece(int start)
{
    public TermHash Hash = TermHash.Empty;

    /// <summary>In folded code points.</summary>
    public int Length;
    public PieceKind Kind;

    public int Start { get; } = start;

    public int End = start;

    /// <summary>Where its last letter starts, before the marks on it.</summary>
    public int LastStart = start;

    public static bool IsAsciiLetterOrDigit(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a' || (uint)(value - '0') <= 9;

    /// <summary>What a character is to words; a compatibility form is what it stands for, such as a radical for its ideograph.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKind KindOf(int codePoint, CharacterClass found) =>
        found.Kind != WordKind.None || codePoint < 0x80 || found.IsIgnoredInWords ? found.Kind : KindOfFolded(codePoint);

    /// <summary>What a character is within a word.</summary>
    /// <param name="codePoint">Any.</param>
    /// <param name="isInWord">False where the word ends before it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PieceKind KindInWord(int codePoint, out bool isInWord)
    {
        isInWord = true;
        if (codePoint < 0x80)
        {
            return (uint)((codePoint | 0x20) - 'a') <= 'z' - 'a' ? PieceKind.Letters
                : (uint)(codePoint - '0') <= 9 ? PieceKind.Digits
                : PieceKind.None;
        }

        return KindAbove(codePoint, out isInWord);
    }

    static PieceKind KindAbove(int codePoint, out bool isInWord)
    {
        CharacterClass found = CharacterTable.Of(codePoint);
        WordKind kind = KindOf(codePoint, found);
        isInWord = kind is WordKind.None or WordKind.Spaced;
        return kind != WordKind.Spaced ? PieceKind.None
            : TermHash.IsSyllable(codePoint) || TermHash.IsJamo(codePoint) ? PieceKind.Syllables
            : found.Word == WordBreak.Numeric ? PieceKind.Digits
            : PieceKind.Letters;
    }

    static WordKind KindOfFolded(int codePoint)
    {
        int folded = FoldingTable.Find(codePoint);
        if (folded < 0)
        {
            int place = ~folded;
            folded = FoldingTable.InSequence(ref place);
        }

        return CharacterTable.Of(folded).Kind;
    }
}
