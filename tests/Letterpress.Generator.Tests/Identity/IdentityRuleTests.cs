using System.Collections.Immutable;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Identity;

/// <summary>
/// Rules of the project: two URLs for which a rule captures the same text are one article, at compile time and at run time.
/// </summary>
public class IdentityRuleTests
{
    const string Rule = @"^(?:news\.example/.*?-|api\.news\.example/v1/item\?id=)(\d+)(?:$|&)";

    static readonly SeedText s_old = Press.Archive(
        "old.txt", "Old news", "<p>Text.</p>", "https://www.news.example/2024/old-news-17?utm_source=x");

    static GeneratorRun Run(string[] rules, params IReadOnlyList<SeedText> seeds) => Press.Run(seeds,
        ImmutableDictionary<string, string>.Empty.Add("_LetterpressIdentities", Uri.EscapeDataString(string.Join("\n", rules))));

    [Fact]
    public void Links_and_lookups_find_an_article_by_the_captured_text()
    {
        SeedText citing = Press.Archive(
            "citing.txt",
            "Citing",
            "<p><a href=\"https://api.news.example/v1/item?id=17\">it</a> <a href=\"https://news.example/x-18\">another</a></p>");
        GeneratorRun run = Run(["news\t" + Rule], s_old, citing);
        using PressedArticles articles = new(run);

        Assert.Equal([LinkKind.Article, LinkKind.ArticleUnresolved], articles["Citing"].Links.Select(static link => link.Kind));
        Assert.Equal("17", articles["Old"].Id.ToString());
        foreach (string key in (string[])[
            "17", "old", "https://news.example/2024/old-news-17", "news.example/x/y/z-17#f",
            "http://api.news.example/v1/item?id=17&lang=en",
        ])
        {
            Assert.True(articles.Corpus.TryFind(key, out Article found), key);
            Assert.Equal(articles["Old"], found);
        }

        Assert.False(articles.Corpus.TryFind("https://api.news.example/v1/item?id=171", out _));
        Assert.False(articles.Corpus.TryFind("news/17", out _));
        Assert.Equal("LP0301", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public void Two_seeds_of_one_number_are_duplicates()
    {
        GeneratorRun run = Run(
            ["news\t" + Rule], s_old, Press.Archive("new.txt", "New", "<p>Text.</p>", "https://news.example/renamed-17"));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("LP0401", diagnostic.Id);
        Assert.Contains("'news/17'", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_rule_they_are_not() =>
        Assert.Empty(Press.Run(s_old, Press.Archive("new.txt", "New", "<p>Text.</p>", "https://news.example/renamed-17")).Diagnostics);

    [Fact]
    public void Rules_are_asked_in_their_order_and_built_in_ones_first()
    {
        SeedText built = Press.Archive("built.txt", "Built in", "<p>Text.</p>", "https://www.dw.com/en/x/a-5");
        SeedText first = Press.Archive("first.txt", "First", "<p>Text.</p>", "https://one.example/7");
        using PressedArticles articles = new(Run(["every\t^[^/]+/(?:.*/)?(.+)", "one\t^one\\.example/(.+)"], built, first));

        Assert.Equal("5", articles["Built"].Id.ToString());
        Assert.True(articles.Corpus.TryFind("https://other.example/7", out Article found));
        Assert.Equal(articles["First"], found);
    }

    [Theory]
    [InlineData(
        "bad\t(a",
        "MSBuild property ArticleIdentity 'bad' has the invalid value '(a'; it must be a regular expression with one capture "
        + "group: the group that begins here is not closed (character 1)")]
    [InlineData(
        "bad",
        "MSBuild property ArticleIdentity 'bad' has the invalid value ''; it must be a regular expression with one capture group: it "
        + "has no capture group '(…)'")]
    [InlineData(
        "a/b\t(a)", "MSBuild property ArticleIdentity 'a/b' has the invalid value 'a/b'; it must be a name of 1 to 64 letters, digits, "
            + "'-', '.' or '_'")]
    [InlineData(
        "\t(a)",
        "MSBuild property ArticleIdentity '' has the invalid value ''; it must be a name of 1 to 64 letters, digits, '-', '.' or '_'")]
    [InlineData(
        "é\t(a)",
        "MSBuild property ArticleIdentity 'é' has the invalid value 'é'; it must be a name of 1 to 64 letters, digits, '-', '.' or '_'")]
    [InlineData(
        "news\t(a)",
        "MSBuild property ArticleIdentity 'news' has the invalid value '(a)'; it must be the only one of its name; '|' puts two patterns "
            + "into one")]
    public void LP0501(string line, string message)
    {
        GeneratorRun run = Run(["news\t" + Rule, line], s_old);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("LP0501", message), (diagnostic.Id, diagnostic.GetMessage(null)));
        using PressedArticles articles = new(run);
        Assert.True(articles.Corpus.TryFind("news.example/-17", out _));
    }

    [Fact]
    public void An_edit_of_a_body_compiles_no_rule()
    {
        GeneratorRun run = Run(["news\t" + Rule], s_old);
        GeneratorRun edited = run.AfterReplacing(
            s_old,
            Press.Archive("old.txt", "Old news", "<p>Other text.</p>", "https://www.news.example/2024/old-news-17?utm_source=x"));

        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(edited.ReasonsOf(TrackingNames.Options)));
        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(edited.ReasonsOf(TrackingNames.Graph)));
    }
}
