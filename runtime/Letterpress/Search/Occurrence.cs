using Letterpress.Segmentation;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Whether the bytes of a term are the term where they stand in a text.</summary>
static unsafe class Occurrence
{
    public enum Verdict : byte
    {
        No,
        Yes,

        /// <summary>Only the tokenizer can say it.</summary>
        Unknown,
    }

    enum Edge : byte
    {
        /// <summary>Nothing that words are made of, for certain.</summary>
        Free,
        Letter,
        Digit,
        Unknown,
    }

    /// <summary>Whether two ideographs are a gram: always, unless a mark follows that may change the second.</summary>
    public static Verdict OfGram(ReadOnlySpan<byte> text, int end) =>
        end == text.Length || text[end] < 0x80 || !ClassAt(text, end, out _).IsIgnoredInWords ? Verdict.Yes : Verdict.Unknown;

    /// <summary>Whether letters and digits of ASCII are a word, or its stem.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first byte.</param>
    /// <param name="end">The byte after the last; of a stem, then that after the word.</param>
    /// <param name="isEnglish">Of which language stems are.</param>
    public static Verdict OfWord(ReadOnlySpan<byte> text, int start, ref int end, bool isEnglish)
    {
        Edge before = EdgeBefore(text, start);
        if (before != Edge.Free)
        {
            return before == EdgeOf(text[start]) ? Verdict.No : Verdict.Unknown;
        }

        Edge after = EdgeAfter(text, end);
        if (after != Edge.Letter || EdgeOf(text[end - 1]) != Edge.Letter)
        {
            return after == Edge.Free ? Verdict.Yes : after == EdgeOf(text[end - 1]) ? Verdict.No : Verdict.Unknown;
        }

        int length = end - start;
        while (end < text.Length && EdgeOf(text[end]) == Edge.Letter)
        {
            end++;
        }

        return EdgeAfter(text, end) != Edge.Free ? Verdict.Unknown
            : Stem.Length(text[start..end], isEnglish) == length ? Verdict.Yes
            : Verdict.No;
    }

    static Edge EdgeOf(byte value) => (uint)((value | 0x20) - 'a') <= 'z' - 'a' ? Edge.Letter
        : (uint)(value - '0') <= 9 ? Edge.Digit
        : value < 0x80 && !IsJoining(value) ? Edge.Free
        : Edge.Unknown;

    /// <summary>Whether a character of ASCII may be within a word.</summary>
    static bool IsJoining(byte value) =>
        value is (byte)'_' or (byte)'.' or (byte)',' or (byte)':' or (byte)';' or (byte)'\'';

    static Edge EdgeBefore(ReadOnlySpan<byte> text, int start)
    {
        if (start == 0 || text[start - 1] < 0x80)
        {
            return start == 0 ? Edge.Free : EdgeOf(text[start - 1]);
        }

        int first = start - 1;
        while (first > 0 && first > start - 4 && (text[first] & 0xC0) == 0x80)
        {
            first--;
        }

        CharacterClass found = ClassAt(text[..start], first, out int codePoint);
        return IsFree(found, codePoint) ? Edge.Free : Edge.Unknown;
    }

    static Edge EdgeAfter(ReadOnlySpan<byte> text, int end)
    {
        if (end == text.Length)
        {
            return Edge.Free;
        }

        if (text[end] >= 0x80)
        {
            CharacterClass found = ClassAt(text, end, out int codePoint);
            return IsFree(found, codePoint) ? Edge.Free : Edge.Unknown;
        }

        Edge edge = EdgeOf(text[end]);
        return edge == Edge.Unknown && text[end] != '_' && IsFree(text, end + 1) ? Edge.Free : edge;
    }

    static bool IsFree(ReadOnlySpan<byte> text, int index) =>
        index == text.Length || (text[index] < 0x80 && EdgeOf(text[index]) is Edge.Free or Edge.Unknown);

    /// <summary>An ideograph, or a character between words that joins none and stands for no other.</summary>
    static bool IsFree(CharacterClass found, int codePoint) =>
        found.Word == WordBreak.Other
        && (found.Kind == WordKind.Ideograph || (found.Kind == WordKind.None && FoldingTable.Find(codePoint) == codePoint));

    static CharacterClass ClassAt(ReadOnlySpan<byte> text, int index, out int codePoint)
    {
        fixed (byte* start = text)
        {
            codePoint = new Utf8Bytes(start, text.Length).CodePoint(ref index);
            return CharacterTable.Of(codePoint);
        }
    }
}
