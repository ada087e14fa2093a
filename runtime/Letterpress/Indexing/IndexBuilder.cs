using System.Runtime.InteropServices;

namespace Letterpress.Indexing;

/// <summary>Merges the terms of all articles to an index, in time that is linear in their number: a counting sort by bucket.</summary>
static unsafe class IndexBuilder
{
    /// <param name="seeds">The terms of each article, in the order of the corpus.</param>
    /// <returns>The index; see <see cref="IndexHeader"/>.</returns>
    public static byte[] Build(IReadOnlyList<SeedTerms> seeds)
    {
        PostingSort postings = new(seeds);
        int bits = BucketBits(postings.DistinctBuckets);
        ByteList groups = new(1 << bits);
        ByteList lists = new(postings.Count * 2);
        new ListWriter(seeds.Count, postings, groups, lists).Write(bits);
        byte[] forms = Forms(postings.Forms, bits);
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
        ByteList index = new(offset + wordGroups.Count + words.Count);
        index.Add(MemoryMarshal.AsBytes<IndexHeader>(new[] { header }));
        index.Add(lengths);
        index.Add(groups.Written);
        index.Add(forms);
        index.Add(lists.Written);
        index.Add(wordGroups.Written);
        index.Add(words.Written);
        return index.ToArray();
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

    /// <summary>For each bucket, whether a text has another form of a term than the plain one.</summary>
    static byte[] Forms(byte[] all, int bits)
    {
        byte[] forms = new byte[(1 << bits) * IndexLayout.FormBits / 8];
        for (int bucket = 0; bucket < all.Length; bucket++)
        {
            int bit = (bucket >> (IndexLayout.MaxBucketBits - bits)) * IndexLayout.FormBits;
            forms[bit >> 3] |= (byte)(all[bucket] << (bit & 7));
        }

        return forms;
    }
}
