using System.Globalization;
using Letterpress.Generator.Tests.Articles;

namespace Letterpress.Generator.Tests.Storages;

/// <summary>A search finds the same wherever the index lies: in literals, in a resource, or made of the texts under hot reload.</summary>
public class SameHitsTests
{
    static readonly string[] s_queries =
    [
        "gutenberg", "gutenburg", "\"movable type\"", "ink -paper", "活字印刷", "人工智慧", "人工智能", "print", "pri", "iphone15", "", "the",
    ];

    [Fact]
    public void Storages_have_the_same_hits()
    {
        using PressedArticles literal = new(Press.Run(SeedSnapshotTests.SeedTexts()));
        using PressedArticles reloaded = new(Press.Run(
            SeedSnapshotTests.SeedTexts(), new Dictionary<string, string> { ["LetterpressHotReload"] = "true" }));
        using ResourcePress resource = ResourcePress.Of(SeedSnapshotTests.SeedTexts());
        int count = 0;
        foreach (string query in s_queries)
        {
            string[] hits = Hits(resource.Articles.Corpus, query);
            Assert.Equal(hits, Hits(literal.Corpus, query));
            Assert.Equal(hits, Hits(reloaded.Corpus, query));
            count += hits.Length;
        }

        Assert.True(count > 20, $"The sample has {count} hits.");
    }

    [Theory]
    [InlineData("gutenberg", "gutenberg-bible")]
    [InlineData("活字印刷", "movable-type-of-bi-sheng")]
    public void The_sample_has_what_readers_look_for(string query, string slug)
    {
        using PressedArticles articles = new(Press.Run(SeedSnapshotTests.SeedTexts()));
        Assert.Contains(articles.Corpus.Search(query), hit => hit.Article.Slug == slug);
    }

    static string[] Hits(ArticleCorpus corpus, string query)
    {
        SearchResults results = corpus.Search(query, new() { AsYouType = true, IncludeCounts = true });
        return
        [
            $"{results.Total} {results.DidYouMean}",
            .. results.TagCounts.Select(static count => $"{count.Value}: {count.Count}"),
            .. results.Select(static hit => string.Create(
                CultureInfo.InvariantCulture, $"{hit.Article.Slug} {hit.Score:R} {hit.Heading} {hit.Snippet(100).ToHtml()}")),
        ];
    }
}
