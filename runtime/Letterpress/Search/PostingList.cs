using System.Numerics;
using Letterpress.Indexing;

namespace Letterpress.Search;

/// <summary>The articles of one bucket, ascending, with what the terms in it count in each.</summary>
readonly ref struct PostingList(ReadOnlySpan<byte> bytes, long start, ListShape shape)
{
    const ulong Mask = (1UL << BitReader.Width) - 1;

    readonly BitReader _bits = new(bytes);
    readonly long _start = start;
    readonly ListShape _shape = shape;

    /// <summary>How many articles there are.</summary>
    public int Count => _shape.Count;

    /// <summary>Adds to the score of each article what the term is worth in it.</summary>
    /// <param name="scores">For each article.</param>
    /// <param name="lengths">For each article the code of its length.</param>
    /// <param name="weight">Of the term.</param>
    /// <param name="frequencies">For each code of a length, and in the low bits that of a frequency, what the frequency is worth.</param>
    public void AddTo(Span<float> scores, ReadOnlySpan<byte> lengths, float weight, ReadOnlySpan<float> frequencies)
    {
        int perArticle = _shape.IsDense ? 0 : 1;
        int lowBits = _shape.LowBits;
        uint lowMask = (1u << lowBits) - 1;
        long low = _start + _shape.HighLength;
        long frequency = _start + _shape.FrequencyStart;
        int index = 0;
        for (int high = 0; high < _shape.HighLength; high += BitReader.Width)
        {
            // The bits after the list are those of the next one.
            int rest = _shape.HighLength - high;
            ulong bits = _bits.At(_start + high) & (rest < BitReader.Width ? (1UL << rest) - 1 : Mask);
            for (; bits != 0; bits &= bits - 1, index++)
            {
                int article = (high + BitOperations.TrailingZeroCount(bits) - (index * perArticle)) << lowBits;
                if (lowBits > 0)
                {
                    article |= (int)((uint)_bits.At(low) & lowMask);
                    low += lowBits;
                }

                int code = (int)(_bits.At(frequency) & IndexLayout.FrequencyMask);
                frequency += IndexLayout.FrequencyBits;
                scores[article] += weight * frequencies[(lengths[article] << IndexLayout.FrequencyBits) | code];
            }
        }
    }

    /// <summary>Adds the articles to a set.</summary>
    /// <param name="set">A bit for each article.</param>
    public void AddTo(Span<ulong> set)
    {
        int perArticle = _shape.IsDense ? 0 : 1;
        int lowBits = _shape.LowBits;
        uint lowMask = (1u << lowBits) - 1;
        long low = _start + _shape.HighLength;
        int index = 0;
        for (int high = 0; high < _shape.HighLength; high += BitReader.Width)
        {
            int rest = _shape.HighLength - high;
            ulong bits = _bits.At(_start + high) & (rest < BitReader.Width ? (1UL << rest) - 1 : Mask);
            for (; bits != 0; bits &= bits - 1, index++, low += lowBits)
            {
                int article = (high + BitOperations.TrailingZeroCount(bits) - (index * perArticle)) << lowBits;
                article |= lowBits > 0 ? (int)((uint)_bits.At(low) & lowMask) : 0;
                set[article >> 6] |= 1UL << (article & 63);
            }
        }
    }
}
