extern alias core;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using CsCheck;
using Letterpress.Tests.Graphs;

namespace Letterpress.Tests.Feeds;

/// <summary>Articles whose texts try to break out of every format, with all that feeds say of them.</summary>
sealed class FeedCorpus
{
    static readonly Gen<Timestamp?> s_time =
        Gen.Select(Gen.Long[-2_000_000_000_000, 4_000_000_000_000], Gen.Int[-840, 840])
            .Select(static (time, offset) => time % 5 == 0 ? (Timestamp?)null : new Timestamp(time, offset));

    static readonly Gen<AuthorModel> s_author =
        Gen.Select(GraphCorpus.Text, GraphCorpus.Text, GraphCorpus.Text).Select(static (name, mail, url) => new AuthorModel(
            "A" + name,
            mail.Length > 9 ? $"{mail}@press.example" : mail,
            mail.Length % 2 == 0 ? "https://press.example/?" + url : url));

    static readonly Gen<ArticleModel> s_article =
        Gen.Select(
            Gen.Select(GraphCorpus.Text, GraphCorpus.Text, GraphCorpus.Text, GraphCorpus.Text),
            Gen.Select(s_time, s_time),
            s_author.Array[0, 3],
            Gen.OneOf("", "und", "en", "de", "zh-Hans"))
        .Select(static (texts, times, authors, language) => Models.Plain("s" + texts.Item1, texts.Item2, text: "T" + texts.Item3) with
        {
            Excerpt = texts.Item4,
            PublishedAt = times.Item1,
            UpdatedAt = times.Item2,
            UpdatedAtSource = times.Item2 is null ? null : TimeSource.FrontMatter,
            Author = string.Join(", ", authors.Select(static author => author.Name)),
            Authors = authors.ToEquatableArray(),
            Language = language,
        });

    FeedCorpus(ArticleModel[] articles, string[] tags)
    {
        for (int i = 0; i < articles.Length; i++)
        {
            articles[i] = articles[i] with
            {
                SlugCandidate = articles[i].SlugCandidate + i,
                Tags = tags.Where((_, tag) => HasTag(i, tag)).ToArray().ToEquatableArray(),
            };
        }

        TagModel[] models = [.. tags.Select((name, tag) => new TagModel(
            name, $"tag-{tag}", Enumerable.Range(0, articles.Length).Where(i => HasTag(i, tag)).ToArray().ToEquatableArray()))];
        Corpus = PressedCorpus.Of(articles, Models.Corpus(articles, targets: null, models));
    }

    public static Gen<FeedCorpus> Any { get; } =
        from articles in s_article.Array[0, 5]
        from tags in GraphCorpus.Text.Array[0, 4]
        select new FeedCorpus(articles, [.. tags.Select(static (tag, i) => $"{tag}{i}")]);

    public PressedCorpus Corpus { get; }

    public RowList<Article> All => Corpus.All;

    public override string ToString() => string.Join("; ", All.Select(static a => $"{a.Slug} = {a.Title}: {a.Excerpt}"));

    static bool HasTag(int article, int tag) => (article + tag) % 3 != 0;
}
