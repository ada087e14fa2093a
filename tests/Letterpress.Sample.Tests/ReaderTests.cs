using System.Net;
using Letterpress.Tests.Outside;

namespace Letterpress.Sample.Tests;

/// <summary>The reader, page by page, over HTTP.</summary>
public sealed class ReaderTests
{
    /// <summary>Follows every link of the website from its front page: each is answered, and each fragment has its id.</summary>
    [Fact]
    public async Task Every_link_is_answered()
    {
        await using ReaderHost host = await ReaderHost.StartAsync();
        Dictionary<string, string> pages = await CrawlAsync(host);
        Assert.All(Articles.All, article => Assert.Contains($"/articles/{article.Slug}", pages.Keys));
        Assert.Contains("/people", pages.Keys);
        Assert.Contains("/outside", pages.Keys);
        Assert.Contains("/feed.atom", pages.Keys);
        foreach ((string url, string html) in pages.Where(static page => IsHtml(page.Value)))
        {
            foreach (string link in PageLinks.Of(html).Where(static link => link.Contains('#', StringComparison.Ordinal)))
            {
                string target = link.StartsWith('#') ? html : pages[link[..link.IndexOf('#', StringComparison.Ordinal)]];
                string id = WebUtility.HtmlDecode(Uri.UnescapeDataString(link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));
                Assert.True(target.Contains($"id=\"{id}\"", StringComparison.Ordinal), $"{url}: {link}");
            }
        }
    }

    [Fact]
    public async Task Pages_are_valid_and_safe()
    {
        NodeProgram.Html.Need();
        await using ReaderHost host = await ReaderHost.StartAsync();
        Dictionary<string, string> pages = await CrawlAsync(host);
        HtmlReaders.AssertServed(
            [.. pages.Where(static page => IsHtml(page.Value)).Select(static page => (page.Key, page.Value))]);
    }

    /// <summary>A page asks nothing of other hosts before the reader does.</summary>
    [Fact]
    public async Task Nothing_is_asked_of_other_hosts()
    {
        await using ReaderHost host = await ReaderHost.StartAsync();
        using HttpResponseMessage page = await host.GetAsync("/articles/gutenberg-bible");
        string policy = string.Join(' ', page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.EndsWith("img-src 'self'", policy, StringComparison.Ordinal);
        string html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(" src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);

        using HttpResponseMessage shown = await host.GetAsync("/articles/gutenberg-bible/images");
        Assert.Contains("https:", string.Join(' ', shown.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Contains(
            " src=\"http", await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_is_filtered_by_language()
    {
        await using ReaderHost host = await ReaderHost.StartAsync();
        string german = await host.GetTextAsync("/languages/de");
        foreach (Article article in Articles.All)
        {
            Assert.Equal(article.Language == "de", german.Contains($"href=\"/articles/{article.Slug}\"", StringComparison.Ordinal));
        }
    }

    /// <summary>What somebody types: both Chinese words, no space, a letter wrong, half a word, German.</summary>
    [Theory]
    [InlineData("活字印刷", "/articles/movable-type-of-bi-sheng")]
    [InlineData("活字", "/articles/movable-type-of-bi-sheng")]
    [InlineData("gutenb", "/articles/gutenberg-bible")]
    [InlineData("Steindruck", "/articles/senefelder-und-der-steindruck")]
    public async Task Hits_are_found_as_somebody_types(string query, string expected)
    {
        await using ReaderHost host = await ReaderHost.StartAsync();
        string page = await host.GetTextAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.Contains($"href=\"{expected}", page, StringComparison.Ordinal);
        Assert.Contains("<mark>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_with_a_wrong_letter_is_corrected()
    {
        await using ReaderHost host = await ReaderHost.StartAsync();
        string page = await host.GetTextAsync("/search?q=gutenburg");
        Assert.Contains("Did you mean <a href=\"/search?q=gutenberg\">gutenberg</a>?", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/articles/gutenburg-bible", "/articles/gutenberg-bible")]
    [InlineData("/nowhere", "/")]
    [InlineData("/tags/nothing", "/")]
    [InlineData("/languages/xx", "/")]
    [InlineData("/articles/nothing/images", "/")]
    [InlineData("/page/0", "/")]
    [InlineData("/page/2", "/")]
    public async Task What_is_not_there_says_so(string url, string link)
    {
        await using ReaderHost host = await ReaderHost.StartAsync();
        using HttpResponseMessage response = await host.GetAsync(url);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        string html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"href=\"{link}\"", html, StringComparison.Ordinal);
    }

    /// <summary>Only browsers of a copy without a program search all texts themselves; the program has its own search.</summary>
    [Fact]
    public async Task Texts_are_served_to_copies_alone()
    {
        await using ReaderHost host = await ReaderHost.StartAsync();
        using HttpResponseMessage texts = await host.GetAsync("/texts.json");
        Assert.Equal(HttpStatusCode.NotFound, texts.StatusCode);
        Assert.StartsWith("{", await host.GetTextAsync("/search.json?q=paper"), StringComparison.Ordinal);
    }

    static async Task<Dictionary<string, string>> CrawlAsync(ReaderHost host)
    {
        Dictionary<string, string> pages = [];
        Queue<string> open = new(["/"]);
        while (open.TryDequeue(out string? url))
        {
            if (!pages.TryAdd(url, ""))
            {
                continue;
            }

            pages[url] = await host.GetTextAsync(url);
            if (!IsHtml(pages[url]))
            {
                continue;
            }

            foreach (string link in PageLinks.Of(pages[url]).Where(static link => link.StartsWith('/')))
            {
                open.Enqueue(link.Split('#')[0]);
            }
        }

        return pages;
    }

    static bool IsHtml(string text) => text.StartsWith("<!DOCTYPE html>", StringComparison.Ordinal);
}
