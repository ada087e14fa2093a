using System.Runtime.InteropServices;

namespace Letterpress.Indexing;

/// <summary>Merges the terms of all articles to an index, in time that is linear in their number: a counting sort by bucket.</summary>
static unsafe class IndexBuilder
{
    /// <param name="seeds">The terms of each article, in the order of the corpus.</param>
    /// <returns>The index; see <see cref="IndexHeader"/>.</returns>
    public static byte[] Build(IReadOnlyList<SeedTerms> seeds)
    {
        int[] starts = CountBuckets(seeds, out int distinct);
        int bits = BucketBits(distinct);
        int[] articles = Sort(seeds, starts);
        ByteList groups = new(1 << bits);
        ByteList lists = new(articles.Length * 2);
        WriteLists(seeds.Count, bits, starts, articles, groups, lists);
        byte[] forms = Forms(seeds, bits);
        ByteList wordGroups = new(16);
        ByteList words = new(16);
        int wordCount = WordListBuilder.Write(seeds, wordGroups, words);
        byte[] lengths = [.. seeds.Select(static seed => IndexLayout.LengthCode(seed.Length))];
        int offset = sizeof(IndexHeader) + lengths.Length;
        IndexHeader header = new()
        {
            ArticleCount = new((uint)seeds.Count),
            SpacedCount = new((uint)seeds.Count(static seed => seed.HasSpaces)),
            BucketBits = new((uint)bits),
            TotalLength = new((uint)Math.Min(lengths.Sum(static code => (long)IndexLayout.Length(code)), uint.MaxValue)),
            GroupsOffset = new((uint)offset),
            FormsOffset = new((uint)(offset += groups.Count)),
            ListsOffset = new((uint)(offset += forms.Length)),
            WordGroupsOffset = new((uint)(offset += lists.Count)),
            WordsOffset = new((uint)(offset + wordGroups.Count)),
            WordCount = new((uint)wordCount),
        };
        ByteList index = new(offset + words.Count);
        index.Add(MemoryMarshal.AsBytes<IndexHeader>(new[] { header }));
        index.Add(lengths);
        index.Add(groups.Written);
        index.Add(forms);
        index.Add(lists.Written);
        index.Add(wordGroups.Written);
        index.Add(words.Written);
        return index.ToArray();
    }

    /// <summary>The place of each bucket's first posting, and after the last.</summary>
    static int[] CountBuckets(IReadOnlyList<SeedTerms> seeds, out int distinct)
    {
        int[] starts = new int[(1 << IndexLayout.MaxBucketBits) + 1];
        foreach (SeedTerms seed in seeds)
        {
            for (BucketReader reader = new(seed.Buckets); reader.Next();)
            {
                starts[reader.Bucket + 1]++;
            }
        }

        distinct = starts.Count(static count => count > 0);
        for (int bucket = 1; bucket < starts.Length; bucket++)
        {
            starts[bucket] += starts[bucket - 1];
        }

        return starts;
    }

    /// <summary>As many buckets as there are different ones, so that a small index is small.</summary>
    static int BucketBits(int distinct)
    {
        int bits = 0;
        while (bits < IndexLayout.MaxBucketBits && 1 << bits < distinct)
        {
            bits++;
        }

        return Math.Max(bits, 4);
    }

    /// <summary>The postings by bucket, then by article: the article's index, and in the low bits the code of the frequency.</summary>
    static int[] Sort(IReadOnlyList<SeedTerms> seeds, int[] starts)
    {
        int[] sorted = new int[starts[^1]];
        int[] next = (int[])starts.Clone();
        for (int article = 0; article < seeds.Count; article++)
        {
            for (BucketReader reader = new(seeds[article].Buckets); reader.Next();)
            {
                sorted[next[reader.Bucket]++] = (article << IndexLayout.FrequencyBits) | reader.Code;
            }
        }

        return sorted;
    }

    /// <summary>For each bucket, whether a text has another form of a term than the plain one.</summary>
    static byte[] Forms(IReadOnlyList<SeedTerms> seeds, int bits)
    {
        byte[] forms = new byte[(1 << bits) * IndexLayout.FormBits / 8];
        foreach (SeedTerms seed in seeds)
        {
            for (BucketReader reader = new(seed.Buckets); reader.Next();)
            {
                int bit = (reader.Bucket >> (IndexLayout.MaxBucketBits - bits)) * IndexLayout.FormBits;
                forms[bit >> 3] |= (byte)(reader.Forms << (bit & 7));
            }
        }

        return forms;
    }

    static void WriteLists(int articleCount, int bits, int[] starts, int[] postings, ByteList groups, ByteList lists)
    {
        int shift = IndexLayout.MaxBucketBits - bits;
        ByteList group = new(1024);
        List<int> merged = [];
        for (int bucket = 0; bucket < 1 << bits; bucket++)
        {
            merged.Clear();
            for (int i = starts[bucket << shift]; i < starts[(bucket + 1) << shift]; i++)
            {
                merged.Add(postings[i]);
            }

            if (shift > 0)
            {
                merged.Sort();
            }

            if (bucket % IndexLayout.BucketsPerGroup == 0)
            {
                groups.AddOffset(lists.Count);
            }

            int count = MergeArticles(merged);
            lists.AddNumber(count);
            WriteList(merged, new(count, articleCount), group);
            if ((bucket + 1) % IndexLayout.BucketsPerGroup == 0)
            {
                group.EndBits();
                lists.Add(group.Written);
                group.Clear();
            }
        }

        lists.Add(new byte[IndexHeader.Padding]);
    }

    static void WriteList(List<int> postings, ListShape shape, ByteList bits)
    {
        int written = 0;
        for (int i = 0; i < shape.Count; i++)
        {
            int place = (postings[i] >> IndexLayout.FrequencyBits >> shape.LowBits) + (shape.IsDense ? 0 : i);
            AddZeros(bits, place - written);
            bits.AddBits(1, 1);
            written = place + 1;
        }

        AddZeros(bits, shape.HighLength - written);
        for (int i = 0; i < shape.Count; i++)
        {
            bits.AddBits((uint)(postings[i] >> IndexLayout.FrequencyBits) & ((1u << shape.LowBits) - 1), shape.LowBits);
        }

        for (int i = 0; i < shape.Count; i++)
        {
            bits.AddBits((uint)(postings[i] & IndexLayout.FrequencyMask), IndexLayout.FrequencyBits);
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

    /// <summary>Makes one posting of those of an article that are in one bucket, and returns how many remain.</summary>
    static int MergeArticles(List<int> postings)
    {
        int count = 0;
        for (int i = 0; i < postings.Count;)
        {
            int article = postings[i] >> IndexLayout.FrequencyBits;
            int frequency = 0;
            for (; i < postings.Count && postings[i] >> IndexLayout.FrequencyBits == article; i++)
            {
                frequency += IndexLayout.Frequency(postings[i] & IndexLayout.FrequencyMask);
            }

            postings[count++] = (article << IndexLayout.FrequencyBits) | IndexLayout.FrequencyCode(frequency);
        }

        return count;
    }
}
