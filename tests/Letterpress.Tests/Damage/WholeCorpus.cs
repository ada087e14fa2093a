using System.Buffers;
using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Letterpress.Tests.Damage;

/// <summary>Reads everything that can be read of a corpus.</summary>
/// <param name="read">Runs each read, which may throw.</param>
sealed class WholeCorpus(ArticleCorpus corpus, Action<Action> read)
{
    /// <summary>Lists of lists of lists are read; what is further from the article was read elsewhere.</summary>
    const int MaxDepth = 3;

    static readonly Dictionary<Type, MethodInfo[]> s_getters = [];
    static readonly SiteOptions s_site = new() { BaseUrl = new("https://news.example"), Title = "News" };

    /// <summary>Before, between and after the times of the articles.</summary>
    static readonly DateTimeOffset[] s_instants =
        [.. new[] { 2000, 2024, 2025, 2027, 9000 }.Select(static year => new DateTimeOffset(year, 6, 1, 0, 0, 0, default))];

    /// <summary>With all that needs more of a record than output without options does.</summary>
    static readonly HtmlOptions s_html = new()
    {
        ArticleUrl = "/{year}/{month}/{day}/{language}/{id}/{slug}",
        ImageUrl = "/{hash}?{url}",
        BaseUrl = new("https://app.example/"),
        HeadingOffset = 1,
        HeadingLinks = true,
        OmitTitle = true,
        ExternalRelation = "noopener",
        Embeds = EmbedMode.Link,
        IdPrefix = "p-",
    };

    static readonly MarkdownOptions s_markdown = new()
    {
        ArticleUrl = "/{year}/{month}/{day}/{language}/{id}/{slug}",
        ImageUrl = "/{hash}?{url}",
        BaseUrl = new("https://app.example/"),
    };

    /// <summary>Words, a phrase, what is excluded, the beginning of a word, a word that is not there, and scripts without spaces.</summary>
    static readonly string[] s_queries = ["paper press", "\"the press\"", "ink -soot", "pap", "papor", "印刷術"];

    readonly Output _output = new();

    /// <summary>How many values were read.</summary>
    public int Values { get; private set; }

    void Search(string query, in SearchOptions options)
    {
        SearchResults results = corpus.Search(query, options);
        Values += results.Total + (results.DidYouMean is null ? 0 : 1) + results.TagCounts.Count + results.LanguageCounts.Count;
        foreach (SearchHit hit in results)
        {
            Values += hit.Article.Title.Length + (hit.Heading?.Text.Length ?? 0);
            _output.Take(hit.WriteSnippetHtml);
            foreach (SnippetPart part in hit.Snippet(80))
            {
                Values += part.Text.Length;
            }
        }
    }

    public void Read(IReadOnlyList<string> keys)
    {
        int count = 0;
        read(() => count = corpus.Count);
        for (int i = 0; i < count; i++)
        {
            Article article = default;
            read(() => article = corpus[i]);
            ReadArticle(article);
        }

        foreach (DateTimeOffset instant in s_instants)
        {
            read(() => Walk(corpus.All.AsOf(instant), 0));
            read(() => Walk(corpus.Graph.ByRank.AsOf(instant), 0));
            read(() => Values += corpus.All.AsOf(instant) is { Count: > 1 } shown ? shown[1..][^1].Title.Length : 0);
            read(() =>
            {
                foreach (Tag tag in corpus.Tags)
                {
                    Walk(tag.Articles.AsOf(instant), 1);
                }
            });
        }

        foreach (string query in s_queries)
        {
            read(() => Search(query, new() { IncludeCounts = true, Limit = 5 }));
            read(() => Search(query, new() { AsYouType = true, Language = "en" }));
        }

        read(() => Walk(corpus.Tags, 0));
        read(() => Walk(corpus.Graph, 0));
        read(() => _output.Take(corpus.WriteSnapshot));
        foreach (Action<IBufferWriter<byte>> write in new Action<IBufferWriter<byte>>[]
        {
            writer => corpus.Graph.WriteDot(writer), writer => corpus.Graph.WriteMermaid(writer),
            writer => corpus.Graph.WriteGraphML(writer), writer => corpus.Graph.WriteJson(writer),
            writer => corpus.All.WriteAtom(writer, s_site), writer => corpus.All.WriteRss(writer, s_site),
            writer => corpus.All.WriteJsonFeed(writer, s_site), writer => corpus.All.WriteLlmsText(writer, s_site),
            writer => corpus.All.WriteSitemap(writer, s_site), writer => corpus.All.WriteSitemapIndex(writer, s_site),
        })
        {
            read(() => _output.Take(write));
        }

        foreach (string key in keys)
        {
            read(() => Values += corpus.TryFind(key, out Article found) ? found.Title.Length : 0);
            read(() => Values += corpus.TryFind(Encoding.UTF8.GetBytes(key), out Article found) ? found.Title.Length : 0);
            read(() => Values += corpus.TryFindTag(key, out Tag tag) ? tag.Name.Length : 0);
        }
    }

    /// <summary>Reads every property of every row of a collection, and finds each of its articles.</summary>
    public void ReadCollection<T>(IReadOnlyList<string> keys)
        where T : struct, IArticleCollection<T>
    {
        ArticleReferences<T> all = default;
        read(() => all = ArticleCollections.All<T>());
        for (int i = 0; i < all.Count; i++)
        {
            T item = default;
            read(() => item = all[i]);
            foreach (MethodInfo getter in Getters(typeof(T)))
            {
                read(() => Walk(Get(getter, item), 1));
            }
        }

        foreach (DateTimeOffset instant in s_instants)
        {
            read(() => Walk(all.AsOf(instant), 0));
        }

        foreach (Article article in corpus.All)
        {
            read(() => Values += article.TryAs(out T found) ? found.Article.Title.Length : 0);
        }

        foreach (string key in keys)
        {
            read(() => Values += ArticleCollections.TryFind(key, out T found) ? found.Article.Title.Length : 0);
        }
    }

    /// <summary>Reads a value, and what can be read of it.</summary>
    public void ReadValue(Func<object> value) => read(() => Walk(value(), 0));

    void ReadArticle(Article article)
    {
        foreach (MethodInfo getter in Getters(typeof(Article)))
        {
            read(() => Walk(Get(getter, article), 1));
        }

        read(() => _output.Take(article.WriteHtml));
        read(() => _output.Take(writer => article.WriteHtml(writer, s_html)));
        read(() => _output.Take(article.WriteMarkdown));
        read(() => _output.Take(writer => article.WriteMarkdown(writer, s_markdown)));
        read(() => Values += article.ToHtml(s_html).Length);
        read(() => _output.Take(article.WriteText));
        read(() => _output.Take(writer => article.WriteJsonLd(writer, s_site)));
        read(() => _output.Take(writer => article.WriteOpenGraph(writer, s_site)));
        read(() => _output.Take(writer => article.WriteSnapshot(writer, "x")));
        read(() => _output.Take(writer =>
        {
            using Utf8JsonWriter json = new(writer);
            article.WriteJson(json);
        }));
        if (article.IsDefault)
        {
            return;
        }

        LinkGraph graph = corpus.Graph;
        read(() => Walk(graph.References(article), 1));
        read(() => Walk(graph.ReferencedBy(article), 1));
        read(() => Walk(graph.RelatedTo(article), 1));
        read(() => Walk(graph.ComponentOf(article), 1));
        read(() => Values += graph.InDegree(article) + graph.OutDegree(article) + (int)graph.RankOf(article));
        read(() =>
        {
            foreach (ReachedArticle reached in graph.BreadthFirst(article, ReferenceDirection.Both))
            {
                Values += reached.Distance;
            }
        });
        read(() => graph.TryFindPath(article, corpus[0], new Article[corpus.Count], out _));
        read(() => article.TryGetField("layout", out _));
        read(() =>
        {
            foreach (Tag tag in corpus.Tags)
            {
                Values += tag.Articles.IndexOf(article) + (tag.Articles.NewerThan(article)?.Title.Length ?? 0)
                    + (tag.Articles.OlderThan(article)?.Title.Length ?? 0);
            }
        });
    }

    void Walk(object? value, int depth)
    {
        Values++;
        switch (value)
        {
            case Utf8Text text:
                _ = text.ToString();
                foreach (Rune rune in text.EnumerateRunes())
                {
                    Values += rune.Value & 1;
                }

                break;
            case Article article when depth > 0:
                _ = article.Title.ToString();
                _ = article.Slug.ToString();
                break;
            case IEnumerable list when depth <= MaxDepth:
                foreach (object item in list)
                {
                    Walk(item, depth + 1);
                }

                break;
            case not null when depth <= MaxDepth && value.GetType() is { IsValueType: true, IsEnum: false } type
                && (type.Assembly == typeof(Article).Assembly || type.Assembly == typeof(WholeCorpus).Assembly):
                foreach (MethodInfo getter in Getters(type))
                {
                    Walk(Get(getter, value), depth + 1);
                }

                break;
            default:
                break;
        }
    }

    static object? Get(MethodInfo getter, object value) => getter.Invoke(value, BindingFlags.DoNotWrapExceptions, null, null, null);

    static MethodInfo[] Getters(Type type)
    {
        if (!s_getters.TryGetValue(type, out MethodInfo[]? getters))
        {
            getters = [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(static property => property.GetIndexParameters().Length == 0 && property.Name != nameof(Article.Corpus))
                .Select(static property => property.GetMethod!)];
            s_getters.Add(type, getters);
        }

        return getters;
    }

    /// <summary>Takes what is written, as long as there is an end.</summary>
    sealed class Output : IBufferWriter<byte>
    {
        /// <summary>Far more than any overlapping texts of a small corpus.</summary>
        const long MaxLength = 1L << 30;

        readonly byte[] _buffer = new byte[1 << 16];
        long _length;

        public void Take(Action<IBufferWriter<byte>> write)
        {
            _length = 0;
            write(this);
        }

        public void Advance(int count)
        {
            _length += count;
            if (_length > MaxLength)
            {
                throw new NotSupportedException("The output does not end.");
            }
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => _buffer;

        public Span<byte> GetSpan(int sizeHint = 0) => _buffer;
    }
}
