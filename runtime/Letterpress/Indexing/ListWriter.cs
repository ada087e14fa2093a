using System.Runtime.CompilerServices;
using Letterpress.Segmentation;

namespace Letterpress.Indexing;

/// <summary>Writes the lists of an index; see <see cref="ListShape"/>.</summary>
readonly struct ListWriter(int articleCount, PostingSort postings, ByteList groups, ByteList lists)
{
    [MethodImpl(Jit.OptimizedAtOnce)]
    public void Write(int bucketBits)
    {
        int shift = IndexLayout.MaxBucketBits - bucketBits;
        ByteList group = new(1024);
        for (int bucket = 0; bucket < 1 << bucketBits; bucket++)
        {
            Span<int> list = postings.Of(bucket << shift, (bucket + 1) << shift);
            if (shift > 0)
            {
                list = Merge(list);
            }

            if (bucket % IndexLayout.BucketsPerGroup == 0)
            {
                groups.AddOffset(lists.Count);
            }

            lists.AddNumber(list.Length);
            Write(list, new(list.Length, articleCount), group);
            if ((bucket + 1) % IndexLayout.BucketsPerGroup == 0)
            {
                group.EndBits();
                lists.Add(group.Written);
                group.Clear();
            }
        }

        lists.Add(new byte[IndexHeader.Padding]);
    }

    [MethodImpl(Jit.OptimizedAtOnce)]
    static void Write(ReadOnlySpan<int> list, ListShape shape, ByteList bits)
    {
        int written = 0;
        int lowBits = shape.LowBits;
        for (int i = 0; i < list.Length; i++)
        {
            int place = (list[i] >> IndexLayout.FrequencyBits >> lowBits) + (shape.IsDense ? 0 : i);
            int zeros = place - written;
            if (zeros < 32)
            {
                bits.AddBits(1u << zeros, zeros + 1);
            }
            else
            {
                AddZeros(bits, zeros);
                bits.AddBits(1, 1);
            }

            written = place + 1;
        }

        AddZeros(bits, shape.HighLength - written);
        if (lowBits > 0)
        {
            uint mask = (1u << lowBits) - 1;
            foreach (int posting in list)
            {
                bits.AddBits((uint)(posting >> IndexLayout.FrequencyBits) & mask, lowBits);
            }
        }

        foreach (int posting in list)
        {
            bits.AddBits((uint)(posting & IndexLayout.FrequencyMask), IndexLayout.FrequencyBits);
        }
    }

    static void AddZeros(ByteList bits, int count)
    {
        for (; count > 32; count -= 32)
        {
            bits.AddBits(0, 32);
        }

        bits.AddBits(0, count);
    }

    /// <summary>Sorts by article, and makes one posting of those of an article that are in one bucket.</summary>
    static Span<int> Merge(Span<int> postings)
    {
        int[] sorted = postings.ToArray();
        Array.Sort(sorted);
        int count = 0;
        for (int i = 0; i < sorted.Length;)
        {
            int article = sorted[i] >> IndexLayout.FrequencyBits;
            int frequency = 0;
            for (; i < sorted.Length && sorted[i] >> IndexLayout.FrequencyBits == article; i++)
            {
                frequency += IndexLayout.Frequency(sorted[i] & IndexLayout.FrequencyMask);
            }

            postings[count++] = (article << IndexLayout.FrequencyBits) | IndexLayout.FrequencyCode(frequency);
        }

        return postings.Slice(0, count);
    }
}
