using Letterpress.Core.Reading.Html;
using Letterpress.Generator.Tests.Articles;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>Whole pages of HTML: what they tell in their heads, and which part of them is the article.</summary>
public class PageTests
{
    static string Page(string head, string body) =>
        $"<!doctype html>\n<html lang=\"en-GB\"><head><title>One | The Site</title>\n{head}</head>\n<body>{body}</body></html>";

    static PressedArticles Load(string head, string body, string path = "one.html", string before = "") =>
        Press.Load(Press.Seed(path, before + Page(head, body)));

    [Fact]
    public void Meta()
    {
        using PressedArticles articles = Load("""
            <meta property="og:title" content="One &amp; only">
            <meta property="og:url" content="https://example.com/og">
            <link rel="shortlink canonical" href="https://example.com/one?utm_source=x">
            <meta property="article:published_time" content="2024-05-09T10:00:00+02:00">
            <meta property="article:modified_time" content="2024-05-10T10:00:00Z">
            <meta name="author" content=" A. U.  Thor ">
            <meta name="description" content="What it is about.">
            """, "<nav>Menu</nav><article><h1>One and only</h1><p>Text.</p></article><footer>Footer</footer>");

        Article article = articles["One"];
        Assert.Equal(
            ("One and only", "https://example.com/one?utm_source=x", "A. U. Thor", "What it is about.", "en-GB"),
            (article.Title.ToString(), article.SourceUrl.ToString(),
            article.Author.ToString(), article.Excerpt.ToString(), article.Language.ToString()));
        Assert.Equal(new(2024, 5, 9, 10, 0, 0, TimeSpan.FromHours(2)), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2024, 5, 10, 10, 0, 0, TimeSpan.Zero), article.UpdatedAt);
        Assert.Equal("One and only\n\nText.", article.PlainText.ToString());
        Assert.True(articles.Corpus.TryFind("https://example.com/one", out _));
    }

    [Fact]
    public void Linked_data()
    {
        using PressedArticles articles = Load("""
            <meta name="date" content="2020-01-01">
            <script type="application/ld+json">not {"json</script>
            <script type="application/ld+json">
            {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Site"},
              {"@type":["Thing","NewsArticle"],"headline":"The \u201cheadline\u201d &amp; more",
               "datePublished":"2024-05-09T10:00:00.000Z","dateModified":"2024-05-11",
               "author":[{"@type":"Person","name":"First"},{"name":"Second"}],"url":"https:\/\/example.com\/ld",
               "inLanguage":"fr","isAccessibleForFree":true,"n":-1.5e3,"x":null}]}
            </script>
            """, "<main><p>Text.</p></main><p>Outside.</p><script type=\"application/ld+json\">{}</script>");

        Article article = articles["One"];
        Assert.Equal(
            ("The “headline” & more", "https://example.com/ld", "First, Second", "en-GB"),
            (article.Title.ToString(), article.SourceUrl.ToString(), article.Author.ToString(), article.Language.ToString()));
        Assert.Equal(new DateTimeOffset(2024, 5, 9, 10, 0, 0, TimeSpan.Zero), article.PublishedAt);
        Assert.Equal(new DateTimeOffset(2024, 5, 11, 0, 0, 0, TimeSpan.Zero), article.UpdatedAt);
        Assert.Equal("Text.", article.PlainText.ToString());
    }

    [Fact]
    public void Header_and_front_matter_go_before_the_page_and_the_page_before_the_byline()
    {
        const string Head = "<meta property=\"og:title\" content=\"Page\"><meta property=\"og:url\" "
            + "content=\"https://example.com/page\"><meta name=\"author\" content=\"Page author\"><meta name=\"date\" "
            + "content=\"2021-01-01\">";
        const string Byline = "<div><i><br>2019-05-09T04:40:37Z</i></div><p>Text.</p>";
        using PressedArticles page = Load(Head, Byline);
        using PressedArticles front = Load(
            Head, Byline, before: "---\ntitle: Front\nurl: https://example.com/front\ndate: 2022-01-01\nauthor: Front author\n---\n");
        using PressedArticles byline = Load(Head, Byline.Replace("<i>", "<i>Byline author", StringComparison.Ordinal));
        using PressedArticles header = Load(
            Head, Byline, before: "---\ndate: 2022-01-01\n---\n<!--1700000000000-->\n[Header](https://example.com/header)\n------\n");

        Assert.Equal(("Page", "https://example.com/page", 2021, "Page author"), Values(page));
        Assert.Equal(("Page", "https://example.com/page", 2021, "Byline author"), Values(byline));
        Assert.Equal(("Front", "https://example.com/front", 2022, "Front author"), Values(front));
        Assert.Equal(("Header", "https://example.com/header", 2023, "Page author"), Values(header));

        static (string, string, int, string) Values(PressedArticles articles) =>
            (
                articles["One"].Title.ToString(),
                articles["One"].SourceUrl.ToString(),
                articles["One"].PublishedAt!.Value.Year,
                articles["One"].Author.ToString());
    }

    [Theory]
    [InlineData("<article>A<article>B</article></article>C", "A\n\nB")]
    [InlineData("<article>A</article><article>B</article>C", "A\n\nB\n\nC")]
    [InlineData("<main><article>A</article><article>B</article></main>C", "A\n\nB")]
    [InlineData("<main>A</main>B<main>C</main>", "A\n\nB\n\nC")]
    [InlineData("<main>A<article>B</article></main>C", "B")]
    public void The_one_article_or_main_part_is_the_body(string body, string text)
    {
        using PressedArticles articles = Load("<meta name=\"date\" content=\"2021-01-01\">", body);

        Assert.Equal(text, articles["One"].PlainText.ToString());
    }

    [Theory]
    [InlineData("one.htm")]
    [InlineData("one.md")]
    [InlineData("one.txt")]
    public void A_page_is_known_by_its_name_or_its_start(string path)
    {
        using PressedArticles articles = Load("<meta name=\"date\" content=\"2021-01-01\">", "<article>A</article>B", path);

        Assert.Equal("A", articles["One"].PlainText.ToString());
    }

    [Fact]
    public void Elements_in_a_file_of_html_without_a_page_around_them()
    {
        using PressedArticles articles = Press.Load(Press.Archive("one.html", "One", "<p>A</p><p>B</p>"));

        Assert.Equal("A\n\nB", articles["One"].PlainText.ToString());
    }

    [Theory]
    [InlineData("{\"a\":\"b\\\\\\\"\\n\\u00e9\\ud83d\\ude00\"}", "b\\\"\né😀")]
    [InlineData(" //<![CDATA[\n{\"a\" : \"b\"}\n//]]>", "b")]
    [InlineData("<!-- {\"a\":1} -->", "1")]
    [InlineData("{\"x\":[1,{\"y\":[]}],\"a\":true,}", "true")]
    public void Json_is_read(string text, string a)
    {
        Assert.True(Json.TryRead(text, out object? value));
        Assert.Equal(a, Assert.IsType<Dictionary<string, object?>>(value)["a"]);
    }

    /// <summary>Where a page states its time, besides its metadata.</summary>
    [Theory]
    [InlineData("""<article><h1>One</h1><time itemprop="datePublished" datetime="2024-05-09T10:00:00Z">May</time><p>Text.</p></article>""")]
    [InlineData("""<div itemscope><meta itemprop="datePublished" content="2024-05-09T10:00:00Z"><p>Text.</p></div>""")]
    [InlineData("""<article><header><time pubdate datetime="2024-05-09T10:00:00Z">May</time></header><p>Text.</p></article>""")]
    [InlineData("""<article><h1>One</h1><p>By Ann on <time datetime="2024-05-09T10:00:00Z">9 May</time></p><p>Text.</p></article>""")]
    [InlineData("""<article><p>Text.</p><footer><time class="dt-published" datetime="2024-05-09T10:00:00Z">9 May</time></footer>""")]
    [InlineData("""<table><tr class="property-row-created_time"><td><time>@May 9, 2024 10:00 AM</time></td></tr></table><p>Text.</p>""")]
    [InlineData("""<p>Text.</p><script type="application/ld+json">{"@type": "WebPage", "datePublished": "2024-05-09 10:00:00"}</script>""")]
    public void Time_of_the_page(string body)
    {
        using PressedArticles articles = Load("<title>One</title>", body);

        Assert.Equal(new DateTimeOffset(2024, 5, 9, 10, 0, 0, TimeSpan.Zero), articles["One"].PublishedAt);
    }

    /// <summary>Two times, or one further down, may be anything.</summary>
    [Theory]
    [InlineData("""<p><time datetime="2024-05-09">May</time> to <time datetime="2024-06-09">June</time></p>""")]
    [InlineData("""<p>The press room is open on <time>Mondays</time>.</p>""")]
    [InlineData("""<p>Text.</p><aside><time datetime="2024-05-09">May</time></aside>""")]
    public void Time_that_is_not_that_of_the_page(string body)
    {
        using PressedArticles articles = Load("<title>One</title>", body);
        string late = $"<p>{new string('a', 400)}</p><time datetime=\"2024-05-09\">May</time>";
        using PressedArticles articlesOfLate = Load("<title>One</title>", late);

        Assert.Null(articles["One"].PublishedAt);
        Assert.Null(articlesOfLate["One"].PublishedAt);
    }

    /// <summary>In a graph, an author is written beside the article.</summary>
    [Fact]
    public void Author_of_a_graph()
    {
        using PressedArticles articles = Load("""
            <script type="application/ld+json">
            {"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, {"@type": "Article", "headline": "One",
             "datePublished": "2024-05-09", "author": [{"@id": "#ann"}, {"@type": "Person", "name": "Bo Press"}]},
             {"@type": "Person", "@id": "#ann", "name": "Ann Setter"}]}
            </script>
            """, "<p>Text.</p>");

        Assert.Equal(("Ann Setter, Bo Press", 2024), (articles["One"].Author.ToString(), articles["One"].PublishedAt!.Value.Year));
    }

    /// <summary>The only article of a page may be a teaser beside its text, or the header above it.</summary>
    [Theory]
    [InlineData("<div><h1>Head</h1><p>The text of the page.</p></div><aside><article><h3>Buy</h3><p>A type case.</p></article></aside>")]
    [InlineData("<article><header><h1>Head</h1></header></article><div><p>The text of the page.</p></div>")]
    public void Body_is_not_what_stands_beside_it(string body)
    {
        using PressedArticles articles = Load("<title>Page</title>", body);

        Assert.Equal("Head", articles["One"].Title.ToString());
        Assert.Contains("The text of the page.", articles["One"].PlainText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\":\"b")]
    [InlineData("{\"a\":\"\\")]
    [InlineData("{\"a\":\"\\u12")]
    [InlineData("{a:1}")]
    [InlineData("[1,")]
    public void Invalid_json_is_ignored(string text) => Assert.False(Json.TryRead(text, out _));

    [Fact]
    public void Deep_json_is_ignored() => Assert.False(Json.TryRead(new string('[', 1_000_000), out _));
}
