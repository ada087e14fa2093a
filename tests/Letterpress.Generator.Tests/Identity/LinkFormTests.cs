using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Identity;

/// <summary>Every form in which a link can name an article, and what each becomes where there is none.</summary>
public class LinkFormTests
{
    static readonly SeedText s_target = Press.Archive(
        "seeds/news/us-ban.txt", "US ban", "<p>Text.</p>", "https://www.example.com/en/us-ban/?utm_source=x");
    static readonly SeedText s_numbered = Press.Archive(
        "seeds/69033553.txt", "Numbered", "<p>Text.</p>", "https://www.dw.com/en/numbered/a-69033553");

    [Theory]
    [InlineData("https://example.com/en/us-ban")]
    [InlineData("HTTP://www.Example.com:80/en/us-ban/#part")]
    [InlineData("//example.com/en/us-ban?fbclid=1")]
    [InlineData("us-ban")]
    [InlineData("/us-ban")]
    [InlineData("/us-ban/")]
    [InlineData("./us-ban")]
    [InlineData("../us-ban")]
    [InlineData("us%2Dban")]
    [InlineData("us-ban?x=1#part")]
    public void By_address_or_slug(string url) => AssertLeadsTo("us-ban", url, s_target);

    [Theory]
    [InlineData("https://www.dw.com/a-69033553")]
    [InlineData("https://api.dw.com/api/detail/article/69033553")]
    [InlineData("/69033553")]
    [InlineData("69033553.txt")]
    [InlineData("69033553")]
    public void By_number_or_id(string url) => AssertLeadsTo("69033553", url, s_numbered);

    [Theory]
    [InlineData("../us-ban", "https://example.com/en/other/")]
    [InlineData("us-ban", "https://example.com/en/other")]
    [InlineData("/en/us-ban", "https://example.com")]
    [InlineData("?utm_source=y", "https://example.com/en/us-ban")]
    public void By_an_address_that_is_relative_to_the_articles_own(string url, string own)
    {
        SeedText target = Press.Archive("1.txt", "Target", "<p>Text.</p>", "https://example.com/en/us-ban");
        using PressedArticles articles = Press.Load(target, Press.Archive(
            "2.txt",
            "Citing",
            $"<p><a href=\"{url}\">it</a></p>",
            own == "https://example.com/en/us-ban" ? "https://example.com/en/us-ban?id=2" : own));
        Assert.Equal(articles["Target"], Assert.Single(articles["Citing"].Links).Target);
    }

    [Theory]
    [InlineData("seeds/a.md", "b.md", "b.md")]
    [InlineData("seeds/a.md", "b", "b.md")]
    [InlineData("seeds/a.md", "./b.md#part", "b.md")]
    [InlineData("seeds/x/a.md", "../b.md?raw", "b.md")]
    [InlineData("seeds/a.md", "x/../b.md", "b.md")]
    [InlineData("seeds/a.md", "x//y/b.html", "x/y/b.html")]
    [InlineData("../seeds/a.md", "b.md", "../../seeds/b.md")]
    [InlineData("a.md", "../b.md", "../../b.md")]
    [InlineData("seeds/a.md", "two words.md", "two words.md")]
    [InlineData("seeds/a.md", "two%20words.md", "two words.md")]
    [InlineData("seeds/a.md", "first%231.md", "first#1.md")]
    [InlineData("seeds/a.md", "印刷.md", "印刷.md")]
    [InlineData("seeds/a.md", "%E5%8D%B0%E5%88%B7.md#x", "印刷.md")]
    [InlineData("seeds/a.md", "100%.md", "100%.md")]
    [InlineData("seeds/a.md", "v1.2", "v1.2.md")]
    public void By_the_path_of_a_seed(string from, string url, string to)
    {
        string path = to.StartsWith("../../", StringComparison.Ordinal) ? to[3..] : "seeds/" + to;
        SeedText target = Named(path, "Target seed", "target-seed-xyz");
        using PressedArticles articles = Press.Load(
            target, Named(from, "Citing", "citing-xyz", $"<p><a href=\"{url}\"><img src=\"a.png\" alt=\"\"></a></p>"));

        Link link = Assert.Single(articles.Corpus.Find("citing-xyz").Links);
        Assert.Equal(articles.Corpus.Find("target-seed-xyz"), link.Target);
        Assert.Equal((LinkKind.Article, url), (link.Kind, link.Url.ToString()));
    }

    [Fact]
    public void A_path_wins_over_a_slug()
    {
        using PressedArticles articles = Press.Load(
            Named("seeds/x/same.md", "By path", "by-path"),
            Named("seeds/other.md", "By slug", "same"),
            Named("seeds/x/citing.md", "Citing", "citing", "<p><a href=\"same\">it</a></p>"),
            Named("seeds/citing2.md", "Citing too", "citing2", "<p><a href=\"same\">it</a></p>"));
        Assert.Equal("by-path", Assert.Single(articles.Corpus.Find("citing").Links).Target?.Slug.ToString());
        Assert.Equal("same", Assert.Single(articles.Corpus.Find("citing2").Links).Target?.Slug.ToString());
    }

    [Theory]
    [InlineData("missing.md", null, LinkKind.ArticleUnresolved)]
    [InlineData("../missing.markdown#x", null, LinkKind.ArticleUnresolved)]
    [InlineData("missing.MD?raw", "https://example.com/x", LinkKind.ArticleUnresolved)]
    [InlineData("missing.html", null, LinkKind.ArticleUnresolved)]
    [InlineData("missing.htm", null, LinkKind.ArticleUnresolved)]
    [InlineData("missing.txt", null, LinkKind.ArticleUnresolved)]
    [InlineData("missing.html", "https://example.com/x", LinkKind.External)]
    [InlineData("missing", null, LinkKind.External)]
    [InlineData("/missing.md", null, LinkKind.External)]
    [InlineData("https://example.com/missing.md", null, LinkKind.External)]
    [InlineData(".md", null, LinkKind.External)]
    [InlineData("#part", null, LinkKind.Fragment)]
    [InlineData("mailto:us-ban", null, LinkKind.Mail)]
    [InlineData("tel:+49-30-12345", null, LinkKind.Phone)]
    [InlineData("SMS:us-ban", null, LinkKind.Phone)]
    [InlineData("?x=1", null, LinkKind.External)]
    [InlineData("..", null, LinkKind.External)]
    [InlineData("https://us-ban", null, LinkKind.External)]
    public void What_leads_to_no_article(string url, string? own, LinkKind kind)
    {
        string header = own is null ? "" : $"from: {own}\n";
        SeedText citing = Press.Seed(
            "citing.md", $"---\ntitle: Citing\ndate: 2026-05-01\n{header}---\n<p>one</p>\n<p><a href=\"{url}\">it</a></p>");
        GeneratorRun run = Press.Run(citing, s_target);
        using PressedArticles articles = new(run);

        Assert.Equal(kind, Assert.Single(articles["Citing"].Links).Kind);
        Diagnostic[] missing = [.. run.Diagnostics.Where(static diagnostic => diagnostic.Id is "LP0301" or "LP0304")];
        Assert.Equal(kind == LinkKind.ArticleUnresolved ? 1 : 0, missing.Length);
        Assert.All(missing, static diagnostic => Assert.Equal(3, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public void Every_relation_and_place_counts()
    {
        const string Body = """
            <h2><a href="us-ban" rel="ExternalRef">in a heading</a></h2>
            <p><a href="us-ban" rel="nofollow noopener">one</a> <a href="us-ban"><img src="p.png" alt="x"></a></p>
            <ul><li><a href="us-ban" rel="ArticleRef">two</a></li></ul><p><a href="us-ban-not" rel="articleref">none</a></p>
            """;
        using PressedArticles articles = Press.Load(s_target, Press.Archive("citing.txt", "Citing", Body));

        Assert.Equal(
            [LinkKind.Article, LinkKind.Article, LinkKind.Article, LinkKind.Article, LinkKind.ArticleUnresolved],
            articles["Citing"].Links.Select(static link => link.Kind));
        Assert.Equal(4, articles["UsBan"].Backlinks.Count);
    }

    static SeedText Named(string path, string title, string slug, string body = "<p>Text.</p>") =>
        Press.Seed(path, $"---\ntitle: {title}\ndate: 2026-05-01\nslug: {slug}\n---\n{body}");

    static void AssertLeadsTo(string slug, string url, params IEnumerable<SeedText> seeds)
    {
        using PressedArticles articles = Press.Load([
            .. seeds,
            Press.Archive("seeds/citing.txt", "Citing", $"<p><a href=\"{url}\">it</a></p>", "https://citing.example/here"),
        ]);
        Link link = Assert.Single(articles["Citing"].Links);
        Assert.Equal((LinkKind.Article, slug), (link.Kind, link.Target?.Slug.ToString()));
    }
}
