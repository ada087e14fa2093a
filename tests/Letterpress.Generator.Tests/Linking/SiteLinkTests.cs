using Letterpress.Core.Linking;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Linking;

/// <summary>What the links of documentation and blogs lead to, in the order that README lists.</summary>
public class SiteLinkTests
{
    /// <summary>Documentation with folders, as its tools have it.</summary>
    static readonly string[] s_docs =
    [
        "seeds/README.md", "seeds/docs/a.md", "seeds/docs/b/index.md", "seeds/docs/b/c.md", "seeds/docs/b/d/README.md",
        "seeds/docs/my page.md",
        "seeds/docs/v1.2.md", "seeds/de/start.md", "seeds/de/x.md", "seeds/blog/_index.md", "seeds/blog/post.md", "seeds/Über.md",
    ];

    [Theory]
    [InlineData("docs/a.md", "b/c.md", "docs/b/c.md")]
    [InlineData("docs/a.md", "./b/c.md#x", "docs/b/c.md")]
    [InlineData("docs/a.md", "<my page.md>", "docs/my page.md")]
    [InlineData("docs/a.md", "my%20page.md", "docs/my page.md")]
    [InlineData("docs/a.md", "b/", "docs/b/index.md")]
    [InlineData("docs/a.md", "b", "docs/b/index.md")]
    [InlineData("docs/a.md", "b/index.html", "docs/b/index.md")]
    [InlineData("docs/a.md", "b/c.html?x=1#y", "docs/b/c.md")]
    [InlineData("docs/a.md", "b/c", "docs/b/c.md")]
    [InlineData("docs/a.md", "b/c/", "docs/b/c.md")]
    [InlineData("docs/a.md", "b/d/", "docs/b/d/README.md")]
    [InlineData("docs/a.md", "v1.2", "docs/v1.2.md")]
    [InlineData("docs/a.md", "../README.md", "README.md")]
    [InlineData("docs/b/c.md", "../a.md", "docs/a.md")]
    [InlineData("docs/b/c.md", "../", "docs/b/index.md")]
    [InlineData("docs/b/c.md", "index.md", "docs/b/index.md")]
    [InlineData("docs/b/c.md", "./", "docs/b/c.md")]
    [InlineData("docs/b/index.md", "./c/", "docs/b/c.md")]
    [InlineData("docs/b/index.md", "../a/", "docs/a.md")]
    [InlineData("docs/b/index.md", "../a", "docs/a.md")]
    [InlineData("docs/b/index.md", "/", "README.md")]
    [InlineData("de/x.md", "../start/", "de/start.md")]
    [InlineData("de/x.md", "../start", "de/start.md")]
    [InlineData("de/x.md", "start/", "de/start.md")]
    [InlineData("de/x.md", "../../blog/", "blog/_index.md")]
    [InlineData("de/x.md", "../blog/post/", "blog/post.md")]
    [InlineData("de/x.md", "/docs/b/c/", "docs/b/c.md")]
    [InlineData("de/x.md", "/docs/b/c.md", "docs/b/c.md")]
    [InlineData("de/x.md", "/docs/b/", "docs/b/index.md")]
    [InlineData("de/x.md", "/b/c", "docs/b/c.md")]
    [InlineData("de/x.md", "@/docs/a.md", "docs/a.md")]
    [InlineData("de/x.md", "@/blog/_index.md#x", "blog/_index.md")]
    [InlineData("de/x.md", "@site/docs/a.md", "docs/a.md")]
    [InlineData("de/x.md", "/DOCS/A/", "docs/a.md")]
    [InlineData("docs/a.md", "B/C.html", "docs/b/c.md")]
    [InlineData("de/x.md", "/B/c", "docs/b/c.md")]
    [InlineData("de/x.md", "../U\u0308ber.md", "Über.md")]
    [InlineData("de/x.md", "../%C3%9Cber.md", "Über.md")]
    public void A_link_leads_to_the_page(string from, string url, string to) =>
        Assert.Equal("seeds/" + to, Site.TargetOf("seeds/" + from, $"[it]({url})", s_docs));

    [Theory]
    [InlineData("docs/a.md", "missing.md", "unresolved")]
    [InlineData("docs/a.md", "B/index.md", "unresolved")]
    [InlineData("de/x.md", "../c/", "external")]
    [InlineData("de/x.md", "../a", "external")]
    [InlineData("de/x.md", "../post/", "external")]
    [InlineData("de/x.md", "/en/docs/a/", "external")]
    [InlineData("de/x.md", "/other/post", "external")]
    [InlineData("de/x.md", "./c", "external")]
    [InlineData("de/x.md", "?page=2", "external")]
    [InlineData("de/x.md", "../../../../a.md", "unresolved")]
    public void A_link_never_leads_elsewhere(string from, string url, string kind) =>
        Assert.Equal(kind, Site.TargetOf("seeds/" + from, $"[it]({url})", s_docs));

    [Fact]
    public void A_path_that_several_end_in_leads_to_none() => Assert.Equal(
        "external", Site.TargetOf("seeds/x.md", "[it](/intro/)", ["seeds/one/intro.md", "seeds/two/intro.md"]));

    [Theory]
    [InlineData("[it](b.md)")]
    [InlineData("<a href=\"b.md\">it</a>")]
    [InlineData("<a href=\"b/\">it</a>")]
    [InlineData("[it][b]\n\n[b]: b.md")]
    [InlineData("[it](b.html)")]
    public void All_ways_to_write_a_link_mean_the_same(string body) =>
        Assert.Equal("seeds/b.md", Site.TargetOf("seeds/a.md", body, ["seeds/b.md"]));

    [Theory]
    [InlineData("seeds/content", "/blog/post/", "seeds/content/blog/post.md")]
    [InlineData("seeds/content=/en", "/en/blog/post", "seeds/content/blog/post.md")]
    [InlineData("seeds/content=/en", "/blog/post.md", "seeds/content/blog/post.md")]
    [InlineData("seeds/content=https://site.example/en/", "https://site.example/en/blog/post/?utm_source=x", "seeds/content/blog/post.md")]
    [InlineData("seeds/content=https://site.example", "http://www.site.example/blog/post", "seeds/content/blog/post.md")]
    [InlineData("seeds/content=https://site.example", "https://other.example/blog/post", "external")]
    [InlineData("seeds/content/blog=/news|seeds/content=/docs", "/news/post", "seeds/content/blog/post.md")]
    [InlineData("seeds/content/blog=/news|seeds/content=/docs", "/docs/post", "seeds/content/post.md")]
    public void The_root_of_the_site_is_configured(string root, string url, string to) => Assert.Equal(
        to,
        Site.TargetOf(
            "seeds/content/x.md",
            $"[it]({url})",
            ["seeds/content/blog/post.md", "seeds/content/post.md", "seeds/blog/post/a.md"],
            root));

    [Theory]
    [InlineData("permalink: /about/", "/about/")]
    [InlineData("url: /about/", "/about")]
    [InlineData("url: about.html", "/about.html")]
    [InlineData("url: about.html", "/about/")]
    [InlineData("aliases: [/old/about/]", "/old/about")]
    [InlineData("aliases: [2022/04/07/x.html]", "/2022/04/07/x.html")]
    [InlineData("aliases: [old/x/]", "/pages/old/x/")]
    [InlineData("redirect_from:\n  - /older/", "/older/")]
    [InlineData("slug: /docs/deep page", "/docs/deep%20page")]
    [InlineData("slug: /", "/")]
    [InlineData("aliases: former", "former")]
    [InlineData("slug: short", "/short/")]
    [InlineData("id: intro-7", "intro-7")]
    public void Front_matter_states_where_a_page_is(string keys, string url) => Assert.Equal(
        "seeds/pages/target.md", Site.TargetOf(Site.Page("seeds/a.md", "", $"[it]({url})"), [Site.Page("seeds/pages/target.md", keys)]));

    [Theory]
    [InlineData("aliases: [/2022/x/]", "../x")]
    [InlineData("permalink: /about/", "docs/about")]
    [InlineData("slug: short", "../short/")]
    [InlineData("permalink: /:year/:title/", "/:year/:title/")]
    public void A_path_is_not_a_name(string keys, string url) => Assert.Equal(
        "external", Site.TargetOf(Site.Page("seeds/a.md", "", $"[it](<{url}>)"), [Site.Page("seeds/pages/target.md", keys)]));

    [Fact]
    public void A_permalink_wins_over_the_end_of_a_path() => Assert.Equal(
        "seeds/x.md",
        Site.TargetOf(
            Site.Page("seeds/a.md", "", "[it](/about/)"),
            [Site.Page("seeds/docs/about.md"), Site.Page("seeds/x.md", "permalink: /about/")]));

    [Fact]
    public void A_permalink_is_not_another_articles_slug()
    {
        GeneratorRun run = Press.Run(Site.Page("seeds/es/car.md", "permalink: /cars/"), Site.Page("seeds/pt/cars.md"));
        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Assert.Equal("seeds/es/car.md", articles.Corpus.Find("/cars/").SeedPath.ToString());
        Assert.Equal("seeds/pt/cars.md", articles.Corpus.Find("cars").SeedPath.ToString());
    }

    [Fact]
    public void Pages_in_two_languages_may_state_one_permalink() => Assert.Empty(Press.Run(
        Site.Page("seeds/de/start.md", "permalink: /about/\nslug: eins"),
        Site.Page("seeds/en/start.md", "permalink: /about/\nslug: one")).Diagnostics);

    [Theory]
    [InlineData("/2024/03/05/title.html")]
    [InlineData("/blog/2024/03/05/title/")]
    [InlineData("2024-03-05-title.md")]
    [InlineData("../_posts/2024-03-05-title.md")]
    public void A_post_with_a_date_has_the_paths_of_blogs(string url) => Assert.Equal(
        "seeds/blog/_posts/2024-03-05-title.md",
        Site.TargetOf("seeds/blog/_posts/2024-04-01-other.md", $"[it]({url})", ["seeds/blog/_posts/2024-03-05-title.md"]));

    /// <summary>Docusaurus: the id takes the place of the file's name.</summary>
    [Theory]
    [InlineData("/docs/expect")]
    [InlineData("expect")]
    [InlineData("../docs/expect#part")]
    [InlineData("ExpectApi.md")]
    public void Links_to_pages_by_folder_and_id(string url) => Assert.Equal(
        "seeds/docs/ExpectApi.md",
        Site.TargetOf(
            Site.Page("seeds/docs/start.md", "", $"[it]({url})"),
            [Site.Page("seeds/docs/ExpectApi.md", "id: expect\n", "## Part"), Site.Page("seeds/other/expect.md", "", "Text.")]));

    /// <summary>Numbers order the pages of many sites, and are no part of their paths.</summary>
    [Theory]
    [InlineData("/docs/guide/setup", "seeds/docs/01-guide/02-setup.md")]
    [InlineData("/docs/guide/", "seeds/docs/01-guide/index.md")]
    [InlineData("setup", "seeds/docs/01-guide/02-setup.md")]
    [InlineData("02-setup.md", "seeds/docs/01-guide/02-setup.md")]
    [InlineData("../faq/more", "seeds/docs/2.faq/10. more.md")]
    [InlineData("/docs/faq/", "seeds/docs/2.faq/1.index.md")]
    [InlineData("/docs/7.0-news", "seeds/docs/7.0-news.md")]
    [InlineData("/docs/0-news", "external")]
    public void Links_to_pages_with_numbers(string url, string seed) => Assert.Equal(
        seed,
        Site.TargetOf(
            "seeds/docs/01-guide/03-next.md",
            $"[it](<{url}>)",
            [
                "seeds/docs/01-guide/02-setup.md", "seeds/docs/01-guide/index.md", "seeds/docs/2.faq/10. more.md", "seeds/docs/7.0-news.md",
                "seeds/docs/2.faq/1.index.md",
            ]));

    [Theory]
    [InlineData("seeds/x.de.md", "about.md", "seeds/about.md")]
    [InlineData("seeds/x.de.md", "about/", "seeds/about.de.md")]
    [InlineData("seeds/x.de.md", "/trip/", "seeds/trip/index.de.md")]
    [InlineData("seeds/x.md", "trip/", "seeds/trip/index.md")]
    public void A_page_in_the_language_of_the_linking_one_wins(string from, string url, string to) => Assert.Equal(
        to, Site.TargetOf(from, $"[it]({url})", ["seeds/about.md", "seeds/about.de.md", "seeds/trip/index.md", "seeds/trip/index.de.md"]));

    [Theory]
    [InlineData("docs/stup.md", "docs/setup.md")]
    [InlineData("docs/setpu.md", "docs/setup.md")]
    [InlineData("../docs/setup.md", "docs/setup.md")]
    [InlineData("DOCS/SETUP.md", "docs/setup.md")]
    [InlineData("docs/other.md", null)]
    public void A_dead_link_is_a_warning_that_suggests_a_file(string url, string? near)
    {
        GeneratorRun run = Press.Run(Site.Page("seeds/a.md", "", $"Text and a [link]({url})."), Site.Page("seeds/docs/setup.md"));
        Diagnostic warning = Assert.Single(run.Diagnostics);
        Assert.Equal(("LP0304", DiagnosticSeverity.Warning), (warning.Id, warning.DefaultSeverity));
        Assert.Equal($"No seed is '{url}'" + (near is null ? "" : $"; did you mean '{near}'?"), warning.GetMessage(null));
        FileLinePositionSpan span = warning.Location.GetLineSpan();
        Assert.Equal(("/project/seeds/a.md", 5, 11), (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character));
    }

    [Fact]
    public void A_missing_article_of_an_archive_stays_information() => Assert.Equal(
        ["LP0301"],
        Press.Run(Press.Archive("a.txt", "A", "<p><a href=\"b\" rel=\"ArticleRef\">b</a> <a href=\"c.html\">c</a></p>")).Diagnostics
            .Select(static diagnostic => diagnostic.Id));

    [Fact]
    public void The_links_of_an_archive_are_not_read_as_those_of_a_site() => Assert.Equal(
        "external",
        Site.TargetOf(Press.Archive("seeds/a.txt", "A", "<p><a href=\"/blog/post\">b</a></p>"), [Site.Page("seeds/content/blog/post.md")]));

    [Fact]
    public void An_edited_body_reads_one_seed_and_a_new_link_the_graph()
    {
        SeedText a = Site.Page("seeds/a.md", "", "[it](b.md)");
        GeneratorRun run = Press.Run(a, Site.Page("seeds/b.md"), Site.Page("seeds/c.md"));
        GeneratorRun edited = run.AfterReplacing(a, Site.Page("seeds/a.md", "", "More: [it](b.md)"));
        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(edited.ReasonsOf(TrackingNames.Graph)));
        GeneratorRun linked = run.AfterReplacing(a, Site.Page("seeds/a.md", "", "[it](c.md)"));
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(linked.ReasonsOf(TrackingNames.Graph)));
    }

    [Fact]
    public void Resolving_links_is_linear() => Work.AssertIsLinear(300, static count => CorpusLinker.Link(
        [.. Enumerable.Range(0, count).Select(i => new ArticleSummary(
            $"seeds/same/{i % 9}/page-{i}/index.md",
            "",
            $"page-{i}",
            IsSlugExplicit: false,
            $"page-{i}",
            i,
            LinkKeys.None,
            default,
            ((string[])["../page-1/", "/same/1/page-1/", "/page-2/", "/missing", "../missing/", "page-3"])
                .Select(static url => new LinkSummary(Layout.WrittenLinkKind.External, LinkKeys.None, url, LinkForm.Url, ""))
                .Append(new(Layout.WrittenLinkKind.Article, LinkKeys.None, "index", LinkForm.Note, ""))
                .ToEquatableArray())
        {
            Path = $"same/{i % 9}/page-{i}",
            Title = "Same",
        })],
        "Articles"));
}
