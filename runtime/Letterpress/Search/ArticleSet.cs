using System.Buffers;
using System.Numerics;

namespace Letterpress.Search;

/// <summary>Articles of a corpus, a bit for each, in memory of the pool.</summary>
readonly ref struct ArticleSet
{
    readonly ulong[] _bits;
    readonly int _count;

    /// <param name="count">How many articles the corpus has.</param>
    /// <param name="isFull">Whether the set has all of them at first.</param>
    public ArticleSet(int count, bool isFull)
    {
        _count = count;
        _bits = ArrayPool<ulong>.Shared.Rent((count + 63) >> 6);
        Bits.Fill(isFull ? ulong.MaxValue : 0);
    }

    public Span<ulong> Bits => _bits.AsSpan(0, (_count + 63) >> 6);

    public bool Has(int article) => (_bits[article >> 6] & (1UL << (article & 63))) != 0;

    public void Add(int article) => Bits[article >> 6] |= 1UL << (article & 63);

    public void Remove(int article) => Bits[article >> 6] &= ~(1UL << (article & 63));

    /// <summary>Leaves the articles that another set has too.</summary>
    public void Intersect(in ArticleSet other)
    {
        Span<ulong> bits = Bits;
        ReadOnlySpan<ulong> others = other.Bits;
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] &= others[i];
        }
    }

    /// <summary>The first article of the set from an index on; -1 where there is none.</summary>
    public int Next(int from)
    {
        Span<ulong> bits = Bits;
        for (int i = from >> 6; i < bits.Length; i++)
        {
            ulong rest = bits[i] & (i == from >> 6 ? ulong.MaxValue << (from & 63) : ulong.MaxValue);
            if (rest != 0)
            {
                int article = (i << 6) + BitOperations.TrailingZeroCount(rest);
                return article < _count ? article : -1;
            }
        }

        return -1;
    }

    public void Dispose()
    {
        if (_bits is not null)
        {
            ArrayPool<ulong>.Shared.Return(_bits);
        }
    }
}
