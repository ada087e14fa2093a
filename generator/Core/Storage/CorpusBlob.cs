using Letterpress.Core.Encoding;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Combines the records and tables of a corpus to the blob of an embedded resource; see <see cref="BlobHeader"/>.</summary>
static class CorpusBlob
{
    /// <param name="articles">In any order; at least those of the corpus.</param>
    /// <param name="tables">Of the corpus.</param>
    /// <param name="places">Of the articles of the corpus, in its order.</param>
    /// <param name="searchIndex">Empty where there is none.</param>
    /// <param name="output">Writable, seekable and empty.</param>
    /// <returns>See <see cref="BlobWriter.Write"/>.</returns>
    /// <exception cref="EncodingLimitException">A shard is too large for its directory, or the blob is larger than 2 GB.</exception>
    public static string Write(
        IReadOnlyList<StoredArticle> articles,
        CorpusModel corpus,
        IReadOnlyList<RecordPlace> places,
        int shardCount,
        string[] tables,
        byte[] searchIndex,
        Stream output) =>
        BlobWriter.Write(
            Array.ConvertAll(Distribute(articles, corpus.Articles, places, shardCount), PiecesOf),
            Array.ConvertAll(tables, static table => new ArraySegment<byte>(Utf8.Bytes(table))),
            new(searchIndex),
            output);

    /// <summary>The articles of each shard.</summary>
    static StoredArticle[][] Distribute(
        IReadOnlyList<StoredArticle> articles, EquatableArray<CorpusArticle> order, IReadOnlyList<RecordPlace> places, int shardCount)
    {
        int[] sizes = new int[shardCount];
        foreach (RecordPlace place in places)
        {
            sizes[place.Shard]++;
        }

        StoredArticle[][] shards = Array.ConvertAll(sizes, static size => new StoredArticle[size]);
        Dictionary<string, StoredArticle> bySeed = articles.ToDictionary(
            static article => article.Summary.SeedPath, StringComparer.Ordinal);
        for (int i = 0; i < places.Count; i++)
        {
            shards[places[i].Shard][places[i].Position] = bySeed[order[i].SeedPath];
        }

        return shards;
    }

    /// <summary>The directory of a shard, then its records.</summary>
    static ArraySegment<byte>[] PiecesOf(StoredArticle[] shard)
    {
        RecordSize[] sizes = Array.ConvertAll(shard, static article => new RecordSize(article.Record.Length, article.HeaderOffset));
        byte[] directory = Utf8.Bytes(ShardEncoder.Directory(sizes).ToString());
        return [new(directory), .. shard.Select(static article => new ArraySegment<byte>(article.Record))];
    }
}
