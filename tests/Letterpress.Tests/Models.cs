extern alias core;
using core::Letterpress.Core.Identity;
using core::Letterpress.Core.Linking;
using core::Letterpress.Core.Model;
using core::Letterpress.Keys;
using core::Letterpress.Layout;
using ModelKind = core::Letterpress.Layout.BlockKind;
using ModelStyles = core::Letterpress.Layout.TextStyles;

namespace Letterpress.Tests;

/// <summary>Models built by hand, as reading and linking would build them.</summary>
static class Models
{
    /// <summary>What the project of these articles says of its publisher.</summary>
    static readonly ProjectRules s_rules = ProjectRules.Parse(
        "letterpress%09^(?:letterpress\\.example/(?:[^?]*/)?a-|api\\.letterpress\\.example/api/detail/article/)(\\d{1,18})(?:\\?|$)");

    public static EquatableArray<T> Many<T>(params T[] items)
        where T : IEquatable<T> => items.ToEquatableArray();

    /// <summary>An article of one paragraph.</summary>
    public static ArticleModel Plain(
        string slug, string title = "A title", string id = "", string url = "", string text = "One paragraph.") =>
        new()
        {
            SeedPath = $"seeds/{slug}.txt",
            Id = id,
            SlugCandidate = slug,
            IsSlugExplicit = false,
            NameCandidate = slug,
            Title = title,
            Author = "",
            SourceUrl = url,
            Language = "und",
            PublishedAt = new Timestamp(1_700_000_000_000, 0),
            PublishedAtSource = TimeSource.FrontMatter,
            BylineAt = null,
            UpdatedAt = null,
            UpdatedAtSource = null,
            PlainText = text,
            Excerpt = text,
            CopyrightNotice = "",
            FirstSentence = text,
            WordCount = 2,
            ReadingSeconds = 1,
            ContentHash = "00ff",
            Keys = LinkKeys.None,
            Tags = default,
            Fields = default,
            Blocks = Many(new BlockModel(ModelKind.Paragraph, 0, BlockFlags.None, new TextSlice(0, text.Length), 0, 1, 0, "")),
            Runs = Many(new RunModel(new TextSlice(0, text.Length), ModelStyles.None, -1)),
            Headings = default,
            Figures = default,
            Galleries = default,
            Links = default,
            Cells = default,
        };

    public static LinkKeys Keys(string url)
    {
        byte[] utf8 = System.Text.Encoding.UTF8.GetBytes(url);
        byte[] canonical = new byte[CanonicalUrl.MaxLength(utf8.Length)];
        if (!CanonicalUrl.TryWrite(utf8, canonical, out int length))
        {
            return LinkKeys.None;
        }

        byte[] number = new byte[PublisherRules.MaxKeyLength];
        int numberLength = PublisherRules.TryWriteKey(
            canonical.AsSpan(0, length), System.Text.Encoding.UTF8.GetBytes(s_rules.Table), number);
        return new LinkKeys(
            System.Text.Encoding.UTF8.GetString(number, 0, numberLength), System.Text.Encoding.UTF8.GetString(canonical, 0, length));
    }

    /// <summary>The corpus of articles in the order given; each link leads where <paramref name="targets"/> says.</summary>
    public static CorpusModel Corpus(IReadOnlyList<ArticleModel> articles, Func<int, int, int>? targets = null, params TagModel[] tags)
    {
        int[][] linkTargets = [.. articles.Select((article, i) => Enumerable.Range(0, article.Links.Count)
            .Select(link => targets?.Invoke(i, link) ?? -1)
            .ToArray())];
        ArticleSummary[] summaries = [.. articles.Select(ArticleSummary.Of)];
        int[][] translations = TranslationIndex.Of(summaries);
        ReferenceGraph graph = ReferenceGraph.Of(linkTargets);
        BacklinkModel[] Backlinks(int to) =>
        [
            .. from source in Enumerable.Range(0, articles.Count)
               from link in Enumerable.Range(0, linkTargets[source].Length)
               where linkTargets[source][link] == to
               select new BacklinkModel(source, link),
        ];
        return new CorpusModel(
            articles.Select((article, i) => new CorpusArticle(
                article.SeedPath,
                article.Id,
                article.SlugCandidate,
                article.SlugCandidate,
                Keys(article.SourceUrl),
                linkTargets[i].ToEquatableArray(),
                graph.Targets(i).ToEquatableArray(),
                graph.Sources(i).ToEquatableArray(),
                Backlinks(i).ToEquatableArray(),
                article.Tags.Select(name => Array.FindIndex(tags, tag => tag.Name == name)).ToEquatableArray())
            {
                Aliases = article.Aliases,
                ExpiresAt = article.ExpiresAt?.UnixMilliseconds,
                Translations = translations[i].ToEquatableArray(),
            }).ToEquatableArray(),
            tags.ToEquatableArray(),
            LinkAnalysis.Of(graph, UnresolvedIndex.Of(summaries, linkTargets), HostIndex.Of(summaries, linkTargets)))
        {
            IdentityRules = s_rules.Table,
        };
    }

    /// <summary>The same corpus with a position for each article, by the path of its seed: the first at the left, each lower.</summary>
    public static CorpusModel WithPositions(CorpusModel corpus) => corpus with
    {
        Positions = Enumerable.Range(0, corpus.Articles.Count)
            .Select(number => new PositionModel(
                CorpusLayout.PositionOne * number / Math.Max(1, corpus.Articles.Count - 1), CorpusLayout.PositionOne * (number % 2) / 2))
            .ToEquatableArray(),
    };

    public static PressedCorpus Press(params ArticleModel[] articles) => PressedCorpus.Of(articles, Corpus(articles));
}
