using Microsoft.AspNetCore.Builder;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Each path has one decided answer: an article, a redirect to its URL, or 404.</summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("/articles/first", 200, "")]
    [InlineData("/articles/first?utm_source=x", 200, "")]
    [InlineData("/articles/%66irst", 200, "")]
    [InlineData("/articles/First", 301, "/articles/first")]
    [InlineData("/Articles/first", 301, "/articles/first")]
    [InlineData("/articles/first/", 301, "/articles/first")]
    [InlineData("/articles/first/?a=1&b=%20", 301, "/articles/first?a=1&b=%20")]
    [InlineData("/articles/first.MD", 301, "/articles/first.md")]
    [InlineData("/articles/first.md/", 301, "/articles/first.md")]
    [InlineData("/articles/old-proof", 301, "/articles/first")]
    [InlineData("/articles/old-proof.json", 301, "/articles/first.json")]
    [InlineData("/articles/CamelCase", 200, "")]
    [InlineData("/articles/ID-7%2Fa", 301, "/articles/CamelCase")]
    [InlineData("/articles/ID-7%2fa.md", 301, "/articles/CamelCase.md")]
    [InlineData("/articles/camelcase", 404, "")]
    [InlineData("/articles/v1.txt", 200, "")]
    [InlineData("/articles/v1.txt.txt", 200, "")]
    [InlineData("/articles/%E5%8D%B0%E5%88%B7", 200, "")]
    [InlineData("/articles/%e5%8d%b0%e5%88%b7.txt", 200, "")]
    [InlineData("/articles/caf%C3%A9-cr%C3%A8me", 200, "")]
    [InlineData("/articles/cafe%CC%81-cre%CC%80me", 301, "/articles/caf%C3%A9-cr%C3%A8me")]
    [InlineData("/articles/CAF%C3%89-CR%C3%88ME.md", 301, "/articles/caf%C3%A9-cr%C3%A8me.md")]
    [InlineData("/articles/..", 404, "")]
    [InlineData("/articles/../articles/first", 200, "")]
    [InlineData("/articles/%2e%2e/first", 301, "/articles/first")]
    [InlineData("/articles/..%2Ffirst", 404, "")]
    [InlineData("/articles/%2Ffirst", 301, "/articles/first")]
    [InlineData("/articles/first%2F", 301, "/articles/first")]
    [InlineData("/articles/%2F", 404, "")]
    [InlineData("/articles/.md", 404, "")]
    [InlineData("/articles//first", 404, "")]
    [InlineData("/articles/", 404, "")]
    [InlineData("/articles/a/b", 404, "")]
    [InlineData("/articles/first%00", 400, "")]
    [InlineData("/articles/%FF%FE", 404, "")]
    [InlineData("/articles/%ED%A0%80", 404, "")]
    [InlineData("/articles/%", 404, "")]
    [InlineData("/articles/%ZZ", 404, "")]
    [InlineData("/articles/first%0D%0ALocation:%20x", 404, "")]
    [InlineData("/articles/first#paper", 404, "")]
    [InlineData("/articles/https:%2F%2Fevil.example", 404, "")]
    [InlineData("/2019/05/old-proof.html", 301, "/articles/first")]
    [InlineData("/2019/05/old-proof.html?x", 301, "/articles/first?x")]
    [InlineData("/second", 301, "/articles/second")]
    [InlineData("/early", 404, "")]
    [InlineData("/elsewhere", 404, "")]
    [InlineData("//evil.example/first", 404, "")]
    [InlineData("/", 404, "")]
    public async Task Each_path_has_one_answer(string path, int status, string location)
    {
        await using AppHost app = await AppHost.StartAsync();
        Assert.Equal((status, location), await app.SendRawAsync(path));
    }

    [Theory]
    [InlineData(100, 404)]
    [InlineData(8_000, 404)]
    [InlineData(9_000, 414)]
    [InlineData(100_000, 414)]
    public async Task Long_paths_are_answered(int length, int status)
    {
        await using AppHost app = await AppHost.StartAsync();
        Assert.Equal((status, ""), await app.SendRawAsync("/articles/" + new string('a', length)));
        Assert.Equal(status, (await app.SendRawAsync("/articles/" + string.Concat(Enumerable.Repeat("%E5%8D%B0", length / 9)))).Status);
    }

    [Theory]
    [InlineData("/blog/articles/first", 200, "")]
    [InlineData("/blog/articles/First", 301, "/blog/articles/first")]
    [InlineData("/blog/2019/05/old-proof.html", 301, "/blog/articles/first")]
    [InlineData("/articles/first", 200, "")]
    public async Task The_path_of_the_app_is_respected(string path, int status, string location)
    {
        await using AppHost app = await AppHost.StartWithAsync(static app =>
        {
            app.UsePathBase("/blog");
            app.UseRouting();
            app.MapArticles(Articles.Corpus);
        });
        Assert.Equal((status, location), await app.SendRawAsync(path));
        string root = path.StartsWith("/blog", StringComparison.Ordinal) ? "/blog" : "";
        Assert.Contains(
            $"href=\"{root}/articles/first.md\"", await app.GetTextAsync(root + "/articles/first"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/druck%C3%A9/a/articles/first", 200, "")]
    [InlineData("/druck%C3%A9/a/articles/First", 301, "/druck%C3%A9/a/articles/first")]
    [InlineData("/druck%C3%A9/A/articles/first", 301, "/druck%C3%A9/a/articles/first")]
    [InlineData("/articles/first", 404, "")]
    [InlineData("/2019/05/old-proof.html", 404, "")]
    public async Task Groups_of_routes_are_respected(string path, int status, string location)
    {
        await using AppHost app = await AppHost.StartWithAsync(
            static app => app.MapGroup("/drucké/").MapGroup("a").MapArticles(Articles.Corpus));
        Assert.Equal((status, location), await app.SendRawAsync(path));
    }

    [Theory]
    [InlineData("/{year}/{month}/{slug}.html", "/2026/05/first.html", 200, "")]
    [InlineData("/{year}/{month}/{slug}.html", "/2026/5/first.html", 301, "/2026/05/first.html")]
    [InlineData("/{year}/{month}/{slug}.html", "/x/y/first.html", 301, "/2026/05/first.html")]
    [InlineData("/{year}/{month}/{slug}.html", "/2026/05/first.html.md", 200, "")]
    [InlineData("/{year}/{month}/{slug}.html", "/2026/05/first", 404, "")]
    [InlineData("/{year}/{month}/{slug}.html", "/0000/00/undated.html", 200, "")]
    [InlineData("/{language}/{slug}/", "/en/first/", 200, "")]
    [InlineData("/{language}/{slug}/", "/en/first", 301, "/en/first/")]
    [InlineData("/{language}/{slug}/", "/en/first.md", 200, "")]
    [InlineData("/{language}/{slug}/", "/de/first.md", 301, "/en/first.md")]
    [InlineData("/a-{id}", "/a-ID-7%2Fa", 200, "")]
    [InlineData("/a-{id}", "/a-CamelCase", 301, "/a-ID-7%2Fa")]
    [InlineData("/a-{id}", "/A-first", 301, "/a-first")]
    [InlineData("/{id}/{slug}", "/first/anything", 301, "/first/first")]
    [InlineData("/Read%20me/{slug}", "/Read%20me/first", 200, "")]
    public async Task Paths_are_written_as_the_app_wants_them(string template, string path, int status, string location)
    {
        await using AppHost app = await AppHost.StartAsync(options => options.Path = template);
        Assert.Equal((status, location), await app.SendRawAsync(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("articles/{slug}")]
    [InlineData("/articles")]
    [InlineData("/articles/{slug}?x=1")]
    [InlineData("/articles/{name}")]
    [InlineData("/articles/{year}-{slug}")]
    [InlineData("/articles/{slug}#x")]
    public void An_invalid_path_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => new ArticleEndpointOptions().Path = path);

    /// <summary>With articles at the root, every path may be one of the rest of the app.</summary>
    [Theory]
    [InlineData("/frist", 404, true)]
    [InlineData("/blog/frist/", 404, true)]
    [InlineData("/first/x/y", 404, false)]
    [InlineData("/", 404, false)]
    [InlineData("/first", 200, false)]
    [InlineData("/own", 200, false)]
    [InlineData("/FIRST", 301, false)]
    [InlineData("/frist.css", 404, false)]
    public async Task A_fallback_answers_what_nothing_else_has(string path, int status, bool hasNearest)
    {
        await using AppHost app = await AppHost.StartWithAsync(static app =>
        {
            app.MapArticles(Articles.Corpus, static options => (options.Path, options.HasFallback) = ("/{slug}", true));
            app.MapGet("/own", static () => "own");
        });
        using HttpResponseMessage response = await app.GetAsync(path);
        string page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(hasNearest, page.Contains("<li><a href=\"/first\"", StringComparison.Ordinal));
        Assert.Equal(path == "/own", page == "own");
    }

    [Fact]
    public async Task A_fallback_redirects_aliases_and_answers_any_method()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.HasFallback = true);
        Assert.Equal((301, "/articles/second"), await app.SendRawAsync("/second"));
        Assert.Equal((404, ""), await app.SendRawAsync("/nothing"));
        using HttpRequestMessage post = new(HttpMethod.Post, "/nothing");
        using HttpResponseMessage response = await app.Client.SendAsync(post, TestContext.Current.CancellationToken);
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task At_the_root_other_paths_are_left_to_the_app()
    {
        await using AppHost app = await AppHost.StartWithAsync(static app =>
        {
            app.MapArticles(Articles.Corpus, static options => options.Path = "/{slug}");
            app.Use(static (context, next) =>
            {
                if (context.Request.Path == "/favicon.ico")
                {
                    context.Response.StatusCode = 204;
                    return Task.CompletedTask;
                }

                return next(context);
            });
        });
        Assert.Equal((204, ""), await app.SendRawAsync("/favicon.ico"));
        Assert.Equal((200, ""), await app.SendRawAsync("/first"));
        Assert.Equal((301, "/first"), await app.SendRawAsync("/First"));
        Assert.Equal((404, ""), await app.SendRawAsync("/unknown"));
    }
}
