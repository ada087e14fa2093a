using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Feeds, sitemap and <c>llms.txt</c>.</summary>
public sealed class SiteTests
{
    static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    static Task<AppHost> StartAsync() => AppHost.StartAsync(static options => options.Site = new SiteOptions
    {
        BaseUrl = new("https://news.example/blog/"),
        Title = "Proofs & <more>",
        ArticleUrl = "/ignored/{slug}",
    });

    [Theory]
    [InlineData("/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/tags/printing/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/tags/printing/feed.rss", "application/rss+xml; charset=utf-8")]
    [InlineData("/tags/printing/feed.json", "application/feed+json; charset=utf-8")]
    [InlineData("/languages/zh-Hans/feed.atom", "application/atom+xml; charset=utf-8")]
    [InlineData("/sitemap.xml", "application/xml; charset=utf-8")]
    [InlineData("/sitemap-1.xml", "application/xml; charset=utf-8")]
    [InlineData("/llms.txt", "text/plain; charset=utf-8")]
    public async Task Each_list_has_its_type_and_a_tag(string path, string type)
    {
        await using AppHost app = await StartAsync();
        using HttpResponseMessage response = await app.GetAsync(path);
        Assert.Equal((200, type), ((int)response.StatusCode, response.Field("Content-Type")));
        Assert.Matches("^\"[0-9a-f]+\"$", response.Field("ETag"));
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("https://news.example/blog/articles/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ignored", text, StringComparison.Ordinal);
        Assert.DoesNotContain("scheduled", text, StringComparison.Ordinal);
        using HttpResponseMessage again = await app.GetAsync(path, ("If-None-Match", response.Field("ETag")));
        Assert.Equal(304, (int)again.StatusCode);
        using HttpResponseMessage head = await app.SendAsync(HttpMethod.Head, path);
        Assert.Equal((200, type), ((int)head.StatusCode, head.Field("Content-Type")));
    }

    [Theory]
    [InlineData("/tags/unknown/feed.atom", 404, "")]
    [InlineData("/tags/later/feed.atom", 404, "")]
    [InlineData("/tags/Later/feed.atom", 404, "")]
    [InlineData("/tags/Printing/feed.atom", 301, "/tags/printing/feed.atom")]
    [InlineData("/languages/ZH-hans/feed.rss", 301, "/languages/zh-Hans/feed.rss")]
    [InlineData("/languages/xx/feed.atom", 404, "")]
    [InlineData("/languages/%E5%8D%B0/feed.atom", 404, "")]
    [InlineData("/sitemap-0.xml", 404, "")]
    [InlineData("/sitemap-2.xml", 404, "")]
    [InlineData("/sitemap-01.xml", 404, "")]
    [InlineData("/sitemap-99999999999.xml", 404, "")]
    [InlineData("/sitemap-x.xml", 404, "")]
    [InlineData("/feed.xml", 404, "")]
    public async Task Other_paths_are_answered(string path, int status, string location)
    {
        await using AppHost app = await StartAsync();
        Assert.Equal((status, location), await app.SendRawAsync(path));
    }

    [Fact]
    public async Task A_feed_of_a_tag_has_its_articles_and_its_own_URL()
    {
        await using AppHost app = await StartAsync();
        XElement feed = XElement.Parse(await app.GetTextAsync("/tags/printing/feed.atom"));
        Assert.Equal("Proofs & <more>: Printing", feed.Element(s_atom + "title")!.Value);
        Assert.Equal(
            ["https://news.example/blog/articles/first", "https://news.example/blog/articles/second"],
            feed.Elements(s_atom + "entry").Select(static entry => entry.Element(s_atom + "link")!.Attribute("href")!.Value));
        Assert.Contains(
            "https://news.example/blog/tags/printing/feed.atom",
            feed.Elements(s_atom + "link").Where(static link => link.Attribute("rel")?.Value == "self").Select(
                static link => link.Attribute("href")!.Value));
    }

    [Fact]
    public async Task Without_a_URL_of_its_own_an_app_has_no_feeds()
    {
        await using AppHost app = await AppHost.StartAsync();
        foreach (string path in (string[])["/feed.atom", "/tags/printing/feed.rss", "/sitemap.xml", "/llms.txt"])
        {
            Assert.Equal((404, ""), await app.SendRawAsync(path));
        }

        Assert.DoesNotContain("feed", await app.GetTextAsync("/articles/first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_and_sitemap_can_be_left_out()
    {
        await using AppHost app = await AppHost.StartAsync(static options =>
            (options.BaseUrl, options.HasFeeds, options.HasSitemap) = (new("https://news.example"), false, false));
        foreach (string path in (string[])["/feed.atom", "/sitemap.xml", "/llms.txt"])
        {
            Assert.Equal((404, ""), await app.SendRawAsync(path));
        }

        Assert.DoesNotContain("atom+xml", await app.GetTextAsync("/articles/first"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_feeds_lie_there()
    {
        await using AppHost app = await AppHost.StartWithAsync(static app => app.MapGroup("/blog").MapArticles(
            Articles.Corpus, static options => options.BaseUrl = new("https://news.example")));
        string feed = await app.GetTextAsync("/blog/feed.atom");
        Assert.Contains("https://news.example/blog/feed.atom", feed, StringComparison.Ordinal);
        Assert.Contains("https://news.example/blog/articles/first", feed, StringComparison.Ordinal);
        Assert.Equal((301, "/blog/tags/ink/feed.json"), await app.SendRawAsync("/blog/tags/Ink/feed.json"));
    }

    [Fact]
    public async Task A_feed_changes_when_an_article_appears()
    {
        Clock clock = new(new(2098, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using AppHost app = await AppHost.StartWithAsync(
            static app => app.MapArticles(Articles.Corpus, static options => options.BaseUrl = new("https://news.example")),
            builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using HttpResponseMessage before = await app.GetAsync("/feed.json");
        clock.Now = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using HttpResponseMessage after = await app.GetAsync("/feed.json", ("If-None-Match", before.Field("ETag")));
        Assert.Equal(200, (int)after.StatusCode);
        using JsonDocument feed = JsonDocument.Parse(await after.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Scheduled", feed.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
    }

    /// <summary>What is not published has no URL: neither the page nor the sitemap names it.</summary>
    [Fact]
    public async Task Pages_and_sitemap_name_translations_as_soon_as_they_are_published()
    {
        Clock clock = new(new(2098, 1, 1, 0, 0, 0, TimeSpan.Zero));
        await using AppHost app = await AppHost.StartWithAsync(
            static app => app.MapArticles(Articles.Corpus, static options => options.BaseUrl = new("https://news.example")),
            builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using HttpResponseMessage before = await app.GetAsync("/articles/sections");
        string page = await before.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(
            "<link rel=\"alternate\" hreflang=\"de\" href=\"https://news.example/articles/sections-de\">\n"
                + "<link rel=\"alternate\" hreflang=\"en\" href=\"https://news.example/articles/sections\">\n",
            page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang=\"fr\"", page + await app.GetTextAsync("/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("hreflang", await app.GetTextAsync("/articles/first"), StringComparison.Ordinal);

        clock.Now = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using HttpResponseMessage after = await app.GetAsync("/articles/sections", ("If-None-Match", before.Field("ETag")));
        Assert.Equal(200, (int)after.StatusCode);
        page = await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("hreflang=\"fr\" href=\"https://news.example/articles/sections-fr\"", page, StringComparison.Ordinal);
        Assert.Equal(System.Text.Encoding.UTF8.GetByteCount(page), after.Content.Headers.ContentLength);
        Assert.Contains("hreflang=\"fr\"", await app.GetTextAsync("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_of_a_page_names_feeds_and_has_metadata()
    {
        await using AppHost app = await StartAsync();
        string page = await app.GetTextAsync("/articles/first");
        Assert.Contains(
            "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Proofs &amp; &lt;more&gt;\" href=\"/feed.atom\">",
            page,
            StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://news.example/blog/articles/first\">", page, StringComparison.Ordinal);
        Assert.Contains("<meta property=\"og:title\"", page, StringComparison.Ordinal);
        string json = page.Split("<script type=\"application/ld+json\">")[1].Split("</script>")[0];
        using JsonDocument metadata = JsonDocument.Parse(json);
        Assert.Equal("First \"proof\" & <more>", metadata.RootElement.GetProperty("headline").GetString());
    }
}
