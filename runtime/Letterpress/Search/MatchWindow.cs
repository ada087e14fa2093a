using System.Numerics;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Finds the place of a text that has the most different terms of a query; the first of equal ones.</summary>
unsafe struct MatchWindow : ITokenSink
{
    /// <summary>How many matches are compared with each other at most.</summary>
    const int Depth = 32;

    readonly HitTerms* _terms;
    readonly byte* _text;
    readonly int _textLength;
    readonly int _length;
    fixed int _starts[Depth];
    fixed int _ends[Depth];
    fixed byte _numbers[Depth];
    int _count;
    int _best;
    int _bestEnd;
    int _bestCount;

    MatchWindow(HitTerms* terms, byte* text, int textLength, int length)
    {
        _terms = terms;
        _text = text;
        _textLength = textLength;
        _length = length;
    }

    /// <param name="text">The text.</param>
    /// <param name="terms">Of the query.</param>
    /// <param name="isEnglish">See <see cref="Tokenizer"/>.</param>
    /// <param name="length">How far apart terms may stand, in bytes.</param>
    /// <returns>Where the first of these terms lies; no bytes at the start where the text has none.</returns>
    public static (int Start, int End) Find(ReadOnlySpan<byte> text, in HitTerms terms, bool isEnglish, int length)
    {
        fixed (byte* start = text)
        fixed (HitTerms* all = &terms)
        {
            MatchWindow window = new(all, start, text.Length, length);
            Tokenizer.Read(text, isEnglish, ref window);
            return (window._best, window._bestEnd);
        }
    }

    public void Add(in Token token)
    {
        int number = _terms->IndexOf(token, new(_text, _textLength));
        if (number < 0)
        {
            return;
        }

        _starts[_count % Depth] = token.Start;
        _ends[_count % Depth] = token.End;
        _numbers[_count % Depth] = (byte)number;
        _count++;
        ulong found = 0;
        int first = _count - 1;
        for (int i = _count - 1; i >= Math.Max(0, _count - Depth) && token.End - _starts[i % Depth] <= _length; i--)
        {
            found |= 1UL << _numbers[i % Depth];
            first = _starts[i % Depth] <= _starts[first % Depth] ? i : first;
        }

        int count = Math.Max(1, BitOperations.PopCount(found));
        if (count > _bestCount)
        {
            (_best, _bestEnd, _bestCount) = (_starts[first % Depth], _ends[first % Depth], count);
        }
    }
}
