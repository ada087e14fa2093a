using Letterpress.Core.Linking;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Naming;

/// <summary>Slugs and identifiers of several articles: each depends on its own seed, and those that meet are treated alike.</summary>
public class ArticleNameTests
{
    [Theory]
    [InlineData("seeds/guide/setup.md", "setup", "Setup")]
    [InlineData("seeds/guide/README.md", "guide", "Guide")]
    [InlineData("seeds/posts/_index.md", "posts", "Posts")]
    [InlineData("seeds/posts/first-trip/index.md", "first-trip", "FirstTrip")]
    [InlineData("seeds/posts/first-trip/Index.HTML", "first-trip", "FirstTrip")]
    [InlineData("seeds/index.md", "index", "Index")]
    [InlineData("seeds/404.md", "404", "PageTitle")]
    [InlineData("seeds/2024/01/index.md", "01", "PageTitle")]
    [InlineData("../docs/My page.md", "my-page", "MyPage")]
    [InlineData("seeds/v1.2/notes.txt", "notes", "Notes")]
    public void The_path_names_an_article(string path, string slug, string identifier) =>
        Assert.Equal([(path, slug, identifier)], NamesOf(Seed(path)));

    [Theory]
    [InlineData("slug: clean-house", "clean-house", "CleanHouse")]
    [InlineData("slug: Hello World!", "hello-world", "HelloWorld")]
    [InlineData("slug: CamelCase_1.2", "CamelCase_1.2", "CamelCase1_2")]
    [InlineData("slug: /docs/deep page", "deep-page", "DeepPage")]
    [InlineData("slug: /", "about", "About")]
    [InlineData("name: 'C#'", "about", "C")]
    [InlineData("name: 123", "about", "About")]
    [InlineData("name: Other\nslug: this", "this", "Other")]
    public void Front_matter_wins(string keys, string slug, string identifier) =>
        Assert.Equal([("seeds/about.md", slug, identifier)], NamesOf(Seed("seeds/about.md", keys)));

    [Fact]
    public void Articles_with_one_name_are_all_named_with_their_folders()
    {
        SeedText[] seeds = [Seed("seeds/best-practices.md"), Seed("seeds/de/best-practices.md"), Seed("seeds/fr/a/best-practices.md")];
        (string, string, string)[] expected =
        [
            ("seeds/best-practices.md", "best-practices", "BestPractices"),
            ("seeds/de/best-practices.md", "de-best-practices", "DeBestPractices"),
            ("seeds/fr/a/best-practices.md", "fr-a-best-practices", "FrABestPractices"),
        ];
        Assert.Equal(expected, NamesOf(seeds));
        Assert.Equal(expected, NamesOf([.. seeds.Reverse()]));

        Diagnostic warning = Assert.Single(Press.Run(seeds).Diagnostics);
        Assert.Equal(("LP0402", DiagnosticSeverity.Warning), (warning.Id, warning.DefaultSeverity));
        Assert.Equal(
            "Slug 'best-practices' fits 'seeds/best-practices.md', 'seeds/de/best-practices.md', 'seeds/fr/a/best-practices.md'; "
            + "they are named 'best-practices', 'de-best-practices', 'fr-a-best-practices'. Set 'slug:' in their front matter to choose "
            + "other names.",
            warning.GetMessage(null));
    }

    [Fact]
    public void A_name_with_folders_that_another_article_has_gets_the_file_extension_too() => Assert.Equal(
        [("seeds/a-ink.md", "a-ink", "AInk"), ("seeds/a/ink.md", "a-ink-md", "AInkMd"), ("seeds/ink.md", "ink", "Ink")],
        NamesOf(Seed("seeds/a/ink.md"), Seed("seeds/a-ink.md"), Seed("seeds/ink.md")));

    [Fact]
    public void Files_that_differ_in_their_extension_alone_are_named_with_it() => Assert.Equal(
        [
            ("seeds/guide.html", "guide-html", "GuideHtml"),
            ("seeds/guide.md", "guide-md", "GuideMd"),
            ("seeds/guide/index.md", "guide-index-md", "GuideIndexMd"),
        ],
        NamesOf(Seed("seeds/guide.html"), Seed("seeds/guide.md"), Seed("seeds/guide/index.md")));

    [Fact]
    public void Articles_that_are_named_by_one_title_are_named_with_their_files() => Assert.Equal(
        [("seeds/101.md", "101", "PageTitle101"), ("seeds/102.md", "102", "PageTitle102")],
        NamesOf(Seed("seeds/101.md"), Seed("seeds/102.md")));

    [Fact]
    public void Only_files_that_differ_in_nothing_else_get_a_hash()
    {
        var names = NamesOf(Seed("seeds/Foo.md"), Seed("seeds/fOO.md"));
        Assert.All(names, static name => Assert.Matches("^foo-[0-9a-f]{4}$", name.Slug));
        Assert.Equal(["FOO", "Foo"], names.Select(static name => name.Identifier).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_explicit_name_is_kept_and_the_other_article_moves() => Assert.Equal(
        [("seeds/a.md", "ink", "Ink"), ("seeds/x/ink.md", "x-ink", "XInk")],
        NamesOf(Seed("seeds/a.md", "slug: ink\nname: Ink"), Seed("seeds/x/ink.md")));

    [Theory]
    [InlineData("lang: de\nslug: clean-house", "lang: en\nslug: clean-house")]
    [InlineData("slug: clean-house", "slug: clean-house")]
    public void The_same_slug_in_two_languages_is_no_error(string german, string english)
    {
        SeedText[] seeds = [Seed("seeds/de/a.md", german), Seed("seeds/en/b.md", english)];
        Assert.Equal(["de-clean-house", "en-clean-house"], NamesOf(seeds).Select(static name => name.Slug));
        Assert.Equal("LP0402", Assert.Single(Press.Run(seeds).Diagnostics).Id);
    }

    [Fact]
    public void The_same_slug_in_one_language_is_an_error() => Assert.Equal(
        ["LP0401", "LP0402"],
        Press.Run(Seed("seeds/x/a.md", "slug: ink"), Seed("seeds/y/b.md", "slug: ink")).Diagnostics
            .Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void An_id_that_several_folders_have_finds_none_of_them()
    {
        SeedText[] seeds = [Seed("seeds/one/intro.md", "id: start"), Seed("seeds/two/intro.md", "id: start")];
        GeneratorRun run = Press.Run(seeds);
        Assert.All(run.Diagnostics, static diagnostic => Assert.Equal("LP0402", diagnostic.Id));
        using PressedArticles articles = new(run);
        Assert.False(articles.Corpus.TryFind("start", out _));
        Assert.True(articles.Corpus.TryFind("two-intro", out _));
    }

    [Theory]
    [InlineData("seeds/de/best-practices.md", "de/best-practices")]
    [InlineData("seeds/guide/README.md", "guide")]
    [InlineData("seeds/guide/a/_index.md", "guide/a")]
    [InlineData("seeds/index.md", "index")]
    [InlineData("seeds/trip/index.de.md", "trip.de")]
    [InlineData("../news/My page.md", "news/My page")]
    [InlineData("notes/U\u0308ber.md", "notes/Über")]
    [InlineData("seeds/404.md", "404")]
    public void An_article_has_a_path_and_is_found_by_it(string seed, string path)
    {
        using PressedArticles articles = Press.Load(Seed(seed), Seed("seeds/other.md"));
        Assert.Equal(path, articles.Corpus.Find(path).Path.ToString());
        Assert.Equal(seed, articles.Corpus.Find("/" + path + "/").SeedPath.ToString());
        Assert.True(articles.Corpus.TryFind(System.Text.Encoding.UTF8.GetBytes(path), out _));
    }

    [Theory]
    [InlineData("seeds/content", "blog/post")]
    [InlineData("seeds/content=/en", "en/blog/post")]
    [InlineData("seeds/content/blog=https://site.example/news/", "news/post")]
    [InlineData("other", "content/blog/post")]
    public void A_path_starts_at_the_root_of_the_website(string root, string path)
    {
        GeneratorRun run = Press.Run(
            [Seed("seeds/content/blog/post.md")], new Dictionary<string, string> { ["LetterpressSiteRoot"] = root });
        using PressedArticles articles = new(run);
        Assert.Equal(path, articles["Post"].Path.ToString());
    }

    [Fact]
    public void Paths_that_meet_have_the_file_extension()
    {
        using PressedArticles articles = Press.Load(Seed("seeds/guide.md"), Seed("seeds/guide/index.md"), Seed("guide.html"));
        Assert.Equal(
            ["guide.html", "seeds/guide.md", "seeds/guide/index.md"],
            articles.Corpus.All.Select(static article => article.Path.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Settling_names_is_linear() => Work.AssertIsLinear(400, static count => NameClaims.Settle(
        count,
        static (i, step) => step < 5 ? $"name-{i / (1 << (9 - step))}" : $"name-{i}-{step}",
        static i => i % 3 == 0));

    static SeedText Seed(string path, string keys = "") =>
        Press.Seed(path, $"---\ntitle: Page title\ndate: 2026-05-01\n{keys}\n---\n<p>Text.</p>");

    static (string Path, string Slug, string Identifier)[] NamesOf(params IReadOnlyList<SeedText> seeds)
    {
        using PressedArticles articles = Press.Load(seeds);
        return
        [
            .. articles.Class.GetProperties()
                .Where(static property => property.PropertyType == typeof(Article))
                .Select(property => (Article: articles[property.Name], property.Name))
                .Select(static pair => (pair.Article.SeedPath.ToString(), pair.Article.Slug.ToString(), pair.Name))
                .OrderBy(static name => name.Item1, StringComparer.Ordinal),
        ];
    }
}
