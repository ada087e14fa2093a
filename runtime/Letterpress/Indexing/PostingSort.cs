using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Indexing;

/// <summary>The terms of all articles by bucket, then by article.</summary>
sealed class PostingSort
{
    /// <summary>The place of each bucket's first posting, and after the last.</summary>
    readonly int[] _starts = new int[(1 << IndexLayout.MaxBucketBits) + 1];
    readonly int[] _postings;

    public PostingSort(IReadOnlyList<SeedTerms> seeds)
    {
        CountBuckets(seeds);
        DistinctBuckets = _starts.Count(static count => count > 0);
        for (int bucket = 1; bucket < _starts.Length; bucket++)
        {
            _starts[bucket] += _starts[bucket - 1];
        }

        _postings = Sort(seeds);
    }

    public int DistinctBuckets { get; }

    /// <summary>Of each bucket: see <see cref="IndexLayout.FormBit"/>.</summary>
    public byte[] Forms { get; } = new byte[1 << IndexLayout.MaxBucketBits];

    public int Count => _postings.Length;

    /// <summary>The postings of some buckets: of each the article's index, and in the low bits the code of the frequency.</summary>
    public Span<int> Of(int firstBucket, int endBucket) =>
        _postings.AsSpan(_starts[firstBucket], _starts[endBucket] - _starts[firstBucket]);

    [MethodImpl(Jit.OptimizedAtOnce)]
    void CountBuckets(IReadOnlyList<SeedTerms> seeds)
    {
        foreach (SeedTerms seed in seeds)
        {
            for (BucketReader reader = new(seed.Buckets); reader.Next();)
            {
                _starts[reader.Bucket + 1]++;
                Forms[reader.Bucket] |= (byte)reader.Forms;
            }
        }
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    int[] Sort(IReadOnlyList<SeedTerms> seeds)
    {
        int[] sorted = new int[_starts[_starts.Length - 1]];
        int[] next = (int[])_starts.Clone();
        for (int article = 0; article < seeds.Count; article++)
        {
            for (BucketReader reader = new(seeds[article].Buckets); reader.Next();)
            {
                sorted[next[reader.Bucket]++] = (article << IndexLayout.FrequencyBits) | reader.Code;
            }
        }

        return sorted;
    }
}
