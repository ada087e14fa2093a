using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Letterpress.AspNetCore.Tests;

/// <summary>What is served at the URLs of articles.</summary>
public sealed partial class PageTests
{
    [GeneratedRegex("<h[1-6]")]
    private static partial Regex Heading();

    [Fact]
    public async Task The_default_page_has_language_title_and_metadata()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.BaseUrl = new("https://news.example/blog/"));
        using HttpResponseMessage response = await app.GetAsync("/articles/first");
        Assert.Equal("text/html; charset=utf-8", response.Field("Content-Type"));
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n", page, StringComparison.Ordinal);
        Assert.Contains("<title>First &quot;proof&quot; &amp; &lt;more&gt;</title>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>First &quot;proof&quot; &amp; &lt;more&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://news.example/blog/articles/first\">", page, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"alternate\" type=\"text/markdown\" href=\"/articles/first.md\">", page, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-05-01T08:00:00+00:00\">2026-05-01</time>", page, StringComparison.Ordinal);
        Assert.Contains("the ink is <em>wet</em>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/second\">the second</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/%E5%8D%B0%E5%88%B7\">the Chinese one</a>", page, StringComparison.Ordinal);
        Assert.EndsWith("</article>\n</main>\n</body>\n</html>\n", page, StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetByteCount(page), response.Content.Headers.ContentLength);
    }

    /// <summary>The title is the only heading of level 1.</summary>
    [Fact]
    public async Task Headings_of_the_body_are_below_the_title()
    {
        await using AppHost app = await AppHost.StartAsync();
        string page = await app.GetTextAsync("/articles/sections");
        Assert.Equal(["<h1", "<h2", "<h3", "<h2"], Heading().Matches(page).Select(static match => match.Value));
    }

    [Fact]
    public async Task A_language_from_right_to_left_says_so()
    {
        await using AppHost app = await AppHost.StartAsync();
        Assert.Contains("<html lang=\"he\" dir=\"rtl\">", await app.GetTextAsync("/articles/defus"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_article_is_Markdown_JSON_and_text_too()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.BaseUrl = new("https://news.example"));
        string markdown = await app.GetTextAsync("/articles/first.md");
        Assert.StartsWith(
            "---\ntitle: \"First \\\"proof\\\" & <more>\"\ndate: 2026-05-01T08:00:00+00:00\nupdated: 2026-05-02T09:30:15+00:00\n"
                + "author: \"Ada Setter\"\nlang: \"en\"\ntags: [\"Printing\", \"Ink\"]\n"
                + "canonical: \"https://news.example/articles/first\"\n---\n\n",
            markdown,
            StringComparison.Ordinal);
        Assert.Contains("the ink is *wet*", markdown, StringComparison.Ordinal);
        Assert.Contains("## Paper", markdown, StringComparison.Ordinal);
        Assert.Contains("[the second](<https://news.example/articles/second.md>)", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "[paper](<https://news.example/articles/first.md#paper>)",
            await app.GetTextAsync("/articles/second.md"),
            StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(await app.GetTextAsync("/articles/first.json"));
        Assert.Equal("first", json.RootElement.GetProperty("slug").GetString());
        Assert.Contains("印刷", await app.GetTextAsync("/articles/%E5%8D%B0%E5%88%B7.json"), StringComparison.Ordinal);
        Assert.StartsWith(
            "First \"proof\" & <more>\n\nThe type is set", await app.GetTextAsync("/articles/first.txt"), StringComparison.Ordinal);
        Assert.Contains(
            "] https://news.example/articles/second.txt\n",
            await app.GetTextAsync("/articles/first.txt"),
            StringComparison.Ordinal);
        foreach ((string extension, string type) in ((string, string)[])
            [(".md", "text/markdown"), (".json", "application/json"), (".txt", "text/plain")])
        {
            using HttpResponseMessage response = await app.GetAsync("/articles/first" + extension);
            Assert.Equal(type + "; charset=utf-8", response.Field("Content-Type"));
            Assert.Equal("<https://news.example/articles/first>; rel=\"canonical\"", response.Field("Link"));
            Assert.Equal("nosniff", response.Field("X-Content-Type-Options"));
            Assert.Equal("", response.Field("Vary"));
        }
    }

    [Fact]
    public async Task Twins_can_be_left_out()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.HasTwins = false);
        using HttpResponseMessage twin = await app.GetAsync("/articles/first.md");
        Assert.Equal(404, (int)twin.StatusCode);
        using HttpResponseMessage page = await app.GetAsync("/articles/first", ("Accept", "text/markdown"));
        Assert.Equal("text/html; charset=utf-8", page.Field("Content-Type"));
        Assert.Equal("", page.Field("Vary"));
        Assert.DoesNotContain(
            "text/markdown", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("text/markdown, text/html, */*", "text/markdown")]
    [InlineData("text/html, text/markdown", "text/html")]
    [InlineData("text/html;q=0.5, text/markdown;q=0.501", "text/markdown")]
    [InlineData("TEXT/Markdown; charset=UTF-8", "text/markdown")]
    [InlineData("text/*;q=0.9, application/json;q=0.8", "text/html")]
    [InlineData("text/*, text/html;q=0.1", "text/markdown")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/json, text/plain, */*", "application/json")]
    [InlineData("text/plain;q=1.000, text/html;q=0.999", "text/plain")]
    [InlineData("*/*;q=0.1, text/plain;q=0.2", "text/plain")]
    [InlineData("text/html;q=0, */*", "text/markdown")]
    [InlineData("image/png", "text/html")]
    [InlineData("text/html;q=0", "text/html")]
    [InlineData("text/markdown;q=x", "text/html")]
    [InlineData("text/markdown;q=1.5", "text/html")]
    [InlineData("text/markdown;q=0.1234", "text/html")]
    [InlineData("text/markdown;p=\"a,b;q=0\\\"\"", "text/markdown")]
    [InlineData(",;,;q=,/,text/plain", "text/plain")]
    [InlineData("\"", "text/html")]
    public async Task The_page_negotiates(string accept, string expected)
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage response = await app.GetAsync("/articles/first", ("Accept", accept));
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(expected + "; charset=utf-8", response.Field("Content-Type"));
        Assert.Equal("Accept", response.Field("Vary"));
    }
}
