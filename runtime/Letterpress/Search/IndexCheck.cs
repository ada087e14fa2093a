using System.Runtime.InteropServices;
using Letterpress.Indexing;
using Letterpress.Records;

namespace Letterpress.Search;

/// <summary>Checks the bytes of a search index: its header when it is located, everything when somebody asks for it.</summary>
static unsafe class IndexCheck
{
    /// <exception cref="InvalidDataException">The bytes are no index, or not that of the corpus.</exception>
    public static void CheckHeader(ReadOnlySpan<byte> bytes, ArticleCorpus corpus)
    {
        if (bytes.Length < sizeof(IndexHeader)
            || MemoryMarshal.Read<IndexHeader>(bytes) is var header && (header.ArticleCount.Value != (uint)corpus.Count
                || header.BucketBits.Value > IndexLayout.MaxBucketBits))
        {
            throw Fault(corpus);
        }
    }

    /// <summary>Reads all lists and words.</summary>
    /// <exception cref="InvalidDataException">Something is out of place.</exception>
    public static void Run(ArticleCorpus corpus)
    {
        ReadOnlySpan<byte> bytes = corpus.SearchIndex;
        if (bytes.IsEmpty)
        {
            return;
        }

        try
        {
            ReadLists(new(bytes), corpus);
            WordList.Enumerator words = new SearchIndex(bytes).Words.From([], stackalloc byte[IndexHeader.MaxWordLength]);
            while (words.Next())
            {
                _ = words.Current;
            }
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
        {
            throw Fault(corpus);
        }
    }

    public static InvalidDataException Fault(ArticleCorpus corpus) =>
        Damage.Exception($"the search index of {corpus.AssemblyName} cannot be read");

    static void ReadLists(SearchIndex index, ArticleCorpus corpus)
    {
        _ = index.LengthCodes;
        ulong[] articles = new ulong[(corpus.Count + 63) >> 6];
        for (int bucket = 0; bucket < 1 << index.BucketBits; bucket++)
        {
            index.List((uint)((ulong)bucket << (32 - index.BucketBits))).AddTo(articles);
        }

        // The set has whole words of bits.
        if (corpus.Count % 64 > 0 && articles[^1] >> (corpus.Count % 64) != 0)
        {
            throw Fault(corpus);
        }
    }
}
