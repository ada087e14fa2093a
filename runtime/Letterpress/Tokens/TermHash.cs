using System.Runtime.CompilerServices;

namespace Letterpress.Tokens;

/// <summary>The hash of a term, to which folded code points are added one by one: FNV-1a (64 bit), with a finalizer.</summary>
readonly record struct TermHash(ulong State)
{
    /// <summary>Decomposed syllables of Hangul (The Unicode Standard, 3.12).</summary>
    internal const int FirstSyllable = 0xAC00;
    const int SyllableCount = 11172;

    public static TermHash Empty => new(14695981039346656037);

    /// <summary>The number by which a term is known.</summary>
    public uint Value
    {
        get
        {
            ulong mixed = unchecked((State ^ (State >> 32)) * 0xFF51AFD7ED558CCD);
            return (uint)(mixed >> 32);
        }
    }

    /// <summary>Whether a character may be a part of a decomposed syllable.</summary>
    public static bool IsJamo(int codePoint) => codePoint is >= 0x1100 and <= 0x11FF;

    public static bool IsSyllable(int codePoint) => (uint)(codePoint - FirstSyllable) < SyllableCount;

    /// <summary>Adds what a code point is folded to.</summary>
    /// <param name="codePoint">Any code point.</param>
    /// <param name="count">The number of folded code points so far, to which those of this one are added.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TermHash Add(int codePoint, ref int count)
    {
        if (codePoint >= FirstSyllable && IsSyllable(codePoint))
        {
            count++;
            return AddSyllable(codePoint - FirstSyllable);
        }

        int folded = FoldingTable.Find(codePoint);
        if (folded < 0)
        {
            return AddSequence(~folded, ref count);
        }

        count++;
        return AddFolded(folded);
    }

    /// <summary>Adds the first of the code points to which one is folded that becomes several.</summary>
    public TermHash AddFirst(int codePoint, int count)
    {
        TermHash hash = this;
        int place = ~FoldingTable.Find(codePoint);
        while (count-- > 0)
        {
            hash = hash.AddFolded(FoldingTable.InSequence(ref place));
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TermHash AddFolded(int codePoint) => new(unchecked((State ^ (uint)codePoint) * 1099511628211));

    TermHash AddSequence(int place, ref int count)
    {
        TermHash hash = this;
        for (int codePoint = FoldingTable.InSequence(ref place); codePoint != 0; codePoint = FoldingTable.InSequence(ref place))
        {
            hash = hash.AddFolded(codePoint);
            count++;
        }

        return hash;
    }

    TermHash AddSyllable(int syllable)
    {
        TermHash hash = AddFolded(0x1100 + (syllable / 588)).AddFolded(0x1161 + (syllable % 588 / 28));
        return syllable % 28 == 0 ? hash : hash.AddFolded(0x11A7 + (syllable % 28));
    }
}
