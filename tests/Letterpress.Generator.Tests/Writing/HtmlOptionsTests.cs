using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Writing;

/// <summary>Each option of HTML, with compiled articles.</summary>
public sealed class HtmlOptionsTests : IDisposable
{
    static readonly SeedText s_one = Press.Seed("seeds/one.md", """
        ---
        title: One
        date: 2026-05-01
        ---
        # One

        [Two](two.md), [there](two.md#launch-rocket), [gone](gone.md), [here](#more), [out](https://www.other.example/x?y),
        [mail](mailto:a@b.example), [follow](https://a.example/){rel=nofollow}.

        ## More

        ###### Least

        [top](#one)
        """);

    static readonly SeedText s_two = Press.Seed("seeds/two.md", "---\ntitle: Two\ndate: 2026-04-02\n---\n## Launch 🚀\n");

    static readonly SeedText s_archived = Press.Archive(
        "archived.txt",
        "Archived",
        "<p><a href=\"/news/two\">a</a> <a href=\"../b?c#d\">b</a> <a href=\"//cdn.example/c\">c</a> <a href=\"?page=2\">d</a> "
            + "<a href=\"https://e.example/f/../g\">e</a> <a href=\"#f\">f</a> <a href=\"/one\">g</a></p>"
            + "<p>in line <img src=\"i.png\" alt=\"i\"> here</p><figure><img src=\"/f/./g/../h.png\" alt=\"h\"></figure>"
            + "<p>x</p><img src=\"https://images.weserv.nl/?url=img.example/a.jpg&w=80\" alt=\"p\">",
        "https://news.example/2024/05/story?id=1#top");

    readonly PressedArticles _articles = Press.Load(s_one, s_two, s_archived);

    public void Dispose() => _articles.Dispose();

    [Fact]
    public void Links_to_articles_lead_to_the_pages_of_the_app()
    {
        string html = Html("One", new() { ArticleUrl = "/articles/{year}/{slug}" });

        Assert.Contains("<a href=\"/articles/2026/two\">Two</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/2026/two#launch-\">there</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"gone.md\">gone</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#more\">here</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://www.other.example/x?y\">out</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/2026/one\">g</a>", Html("Archived", new() { ArticleUrl = "/articles/{year}/{slug}" }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_of_other_articles_have_the_prefix_too()
    {
        string html = Html("One", new() { ArticleUrl = "/a/{slug}?x='&y", IdPrefix = "post-" });

        Assert.Contains("<a href=\"/a/two?x=&#39;&amp;y#post-launch-\">there</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#post-more\">here</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directive_to_the_browser_is_no_id()
    {
        using PressedArticles articles = Press.Load(Press.Seed("seeds/a.md", "[CI](two.md#:~:text=a-b)"), s_two);

        Assert.Contains("href=\"/two#:~:text=a-b\"", articles["A"].ToHtml(new() { ArticleUrl = "/{slug}", IdPrefix = "p-" }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_urls_lead_to_where_the_article_was_published()
    {
        string html = _articles["Archived"].ToHtml();

        Assert.Contains("<a href=\"https://news.example/news/two\">a</a> <a href=\"https://news.example/2024/b?c#d\">b</a> "
            + "<a href=\"https://cdn.example/c\">c</a> <a href=\"https://news.example/2024/05/story?page=2\">d</a> "
            + "<a href=\"https://e.example/f/../g\">e</a> <a href=\"#f\">f</a> <a href=\"/one\">g</a>", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"https://news.example/2024/05/i.png\"", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"https://news.example/f/h.png\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"gone.md\">gone</a>", _articles["One"].ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_urls_can_stay()
    {
        string html = Html("Archived", new() { ResolveUrls = false, BaseUrl = new("https://app.example/") });

        Assert.Contains("<a href=\"/news/two\">a</a> <a href=\"../b?c#d\">b</a>", html, StringComparison.Ordinal);
        Assert.Contains("<img src=\"i.png\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_base_of_the_site_is_for_articles_without_their_own()
    {
        HtmlOptions options = new() { BaseUrl = new("https://app.example/blog/x"), ArticleUrl = "/articles/{slug}", ImageUrl = "i/{hash}" };
        string one = Html("One", options);
        string archived = Html("Archived", options);

        Assert.Contains("<a href=\"https://app.example/articles/two#launch-\">there</a>", one, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://app.example/blog/gone.md\">gone</a>", one, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#more\">here</a>", one, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://news.example/news/two\">a</a>", archived, StringComparison.Ordinal);
        Assert.Matches("<img src=\"https://app.example/blog/i/[0-9a-f]{32}\"", archived);
    }

    [Fact]
    public void Images_come_from_where_the_app_says()
    {
        HtmlOptions proxy = new() { ImageUrl = "https://p.example/?w=800&url={url}" };
        string html = Html("Archived", proxy);
        Assert.Contains("s://p.example/?w=800&amp;url=https%3A%2F%2Fnews.example%2F2024%2F05%2Fi.png\"", html, StringComparison.Ordinal);
        Assert.Contains("url=https%3A%2F%2Fimg.example%2Fa.jpg\"", html, StringComparison.Ordinal);

        Assert.Contains("\"https://img.example/a.jpg\"", Html("Archived", new() { UseOriginalImages = true }), StringComparison.Ordinal);
        Assert.Contains("src=\"https://images.weserv.nl/", _articles["Archived"].ToHtml(), StringComparison.Ordinal);

        // The first 128 bits of `printf %s https://img.example/a.jpg | sha256sum`.
        HtmlOptions store = new() { ImageUrl = "/images/{hash}" };
        Figure figure = _articles["Archived"].Figures[^1];
        Assert.Equal("/images/" + HashOf("https://img.example/a.jpg"), store.FormatUrl(figure.Image));
        Assert.Contains($"src=\"{store.FormatUrl(figure.Image)}\"", Html("Archived", store), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_images_has_a_placeholder()
    {
        Assert.Throws<ArgumentException>("template", static () => new ImageUrlTemplate("/images"));
        Assert.Throws<ArgumentException>("template", static () => new ImageUrlTemplate("/images/{slug}"));
        Assert.Throws<ArgumentException>("template", static () => (ImageUrlTemplate)"{hash}:x");
        Assert.Throws<ArgumentNullException>("template", static () => new ImageUrlTemplate(null!));
        Assert.Equal("/{hash}", new ImageUrlTemplate("/{hash}").ToString());
    }

    [Fact]
    public void Urls_of_links_are_those_of_the_output()
    {
        HtmlOptions options = new() { ArticleUrl = "/a/{slug}", IdPrefix = "p-" };

        Assert.Equal(
            [
                "/a/two", "/a/two#p-launch-", "gone.md", "#p-more", "https://www.other.example/x?y", "mailto:a@b.example",
                "https://a.example/", "#p-one",
            ],
            _articles["One"].Links.Select(options.FormatUrl));
        Assert.Equal("", options.FormatUrl(default(Link)));
        Assert.Equal("", options.FormatUrl(default(Image)));
    }

    [Fact]
    public void External_links_have_a_relation()
    {
        string html = Html("One", new() { ExternalRelation = " noopener  nofollow ", BaseUrl = new("https://WWW.a.example:443/x") });

        Assert.Contains("<a href=\"https://www.other.example/x?y\" rel=\"noopener nofollow\">out</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:a@b.example\">mail</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://a.example/\" rel=\"noopener", html, StringComparison.Ordinal);
        using PressedArticles articles = Press.Load(
            Press.Archive("a.txt", "A", "<p><a href=\"https://b.example/\" rel=\"NoFollow me\">b</a></p>"));
        Assert.Contains("rel=\"NoFollow me noopener\"", articles["A"].ToHtml(new() { ExternalRelation = "nofollow noopener" }),
            StringComparison.Ordinal);
        Assert.Equal("noopener nofollow", new HtmlOptions { ExternalRelation = " noopener\n nofollow" }.ExternalRelation);
    }

    [Theory]
    [InlineData(1, "<h2 id=\"one\">One</h2>", "<h3 id=\"more\">More</h3>", "<h6 id=\"least\">Least</h6>")]
    [InlineData(-5, "<h1 id=\"one\">One</h1>", "<h1 id=\"more\">More</h1>", "<h1 id=\"least\">Least</h1>")]
    public void Headings_can_be_lower(int offset, params string[] headings)
    {
        string html = Html("One", new() { HeadingOffset = offset });

        Assert.All(headings, heading => Assert.Contains(heading, html, StringComparison.Ordinal));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new HtmlOptions { HeadingOffset = 6 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new HtmlOptions { HeadingOffset = -6 });
    }

    [Fact]
    public void Headings_can_link_to_themselves() => Assert.Contains(
        "<div class=\"heading\">\n<h2 id=\"p-more\">More</h2>\n<a class=\"heading-link\" href=\"#p-more\" "
            + "aria-labelledby=\"p-more\">#</a>\n</div>\n",
        Html("One", new() { HeadingLinks = true, IdPrefix = "p-" }),
        StringComparison.Ordinal);

    /// <summary>Its id stays: links lead there.</summary>
    [Fact]
    public void The_title_can_be_left_out()
    {
        string html = Html("One", new() { OmitTitle = true, HeadingLinks = true });

        Assert.StartsWith("<a id=\"one\"></a>\n<p>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#one\">top</a>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"launch-\">", Html("Two", new() { OmitTitle = true }), StringComparison.Ordinal);
    }

    /// <summary>A page that has the title as its heading of level 1 has no other, and no level is skipped below it.</summary>
    [Theory]
    [InlineData("title: Own\n---\n# One\n\n### Two\n\n# Three", "<h2 id=\"one\">", "<h4 id=\"two\">", "<h2 id=\"three\">")]
    [InlineData("title: Own\n---\n## One\n\n### Two", "<h2 id=\"one\">", "<h3 id=\"two\">")]
    [InlineData("lang: en\n---\n# Own\n\n## One\n\n### Two", "<a id=\"own\"></a>", "<h2 id=\"one\">", "<h3 id=\"two\">")]
    [InlineData("lang: en\n---\n# Own\n\n# One\n\n## Two", "<a id=\"own\"></a>", "<h2 id=\"one\">", "<h3 id=\"two\">")]
    [InlineData("title: Own\n---\n> # One\n\n###### Two", "<h2 id=\"one\">", "<h6 id=\"two\">")]
    public void Headings_begin_below_a_title_that_is_left_out(string seed, params string[] headings)
    {
        using PressedArticles articles = Press.Load(Press.Seed("seeds/own.md", $"---\n{seed}\n"));
        Article article = articles.Corpus.All[0];
        string html = article.ToHtml(new() { OmitTitle = true });

        Assert.All(headings, heading => Assert.Contains(heading, html, StringComparison.Ordinal));
        Assert.Equal(html, article.ToHtml(new() { OmitTitle = true, TopHeadingLevel = 2 }));
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
        Assert.Equal(seed.Contains("\n# One", StringComparison.Ordinal) || seed.Contains("> #", StringComparison.Ordinal),
            article.ToHtml(new() { OmitTitle = true, TopHeadingLevel = 1 }).Contains("<h1 id=\"one\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(3, 0, 3)]
    [InlineData(3, 1, 3)]
    [InlineData(3, 4, 5)]
    [InlineData(3, -5, 3)]
    [InlineData(6, 0, 6)]
    public void The_highest_heading_has_a_level(int top, int offset, int level)
    {
        Assert.Contains($"<h{level} id=\"one\">", Html("One", new() { TopHeadingLevel = top, HeadingOffset = offset }),
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new HtmlOptions { TopHeadingLevel = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new HtmlOptions { TopHeadingLevel = 7 });
    }

    [Theory]
    [InlineData(
        EmbedMode.Frame, "<iframe src=\"https://v.example/e\" title=\"said of it\"", "<video src=\"https://v.example/a.mp4\"", "<audio")]
    [InlineData(EmbedMode.Player, "<a href=\"https://v.example/e\" rel=\"nofollow\">https://v.example/e</a>", "<video", "<audio")]
    [InlineData(EmbedMode.Link, "href=\"https://v.example/e\"", "<a href=\"https://v.example/a.mp4\"", "href=\"https://v.example/a.mp3\"")]
    public void Embeds_are_what_the_app_says(EmbedMode mode, params string[] parts)
    {
        using PressedArticles articles = Press.Load(Embeds());
        string html = articles["E"].ToHtml(new() { Embeds = mode, ExternalRelation = "nofollow" });

        Assert.All(parts, part => Assert.Contains(part, html, StringComparison.Ordinal));
        Assert.Contains("<figcaption>said of it</figcaption></figure>", html, StringComparison.Ordinal);
        Assert.Equal(mode == EmbedMode.Frame, html.Contains("<iframe", StringComparison.Ordinal));
    }

    [Fact]
    public void Embeds_can_be_left_out()
    {
        using PressedArticles articles = Press.Load(Embeds());

        Assert.Equal("<p>said of it</p>\n", articles["E"].ToHtml(new() { Embeds = EmbedMode.None }));
        Assert.Throws<ArgumentOutOfRangeException>(static () => new HtmlOptions { Embeds = (EmbedMode)4 });
    }

    [Fact]
    public void Galleries_are_lists()
    {
        using PressedArticles articles = Press.Load(Press.Archive(
            "g.txt",
            "G",
            "<h2>G</h2><div><img src=\"/a.jpg\"><b>A</b>: one.</div><div><img src=\"/b.jpg\"><b>B</b>: two.</div><p>x</p>"
                + "<img src=\"/c.jpg\">"));
        Article article = articles["G"];

        Assert.Equal(2, Assert.Single(article.Galleries).Figures.Count);
        Assert.Equal(
            "<h2 id=\"g\">G</h2>\n<ul class=\"gallery\">\n"
                + "<li>\n<figure><img src=\"/a.jpg\" alt=\"\" loading=\"lazy\"><figcaption><strong>A</strong>: one.</figcaption></figure>\n"
                + "</li>\n"
                + "<li>\n<figure><img src=\"/b.jpg\" alt=\"\" loading=\"lazy\"><figcaption><strong>B</strong>: two.</figcaption></figure>\n"
                + "</li>\n"
                + "</ul>\n<p>x</p>\n<figure><img src=\"/c.jpg\" alt=\"\" loading=\"lazy\"></figure>\n",
            article.ToHtml(new() { ResolveUrls = false }));
    }

    [Theory]
    [InlineData("/blog")]
    [InlineData("ftp://a.example/")]
    [InlineData("javascript:alert(1)")]
    public void A_base_is_whole(string url)
    {
        Assert.Throws<ArgumentException>(() => new HtmlOptions { BaseUrl = new(url, UriKind.RelativeOrAbsolute) });
        Assert.Throws<ArgumentException>(() => new MarkdownOptions { BaseUrl = new(url, UriKind.RelativeOrAbsolute) });
    }

    static SeedText Embeds() => Press.Archive(
        "e.txt",
        "E",
        "<figure><iframe src=\"https://v.example/e\"></iframe><figcaption>said of it</figcaption></figure>"
            + "<video src=\"https://v.example/a.mp4\"></video><audio src=\"https://v.example/a.mp3\"></audio>");

    static string HashOf(string url) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(url)))[..32];

    string Html(string name, HtmlOptions options) => _articles[name].ToHtml(options);
}
