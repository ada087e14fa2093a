#if NET
using System.Numerics;
#endif
using System.Runtime.CompilerServices;
using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>How often an article has terms of each bucket, as far as lists of seeds say it: to add one takes the same time at any number.
/// </summary>
sealed class TermCounts
{
    /// <summary>The most bytes that <see cref="Number"/> takes of a bucket.</summary>
    const int MaxBytes = 3;

    const byte Once = 1;
    const byte MoreThanOnce = 2;
    const int FormShift = 2;

    /// <summary>Of each bucket: whether there is a term, whether there are several, and their forms.</summary>
    readonly byte[] _counts = new byte[1 << IndexLayout.MaxBucketBits];

    /// <summary>A bit for each bucket that has a term.</summary>
    readonly ulong[] _known = new ulong[(1 << IndexLayout.MaxBucketBits) / 64];
    byte[] _bytes = new byte[4096];

    /// <summary>What <see cref="Add"/> needs of the terms of a text.</summary>
    public static int Code(TextField field) => IndexLayout.FrequencyCode(IndexLayout.Weight(field)) == 0 ? Once : Once | MoreThanOnce;

    /// <summary>Adds to the code of a text that a term has another form than the plain one.</summary>
    public static int WithForm(int code, TokenKind kind) => code | (IndexLayout.FormBit(kind) << FormShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint hash, int code)
    {
        int bucket = IndexLayout.Bucket(hash);
        int before = _counts[bucket];
        _counts[bucket] = (byte)(before | code | ((before & Once) << 1));
        _known[bucket >> 6] |= 1UL << bucket;
    }

    /// <summary>Returns <see cref="SeedTerms.Buckets"/>, and forgets all.</summary>
    public byte[] TakeBuckets()
    {
        int written = 0;
        int last = -1;
        for (int word = 0; word < _known.Length; word++)
        {
            ulong bits = _known[word];
            if (bits == 0)
            {
                continue;
            }

            _known[word] = 0;
            if (_bytes.Length - written < 64 * MaxBytes)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2);
            }

            for (; bits != 0; bits &= bits - 1)
            {
                int bucket = (word << 6) + LowestBit(bits);
                int code = _counts[bucket] >> 1;
                _counts[bucket] = 0;
                Number.Write(((bucket - last - 1) << IndexLayout.SeedBits) | code, _bytes, ref written);
                last = bucket;
            }
        }

        return _bytes.AsSpan(0, written).ToArray();
    }

    static int LowestBit(ulong bits)
    {
#if NET
        return BitOperations.TrailingZeroCount(bits);
#else
        return FoldingTable.Count((bits & (~bits + 1)) - 1);
#endif
    }
}
