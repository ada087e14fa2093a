using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Conditional requests, HEAD and ranges (RFC 9110).</summary>
public sealed class ConditionTests
{
    const string Modified = "Sat, 02 May 2026 09:30:15 GMT";
    const string Before = "Sat, 02 May 2026 09:30:14 GMT";
    const string After = "Sat, 02 May 2026 09:30:16 GMT";

    [Fact]
    public async Task Each_format_has_a_strong_tag_of_its_own()
    {
        await using AppHost app = await AppHost.StartAsync();
        List<string> tags = [];
        foreach (string path in (string[])["first", "first.md", "first.json", "first.txt", "second", "second.md"])
        {
            using HttpResponseMessage response = await app.GetAsync("/articles/" + path);
            Assert.Matches("^\"[^\"]+\"$", response.Field("ETag"));
            Assert.Equal("no-cache", response.Field("Cache-Control"));
            tags.Add(response.Field("ETag"));
        }

        Assert.Equal(6, tags.Distinct().Count());
        using HttpResponseMessage negotiated = await app.GetAsync("/articles/first", ("Accept", "text/markdown"));
        Assert.Equal(tags[1], negotiated.Field("ETag"));
    }

    [Fact]
    public async Task A_tag_changes_with_the_options_and_only_with_them()
    {
        Action<ArticleEndpointOptions>[] settings =
        [
            static _ => { },
            static options => options.BaseUrl = new("https://news.example"),
            static options => options.Path = "/news/{slug}",
            static options => options.HasTwins = false,
            static options => options.Html = new HtmlOptions { IdPrefix = "a-" },
        ];
        List<string> tags = [];
        foreach (Action<ArticleEndpointOptions> configure in settings)
        {
            tags.Add(await TagAsync(configure));
            Assert.Equal(tags[^1], await TagAsync(configure));
        }

        Assert.Equal(settings.Length, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("If-None-Match", "TAG", 304)]
    [InlineData("If-None-Match", "W/TAG", 304)]
    [InlineData("If-None-Match", "\"a,b\", TAG", 304)]
    [InlineData("If-None-Match", "*", 304)]
    [InlineData("If-None-Match", "\"other\"", 200)]
    [InlineData("If-None-Match", "unquoted", 200)]
    [InlineData("If-None-Match", "", 200)]
    [InlineData("If-Modified-Since", Modified, 304)]
    [InlineData("If-Modified-Since", After, 304)]
    [InlineData("If-Modified-Since", Before, 200)]
    [InlineData("If-Modified-Since", "yesterday", 200)]
    [InlineData("If-Match", "TAG", 200)]
    [InlineData("If-Match", "*", 200)]
    [InlineData("If-Match", "W/TAG", 412)]
    [InlineData("If-Match", "\"other\"", 412)]
    [InlineData("If-Unmodified-Since", Modified, 200)]
    [InlineData("If-Unmodified-Since", Before, 412)]
    public async Task Preconditions_are_respected(string field, string value, int status)
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage first = await app.GetAsync("/articles/first");
        string tag = first.Field("ETag");
        Assert.Equal(Modified, first.Field("Last-Modified"));
        foreach (HttpMethod method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using HttpResponseMessage response =
                await app.SendAsync(method, "/articles/first", (field, value.Replace("TAG", tag, StringComparison.Ordinal)));
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal((tag, "Accept", "no-cache"), (response.Field("ETag"), response.Field("Vary"), response.Field("Cache-Control")));
            byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(status == 200 && method == HttpMethod.Get, body.Length > 0);
        }
    }

    [Fact]
    public async Task A_tag_decides_before_a_time()
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage response =
            await app.GetAsync("/articles/first", ("If-None-Match", "\"other\""), ("If-Modified-Since", After));
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("first")]
    [InlineData("first.md")]
    [InlineData("undated.json")]
    public async Task HEAD_has_the_header_of_GET(string path)
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage get = await app.GetAsync("/articles/" + path);
        using HttpResponseMessage head = await app.SendAsync(HttpMethod.Head, "/articles/" + path);
        Assert.Equal(200, (int)head.StatusCode);
        foreach (string field in (string[])
            ["Content-Type", "Content-Length", "ETag", "Last-Modified", "Vary", "Accept-Ranges", "Cache-Control"])
        {
            Assert.Equal(get.Field(field), head.Field(field));
        }

        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage response = await app.SendAsync(new(method), "/articles/first");
        Assert.Equal((405, "GET, HEAD"), ((int)response.StatusCode, response.Field("Allow")));
        using HttpResponseMessage alias = await app.SendAsync(new(method), "/2019/05/old-proof.html");
        Assert.Equal(404, (int)alias.StatusCode);
    }

    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=5-14", 5, 10)]
    [InlineData("bytes=100-", 100, -1)]
    [InlineData("bytes=-10", -10, 10)]
    [InlineData("bytes=-1000000", 0, -1)]
    [InlineData("bytes=10-1000000", 10, -1)]
    public async Task A_range_is_a_part_of_the_whole(string range, int first, int length)
    {
        await using AppHost app = await AppHost.StartAsync();
        foreach (string path in (string[])["/articles/first", "/articles/first.md", "/articles/first.json", "/articles/first.txt"])
        {
            byte[] whole = Encoding.UTF8.GetBytes(await app.GetTextAsync(path));
            int from = first < 0 ? whole.Length + first : first;
            byte[] expected = whole[from..(length < 0 ? whole.Length : from + length)];
            using HttpResponseMessage response = await app.GetAsync(path, ("Range", range));
            Assert.Equal(206, (int)response.StatusCode);
            Assert.Equal($"bytes {from}-{from + expected.Length - 1}/{whole.Length}", response.Field("Content-Range"));
            Assert.Equal(expected, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("bytes=100000-", 416)]
    [InlineData("bytes=-0", 416)]
    [InlineData("bytes=0-1,3-4", 200)]
    [InlineData("bytes=5-4", 200)]
    [InlineData("bytes=x-y", 200)]
    [InlineData("bytes=", 200)]
    [InlineData("bytes=-", 200)]
    [InlineData("lines=0-1", 200)]
    [InlineData("bytes=99999999999999999999-", 200)]
    public async Task Other_ranges_are_refused_or_ignored(string range, int status)
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage response = await app.GetAsync("/articles/first", ("Range", range));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 416, response.Field("Content-Range").StartsWith("bytes */", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TAG", 206)]
    [InlineData("W/TAG", 200)]
    [InlineData("\"other\"", 200)]
    [InlineData(Modified, 206)]
    [InlineData(After, 200)]
    public async Task A_range_of_another_version_is_the_whole(string ifRange, int status)
    {
        await using AppHost app = await AppHost.StartAsync();
        using HttpResponseMessage first = await app.GetAsync("/articles/first");
        using HttpResponseMessage response = await app.GetAsync(
            "/articles/first",
            ("Range", "bytes=0-9"),
            ("If-Range", ifRange.Replace("TAG", first.Field("ETag"), StringComparison.Ordinal)));
        Assert.Equal(status, (int)response.StatusCode);
    }

    /// <summary>What is compressed has other bytes than those that a strong tag names.</summary>
    [Fact]
    public async Task With_compression_the_tag_is_weak_and_there_are_no_ranges()
    {
        await using AppHost app = await AppHost.StartWithAsync(
            static app =>
            {
                app.UseResponseCompression();
                app.MapArticles(Articles.Corpus);
            },
            static builder => builder.Services.AddResponseCompression(static options => options.MimeTypes = ["text/html"]));
        string plain = await app.GetTextAsync("/articles/first");
        using HttpResponseMessage response =
            await app.GetAsync("/articles/first", ("Accept-Encoding", "gzip"), ("Range", "bytes=0-9"));
        Assert.Equal((200, "gzip"), ((int)response.StatusCode, response.Field("Content-Encoding")));
        Assert.Equal("Accept, Accept-Encoding", response.Field("Vary"));
        Assert.StartsWith("W/\"", response.Field("ETag"), StringComparison.Ordinal);
        await using Stream stream = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using StreamReader reader = new(new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionMode.Decompress));
        Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        using HttpResponseMessage again =
            await app.GetAsync("/articles/first", ("Accept-Encoding", "gzip"), ("If-None-Match", response.Field("ETag")));
        Assert.Equal(304, (int)again.StatusCode);
        using HttpResponseMessage uncompressed = await app.GetAsync("/articles/first");
        Assert.Equal(response.Field("ETag"), "W/" + uncompressed.Field("ETag"));
    }

    [Fact]
    public async Task Output_caching_serves_each_format()
    {
        await using AppHost app = await AppHost.StartWithAsync(
            static app =>
            {
                app.UseOutputCache();
                app.MapArticles(Articles.Corpus).CacheOutput(static policy => policy.SetVaryByHeader("Accept"));
            },
            static builder => builder.Services.AddOutputCache());
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage page = await app.GetAsync("/articles/first");
            using HttpResponseMessage markdown = await app.GetAsync("/articles/first", ("Accept", "text/markdown"));
            Assert.Equal((200, "text/html; charset=utf-8"), ((int)page.StatusCode, page.Field("Content-Type")));
            Assert.Equal((200, "text/markdown; charset=utf-8"), ((int)markdown.StatusCode, markdown.Field("Content-Type")));
            Assert.Equal(i == 1, page.Field("Age").Length > 0);
            using HttpResponseMessage unchanged = await app.GetAsync("/articles/first", ("If-None-Match", page.Field("ETag")));
            Assert.Equal(304, (int)unchanged.StatusCode);
        }
    }

    static async Task<string> TagAsync(Action<ArticleEndpointOptions> configure)
    {
        ArticleEndpointOptions options = new();
        configure(options);
        await using AppHost app = await AppHost.StartAsync(configure);
        using HttpResponseMessage response = await app.GetAsync(options.Path.Replace("{slug}", "first", StringComparison.Ordinal));
        return response.Field("ETag");
    }
}
