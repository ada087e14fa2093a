using System.Text;
using Letterpress.Core.Model;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes the tables of a corpus; see <see cref="CorpusTable"/>.</summary>
sealed class TableEncoder
{
    readonly StringBuilder[] _tables = new StringBuilder[CorpusLayout.TableCount];
    readonly TextPool _texts = new();

    TableEncoder()
    {
        for (int i = 0; i < _tables.Length; i++)
        {
            _tables[i] = new StringBuilder();
        }
    }

    /// <param name="places">For each article of the corpus, where its record lies.</param>
    /// <returns>The tables, in the order of <see cref="CorpusTable"/>.</returns>
    /// <exception cref="EncodingLimitException">The corpus is larger than its tables can say.</exception>
    public static string[] Encode(CorpusModel corpus, IReadOnlyList<RecordPlace> places)
    {
        if (places.Count != corpus.Articles.Count)
        {
            throw new ArgumentException("Every article has one place.", nameof(places));
        }

        var encoder = new TableEncoder();
        int[] componentOf = ComponentOf(corpus);
        for (int i = 0; i < places.Count; i++)
        {
            encoder.WriteArticle(corpus.Articles[i], i, places[i], corpus.Graph, componentOf[i]);
        }

        // One row more: it says where the last article's ranges end.
        encoder.WriteRow(default, default, 0, 0);
        foreach (TagModel tag in corpus.Tags)
        {
            encoder.WriteTag(tag);
        }

        new GraphTables(encoder._tables, encoder._texts).Write(corpus.Graph);
        encoder.WriteKeys(corpus);
        encoder.Table(CorpusTable.Texts).Append(encoder._texts.ToString());
        encoder.Table(CorpusTable.IdentityRules).Append(corpus.IdentityRules);
        return Array.ConvertAll(encoder._tables, table => table.ToString());
    }

    StringBuilder Table(CorpusTable table) => _tables[(int)table];

    static int[] ComponentOf(CorpusModel corpus)
    {
        int[] componentOf = new int[corpus.Articles.Count];
        for (int component = 0; component < corpus.Graph.Components.Count; component++)
        {
            foreach (int article in corpus.Graph.Components[component])
            {
                componentOf[article] = component;
            }
        }

        return componentOf;
    }

    void WriteArticle(CorpusArticle article, int index, RecordPlace place, GraphModel graph, int component)
    {
        WriteRow(place, _texts.Add(article.Slug), graph.Ranks[index], component);
        foreach (int target in article.LinkTargets)
        {
            Table(CorpusTable.LinkTargets).AppendDigits(target + 1, CorpusLayout.IndexSize, "the number of articles");
        }

        WriteEdges(CorpusTable.References, article.References);
        WriteEdges(CorpusTable.ReferencedBy, article.ReferencedBy);
        foreach (BacklinkModel backlink in article.Backlinks)
        {
            Table(CorpusTable.Backlinks).AppendBacklink(backlink);
        }

        foreach (int related in graph.Related[index])
        {
            Table(CorpusTable.Related).AppendDigits(related, CorpusLayout.IndexSize, "the number of articles");
        }

        foreach (int tag in article.Tags)
        {
            Table(CorpusTable.ArticleTags).AppendDigits(tag, CorpusLayout.IndexSize, "the number of tags");
        }
    }

    void WriteRow(RecordPlace place, ByteSlice slug, long rank, int component)
    {
        Table(CorpusTable.Articles)
            .AppendDigits(place.Shard, 3, "the number of shards")
            .AppendDigits(place.Position, 3, "the number of records of a shard")
            .AppendDigits(slug.Start, 5, "the length of all slugs")
            .AppendDigits(slug.Length, 2, "the length of a slug")
            .AppendDigits(Rows(CorpusTable.LinkTargets, CorpusLayout.IndexSize), 5, "the number of links")
            .AppendDigits(Rows(CorpusTable.References, CorpusLayout.Edge.Size), 5, "the number of references")
            .AppendDigits(Rows(CorpusTable.ReferencedBy, CorpusLayout.Edge.Size), 5, "the number of references")
            .AppendDigits(Rows(CorpusTable.Backlinks, CorpusLayout.Backlink.Size), 5, "the number of backlinks")
            .AppendDigits(Rows(CorpusTable.ArticleTags, CorpusLayout.IndexSize), 5, "the number of tags of all articles")
            .AppendDigits(Rows(CorpusTable.Related, CorpusLayout.IndexSize), 5, "the number of related articles")
            .AppendDigits(rank, 9, "a rank")
            .AppendDigits(component, CorpusLayout.IndexSize, "the number of components")
            .Append('\n');
    }

    int Rows(CorpusTable table, int rowSize) => Table(table).Length / rowSize;

    void WriteEdges(CorpusTable table, EquatableArray<EdgeModel> edges)
    {
        long mostLinks = Digits.MaxValue(CorpusLayout.Edge.Size - CorpusLayout.Edge.LinkCount);
        foreach (EdgeModel edge in edges)
        {
            Table(table)
                .AppendDigits(edge.Article, CorpusLayout.IndexSize, "the number of articles")
                .AppendDigits(
                    Math.Min(edge.LinkCount, mostLinks),
                    CorpusLayout.Edge.Size - CorpusLayout.Edge.LinkCount,
                    "the number of links between two articles");
        }
    }

    void WriteTag(TagModel tag)
    {
        ByteSlice name = _texts.Add(tag.Name);
        ByteSlice slug = _texts.Add(tag.Slug);
        Table(CorpusTable.Tags)
            .AppendDigits(name.Start, 5, "the length of all slugs and tags")
            .AppendDigits(name.Length, 2, "the length of a tag's name")
            .AppendDigits(slug.Start, 5, "the length of all slugs and tags")
            .AppendDigits(slug.Length, 2, "the length of a tag's slug")
            .AppendDigits(Rows(CorpusTable.TagArticles, CorpusLayout.IndexSize), 5, "the number of tags of all articles")
            .AppendDigits(tag.Articles.Count, 4, "the number of articles of a tag")
            .Append('\n');
        foreach (int article in tag.Articles)
        {
            Table(CorpusTable.TagArticles).AppendDigits(article, CorpusLayout.IndexSize, "the number of articles");
        }
    }

    void WriteKeys(CorpusModel corpus)
    {
        var keys = new KeyTableBuilder();

        // All ids before the first slug: an id wins over another article's slug.
        AddAll(KeyKind.Id, article => article.Id);
        AddAll(KeyKind.Slug, article => article.Slug);
        AddAll(KeyKind.Url, article => article.Keys.Url);
        AddAll(KeyKind.PublisherNumber, article => article.Keys.PublisherNumber);
        for (int i = 0; i < corpus.Articles.Count; i++)
        {
            foreach (string alias in corpus.Articles[i].Aliases)
            {
                keys.Add(KeyKind.Alias, alias, WriteAlias(alias, i));
            }
        }

        (string buckets, string slots) = keys.Build();
        Table(CorpusTable.KeyBuckets).Append(buckets);
        Table(CorpusTable.KeySlots).Append(slots);

        int WriteAlias(string alias, int article)
        {
            ByteSlice text = _texts.Add(alias);
            Table(CorpusTable.Aliases)
                .AppendDigits(article, CorpusLayout.IndexSize, "the number of articles")
                .AppendDigits(text.Start, 5, "the length of all slugs, tags and aliases")
                .AppendDigits(text.Length, 2, "the length of an alias");
            return Rows(CorpusTable.Aliases, CorpusLayout.Alias.Size) - 1;
        }

        void AddAll(KeyKind kind, Func<CorpusArticle, string> keyOf)
        {
            for (int i = 0; i < corpus.Articles.Count; i++)
            {
                keys.Add(kind, keyOf(corpus.Articles[i]), i);
            }
        }
    }
}
