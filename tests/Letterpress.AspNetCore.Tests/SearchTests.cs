using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Letterpress.AspNetCore.Tests;

/// <summary>The search of an app.</summary>
public sealed class SearchTests
{
    [Fact]
    public async Task A_page_has_the_hits_with_marks()
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage response = await app.GetAsync("/search?q=paper");
        Assert.Equal((200, "text/html; charset=utf-8"), ((int)response.StatusCode, response.Field("Content-Type")));
        Assert.Equal("Accept", response.Field("Vary"));
        Assert.Equal("noindex", response.Field("X-Robots-Tag"));
        Assert.Equal("no-cache", response.Field("Cache-Control"));
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<mark>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/articles/", page, StringComparison.Ordinal);
        Assert.Contains("value=\"paper\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hits_are_JSON_too()
    {
        await using AppHost app = await AppHost.StartAsync();
        string json = await app.GetTextAsync("/search.json?q=paper");
        Assert.Equal(json, await app.GetTextAsync("/search?q=paper", ("Accept", "application/json")));
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement root = document.RootElement;
        Assert.Equal("paper", root.GetProperty("query").GetString());
        Assert.Equal(root.GetProperty("total").GetInt32(), root.GetProperty("hits").GetArrayLength());
        JsonElement hit = root.GetProperty("hits")[0];
        Assert.StartsWith("/articles/", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains(hit.GetProperty("snippet").EnumerateArray(), static part => part.GetProperty("isMatch").GetBoolean());
        Assert.Contains("<mark>", hit.GetProperty("snippetHtml").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, root.GetProperty("didYouMean").ValueKind);
    }

    [Fact]
    public async Task Clients_learn_that_nothing_has_changed()
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage response = await app.GetAsync("/search?q=paper");
        using HttpResponseMessage again = await app.GetAsync("/search?q=paper", ("If-None-Match", response.Field("ETag")));
        Assert.Equal(304, (int)again.StatusCode);
        using HttpResponseMessage other = await app.GetAsync("/search?q=ink", ("If-None-Match", response.Field("ETag")));
        Assert.Equal(200, (int)other.StatusCode);
        using HttpResponseMessage head = await app.SendAsync(HttpMethod.Head, "/search?q=paper");
        Assert.Equal((200, response.Field("ETag")), ((int)head.StatusCode, head.Field("ETag")));
    }

    [Fact]
    public async Task Articles_that_are_not_shown_are_not_found()
    {
        await using AppHost app = await AppHost.StartAsync();
        Assert.Contains("\"total\":0", await app.GetTextAsync("/search.json?q=scheduled"), StringComparison.Ordinal);
        await using AppHost preview = await AppHost.StartAsync(static options => options.IncludesUnpublished = true);
        Assert.Contains("\"total\":1", await preview.GetTextAsync("/search.json?q=scheduled"), StringComparison.Ordinal);
    }

    /// <summary>A hit leads to a page, and that of an expired article says that it is gone, in previews too.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Expired_articles_are_not_found(bool isPreview)
    {
        Clock clock = new(new(2089, 12, 31, 23, 59, 59, TimeSpan.Zero));
        await using AppHost app = await AppHost.StartAsync(
            options => (options.TimeProvider, options.IncludesUnpublished) = (clock, isPreview));
        Assert.Contains("\"total\":1", await app.GetTextAsync("/search.json?q=expiring"), StringComparison.Ordinal);
        clock.Now += TimeSpan.FromSeconds(1);
        Assert.Contains("\"total\":0", await app.GetTextAsync("/search.json?q=expiring"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_word_has_a_link()
    {
        await using AppHost app = await AppHost.StartAsync();
        string page = await app.GetTextAsync("/search?q=printign%20x%22%3E");
        Assert.Contains("Did you mean <a href=\"?q=printing%20x%22%3E\">printing x&quot;&gt;</a>?", page, StringComparison.Ordinal);
        Assert.Contains("\"didYouMean\":\"printing\"", await app.GetTextAsync("/search.json?q=printign"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search", false)]
    [InlineData("/search?q=", false)]
    [InlineData("/search?q=%ED%A0%80%00", true)]
    [InlineData("/search?q=%22-%22%22%20-", true)]
    [InlineData("/search?q=%3Cscript%3Ealert(1)%3C/script%3E", true)]
    public async Task Any_query_is_answered(string path, bool isSearch)
    {
        await using AppHost app = await AppHost.StartAsync();
        string page = await app.GetTextAsync(path);
        Assert.Equal(isSearch, page.Contains(" article", StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        string[] open = ["<meta charset=\"utf-8\"", "initial-scale=1\"", "content=\"noindex\""];
        string xml = open.Aggregate(page, static (text, element) => text.Replace(element + ">", element + "/>", StringComparison.Ordinal));
        XDocument.Parse(xml.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)
            .Replace("\"> <button ", "\"/> <button ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_query_is_cut()
    {
        await using AppHost app = await AppHost.StartAsync();
        string query = new string('a', 255) + "😀 paper";
        using JsonDocument document = JsonDocument.Parse(await app.GetTextAsync("/search.json?q=" + Uri.EscapeDataString(query)));
        Assert.Equal(new string('a', 255), document.RootElement.GetProperty("query").GetString());
    }

    [Fact]
    public async Task The_page_can_be_the_app_s()
    {
        await using AppHost app = await AppHost.StartAsync(static options =>
        {
            options.SearchLimit = 1;
            options.SearchPath = "/find";
            options.SearchPage = static search => search.HttpContext.Response.WriteAsync(
                $"{search.Query}: {search.Results.Count} of {search.Results.Total}, {search.UrlOf(search.Results[0])}");
        });
        using HttpResponseMessage response = await app.GetAsync("/find?q=paper");
        Assert.False(response.Headers.Contains("ETag"));
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Matches("^paper: 1 of [1-9], /articles/.+$", text);
        using HttpResponseMessage none = await app.GetAsync("/search?q=paper");
        Assert.Equal(404, (int)none.StatusCode);
    }

    [Fact]
    public async Task There_may_be_none()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.SearchPath = null);
        using HttpResponseMessage none = await app.GetAsync("/search?q=paper");
        Assert.Equal(404, (int)none.StatusCode);
    }

    [Fact]
    public async Task Other_endpoints_come_first()
    {
        await using AppHost app = await AppHost.StartWithAsync(static app =>
        {
            app.MapArticles(Articles.Corpus, static options => options.Path = "/{slug}");
            app.MapGet("/search", static () => "the app's own");
        });
        Assert.Equal("the app's own", await app.GetTextAsync("/search?q=paper"));
        await using AppHost atRoot = await AppHost.StartAsync(static options => options.Path = "/{slug}");
        Assert.Contains("<mark>", await atRoot.GetTextAsync("/search?q=paper"), StringComparison.Ordinal);
        Assert.Contains("\"hits\"", await atRoot.GetTextAsync("/search.json?q=paper"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("/")]
    [InlineData("")]
    [InlineData("/search/")]
    [InlineData("/search/{q}")]
    [InlineData("/search?q=")]
    public void An_invalid_path_is_an_error(string path) =>
        Assert.Throws<ArgumentException>(() => new ArticleEndpointOptions { SearchPath = path });

    [Fact]
    public void An_invalid_limit_is_an_error()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ArticleEndpointOptions { SearchLimit = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ArticleEndpointOptions { SearchLimit = 101 });
    }
}
