using Letterpress.Core.Model;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Writes the tables of a corpus; see <see cref="CorpusTable"/>.</summary>
sealed class TableEncoder
{
    const string Articles = "the number of articles";

    readonly TableSet _tables = new();
    readonly TextPool _texts = new();

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
        encoder.WriteRow(default, default, default, 0, 0);
        foreach (TagModel tag in corpus.Tags)
        {
            encoder.WriteTag(tag);
        }

        new GraphTables(encoder._tables, encoder._texts).Write(corpus.Graph);
        encoder.WriteKeys(corpus);
        foreach (LinkAnchor anchor in corpus.LinkAnchors)
        {
            encoder.WriteLinkAnchor(anchor);
        }

        encoder.WriteExpiries(corpus);
        encoder.WriteSearches(corpus);
        encoder.WritePositions(corpus);
        encoder._tables.Append(CorpusTable.Texts, encoder._texts.ToString());
        encoder._tables.Append(CorpusTable.IdentityRules, corpus.IdentityRules);
        return encoder._tables.ToStrings();
    }

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
        WriteRow(place, _texts.Add(article.Slug), _texts.Add(article.Path), graph.Ranks[index], component);
        _tables.AddIndices(CorpusLayout.LinkTargets, article.LinkTargets.Select(static target => target + 1), Articles);
        WriteEdges(CorpusLayout.References, article.References);
        WriteEdges(CorpusLayout.ReferencedBy, article.ReferencedBy);
        foreach (BacklinkModel backlink in article.Backlinks)
        {
            _tables.Add(CorpusLayout.Backlinks, GraphTables.Backlink(backlink));
        }

        _tables.AddIndices(CorpusLayout.Related, graph.Related[index], Articles);
        _tables.AddIndices(CorpusLayout.Translations, article.Translations, Articles);
        _tables.AddIndices(CorpusLayout.ArticleTags, article.Tags, "the number of tags");
    }

    void WriteRow(RecordPlace place, ByteSlice slug, ByteSlice path, long rank, int component) => _tables.Add(CorpusLayout.Articles, new()
    {
        Shard = new(place.Shard, "the number of shards"),
        Position = new(place.Position, "the number of records of a shard"),
        Slug = new(slug.Place, "the length of all slugs and paths", "the length of a slug"),
        Path = new(path.Place, "the length of all slugs and paths", "the length of a path"),
        FirstLinkTarget = new(_tables.Count(CorpusLayout.LinkTargets), "the number of links"),
        FirstReference = new(_tables.Count(CorpusLayout.References), "the number of references"),
        FirstReferencedBy = new(_tables.Count(CorpusLayout.ReferencedBy), "the number of references"),
        FirstBacklink = new(_tables.Count(CorpusLayout.Backlinks), "the number of backlinks"),
        FirstTag = new(_tables.Count(CorpusLayout.ArticleTags), "the number of tags of all articles"),
        FirstRelated = new(_tables.Count(CorpusLayout.Related), "the number of related articles"),
        FirstTranslation = new(_tables.Count(CorpusLayout.Translations), "the number of translations"),
        Rank = new(rank, "a rank"),
        Component = new(component, "the number of components"),
    });

    void WriteEdges(Table<EdgeRow> table, EquatableArray<EdgeModel> edges)
    {
        foreach (EdgeModel edge in edges)
        {
            _tables.Add(table, new()
            {
                Article = new(edge.Article, Articles),
                LinkCount = new(Math.Min(edge.LinkCount, TwoDigits.MaxValue), "the number of links between two articles"),
            });
        }
    }

    void WriteTag(TagModel tag)
    {
        ByteSlice name = _texts.Add(tag.Name);
        ByteSlice slug = _texts.Add(tag.Slug);
        _tables.Add(CorpusLayout.Tags, new()
        {
            Name = new(name.Place, "the length of all slugs and tags", "the length of a tag's name"),
            Slug = new(slug.Place, "the length of all slugs and tags", "the length of a tag's slug"),
            FirstArticle = new(_tables.Count(CorpusLayout.TagArticles), "the number of tags of all articles"),
            ArticleCount = new(tag.Articles.Count, "the number of articles of a tag"),
        });
        _tables.AddIndices(CorpusLayout.TagArticles, tag.Articles, Articles);
    }

    void WriteLinkAnchor(LinkAnchor anchor)
    {
        ByteSlice text = _texts.Add(anchor.Anchor);
        _tables.Add(CorpusLayout.LinkAnchors, new()
        {
            Source = new(anchor.Source, Articles),
            Link = new(anchor.Link, "the number of links of an article"),
            Anchor = new(text.Place, "the length of all slugs, tags and anchors", "the length of an anchor"),
        });
    }

    void WriteExpiries(CorpusModel corpus)
    {
        foreach (int article in Enumerable.Range(0, corpus.Articles.Count).Where(i => corpus.Articles[i].ExpiresAt is not null)
            .OrderBy(i => corpus.Articles[i].ExpiresAt))
        {
            _tables.Add(CorpusLayout.Expiries, new()
            {
                Article = new(article, Articles),
                ExpiresAt = new(corpus.Articles[article].ExpiresAt!.Value + Moment.UnixEpochMilliseconds, "a time of expiry"),
            });
        }
    }

    void WriteSearches(CorpusModel corpus)
    {
        if (corpus.Search == SearchPolicy.None)
        {
            return;
        }

        foreach (CorpusArticle article in corpus.Articles)
        {
            _tables.Add(
                CorpusLayout.Searches, new OneDigit((int)(article.IsSearched ? corpus.Search : SearchPolicy.None), "what is searched"));
        }
    }

    void WritePositions(CorpusModel corpus)
    {
        if (corpus.Positions.Count == 0)
        {
            return;
        }

        PositionModel[] positions = new PositionModel[corpus.Positions.Count];
        int[] byPath = corpus.ByPath;
        for (int i = 0; i < byPath.Length; i++)
        {
            positions[byPath[i]] = corpus.Positions[i];
        }

        foreach (PositionModel position in positions)
        {
            _tables.Add(CorpusLayout.Positions, new() { X = new(position.X, "a position"), Y = new(position.Y, "a position") });
        }

        // A number of three digits is read with the byte after it.
        _tables.Append(CorpusTable.Positions, "\n");
    }

    void WriteKeys(CorpusModel corpus)
    {
        var keys = new KeyTableBuilder();

        // All ids before the first slug: an id wins over another article's slug.
        AddAll(KeyKind.Id, article => article.Id);
        AddAll(KeyKind.Slug, article => article.Slug);
        AddAll(KeyKind.Url, article => article.Keys.Url);
        AddAll(KeyKind.Path, article => article.Path);
        AddAll(KeyKind.PublisherNumber, article => article.Keys.PublisherNumber);
        for (int i = 0; i < corpus.Articles.Count; i++)
        {
            foreach (string alias in corpus.Articles[i].Aliases)
            {
                keys.Add(KeyKind.Alias, alias, WriteAlias(alias, i));
            }
        }

        (string buckets, string slots) = keys.Build();
        _tables.Append(CorpusTable.KeyBuckets, buckets);
        _tables.Append(CorpusTable.KeySlots, slots);

        int WriteAlias(string alias, int article)
        {
            ByteSlice text = _texts.Add(alias);
            _tables.Add(CorpusLayout.Aliases, new()
            {
                Article = new(article, Articles),
                Text = new(text.Place, "the length of all slugs, tags and aliases", "the length of an alias"),
            });
            return _tables.Count(CorpusLayout.Aliases) - 1;
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
