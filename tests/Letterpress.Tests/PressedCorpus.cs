extern alias core;

using System.Runtime.InteropServices;
using System.Text;
using core::Letterpress.Core.Encoding;
using core::Letterpress.Core.Model;
using core::Letterpress.Core.Search;
using core::Letterpress.Indexing;
using Letterpress.Layout;
using SearchPolicy = core::Letterpress.Layout.SearchPolicy;

namespace Letterpress.Tests;

/// <summary>A corpus whose bytes lie in unmanaged memory, which never moves, as a literal's do.</summary>
/// <remarks>
/// Each table ends exactly where its memory ends; guard bytes that are no digits lie around it, so that a read beyond
/// would be seen in its value. The memory is never freed: tests keep handles.
/// </remarks>
sealed unsafe class PressedCorpus : ArticleCorpus
{
    readonly (nint Start, int Length)[] _tables;
    readonly (nint Start, int Length)[] _shards;
    readonly (nint Start, int Length) _searchIndex;

    PressedCorpus(string[] shards, string[] tables, byte[] searchIndex)
        : base(LayoutVersion.Current, shards.Length)
    {
        _tables = Array.ConvertAll(tables, Copy);
        _shards = Array.ConvertAll(shards, Copy);
        _searchIndex = Copy(searchIndex);
    }

    /// <summary>Presses articles whose order and references come from a corpus model.</summary>
    public static PressedCorpus Of(IReadOnlyList<ArticleModel> articles, CorpusModel corpus, int shardCount = 2)
    {
        var shards = new List<EncodedRecord>[shardCount];
        for (int i = 0; i < shardCount; i++)
        {
            shards[i] = [];
        }

        var places = new List<RecordPlace>();
        var terms = new List<SeedTerms>();
        for (int i = 0; i < articles.Count; i++)
        {
            int shard = (i * 7) % shardCount;
            places.Add(new RecordPlace(shard, shards[shard].Count));
            EncodedRecord record = RecordEncoder.Encode(articles[i]);
            shards[shard].Add(record);
            terms.Add(RecordTerms.Of(record, articles[i].Tags, SearchPolicy.Full));
        }

        return new PressedCorpus(
            Array.ConvertAll(shards, ShardEncoder.Encode),
            TableEncoder.Encode(corpus with { Search = SearchPolicy.Full }, places),
            IndexBuilder.Build(terms));
    }

    protected override ReadOnlySpan<byte> GetTable(int table) => new((void*)_tables[table].Start, _tables[table].Length);

    protected override ReadOnlySpan<byte> GetShard(int shard) => new((void*)_shards[shard].Start, _shards[shard].Length);

    protected override ReadOnlySpan<byte> GetSearchIndex() => new((void*)_searchIndex.Start, _searchIndex.Length);

    static (nint Start, int Length) Copy(string text) => Copy(Encoding.UTF8.GetBytes(text));

    static (nint Start, int Length) Copy(byte[] bytes)
    {
        const int Guard = 64;
        byte* memory = (byte*)NativeMemory.Alloc((nuint)(bytes.Length + (2 * Guard)));
        new Span<byte>(memory, bytes.Length + (2 * Guard)).Fill(0xFF);
        bytes.CopyTo(new Span<byte>(memory + Guard, bytes.Length));
        return ((nint)memory + Guard, bytes.Length);
    }
}
