using System.Collections.Immutable;
using Letterpress.Core.Encoding;
using Letterpress.Core.Identity;
using Letterpress.Core.Linking;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>A corpus as the bytes of an embedded resource, see <see cref="ImageLayout"/>, with what the generator must know of it.</summary>
sealed class CorpusImage
{
    readonly StoredArticle[][] _shards;
    readonly byte[][] _directories;
    readonly byte[][] _tables;

    CorpusImage(StoredArticle[][] shards, byte[][] tables)
    {
        _shards = shards;
        _tables = tables;
        _directories = Array.ConvertAll(shards, static shard => Utf8.Bytes(ShardEncoder.Directory([.. shard.Select(static article => new RecordSize(article.Record.Length, article.HeaderOffset))]).ToString()));
    }

    /// <summary>Links the seeds, writes their image, and tells what the generator must know.</summary>
    /// <param name="output">Writable and seekable, empty; longer than 2 GB where the corpus is.</param>
    /// <remarks>A corpus that is too large for its tables becomes an empty one, and the digest says why.</remarks>
    public static CorpusDigest Write(IReadOnlyList<StoredSeed> seeds, string className, ProjectRules rules, Stream output)
    {
        StoredArticle[] articles = [.. seeds.Where(static seed => seed.Article is not null).Select(static seed => seed.Article!)];
        ArticleSummary[] summaries = Array.ConvertAll(articles, static article => article.Summary);
        LinkedCorpus linked = CorpusLinker.Link(summaries.ToImmutableArray(), className).With(rules);
        IEnumerable<SeedDiagnostic> diagnostics = seeds.SelectMany(static seed => seed.Diagnostics)
            .Concat(CorpusReport.Of(Array.ConvertAll(articles, static article => article.Sites), summaries, linked));
        Dictionary<string, Headline> headlines = articles.ToDictionary(static article => article.Headline.SeedPath, static article => article.Headline, StringComparer.Ordinal);
        NamedHeadline[] names = [.. linked.Names.Select(name => new NamedHeadline(name.Identifier, headlines[name.SeedPath]))];
        try
        {
            CorpusImage image = Of(articles, linked.Corpus);
            return new(image.Write(output), image._shards.Length, names.ToEquatableArray(), diagnostics.ToEquatableArray());
        }
        catch (EncodingLimitException exception)
        {
            output.SetLength(0);
            CorpusImage empty = Of([], CorpusLinker.Link(ImmutableArray<ArticleSummary>.Empty, className).Corpus);
            return new(empty.Write(output), 0, names.ToEquatableArray(), diagnostics.Concat(CorpusLimits.Of(exception, articles.Length)).ToEquatableArray());
        }
    }

    /// <exception cref="EncodingLimitException">The corpus is larger than its tables can say.</exception>
    static CorpusImage Of(StoredArticle[] articles, CorpusModel corpus)
    {
        (IReadOnlyList<string> members, RecordPlace[] places) = ShardPlan.PlacesOf(corpus.SeedPaths);
        return new(Deal(articles, corpus.Articles, members.Count, places), Array.ConvertAll(TableEncoder.Encode(corpus, places), Utf8.Bytes));
    }

    static StoredArticle[][] Deal(StoredArticle[] articles, EquatableArray<CorpusArticle> order, int shardCount, RecordPlace[] places)
    {
        int[] sizes = new int[shardCount];
        foreach (RecordPlace place in places)
        {
            sizes[place.Shard]++;
        }

        StoredArticle[][] shards = Array.ConvertAll(sizes, static size => new StoredArticle[size]);
        Dictionary<string, StoredArticle> bySeed = articles.ToDictionary(static article => article.Summary.SeedPath, StringComparer.Ordinal);
        for (int i = 0; i < places.Length; i++)
        {
            shards[places[i].Shard][places[i].Position] = bySeed[order[i].SeedPath];
        }

        return shards;
    }

    /// <returns>See <see cref="ImageWriter.Write"/>.</returns>
    string Write(Stream output) => ImageWriter.Write(
        [.. _shards.Select((shard, i) => shard.Select(static article => article.Record).Prepend(_directories[i]).Select(static piece => new ArraySegment<byte>(piece)).ToArray())],
        [.. _tables.Select(static table => new ArraySegment<byte>(table))],
        output);
}
