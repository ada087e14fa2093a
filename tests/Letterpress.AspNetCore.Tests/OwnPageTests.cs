using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Pages that the app writes around articles.</summary>
public sealed class OwnPageTests
{
    static Task WritePage(ArticlePage page)
    {
        page.WriteMarkup("<!DOCTYPE html><html><head>"u8);
        page.WriteHead();
        page.WriteMarkup("</head><body class=\"mine\"><h1>"u8);
        page.WriteText(page.Article.Title);
        page.WriteText(" & <i>");
        page.WriteMarkup("</h1>"u8);
        page.WriteContent();
        page.WriteMarkup("</body></html>"u8);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_delegate_writes_the_page()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.Page = WritePage);
        string page = await app.GetTextAsync("/articles/first");
        Assert.StartsWith(
            "<!DOCTYPE html><html><head><title>First &quot;proof&quot; &amp; &lt;more&gt;</title>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<body class=\"mine\"><h1>First &quot;proof&quot; &amp; &lt;more&gt; &amp; &lt;i&gt;</h1>", page, StringComparison.Ordinal);
        Assert.Contains("the ink is <em>wet</em>", page, StringComparison.Ordinal);
        Assert.StartsWith("---\n", await app.GetTextAsync("/articles/first", ("Accept", "text/markdown")), StringComparison.Ordinal);
    }

    /// <summary>What a page of the app depends on is not known.</summary>
    [Fact]
    public async Task Without_a_version_a_page_has_no_tag()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.Page = WritePage);
        using HttpResponseMessage page = await app.GetAsync("/articles/first", ("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT"));
        Assert.Equal((200, "", ""), ((int)page.StatusCode, page.Field("ETag"), page.Field("Last-Modified")));
        using HttpResponseMessage twin = await app.GetAsync("/articles/first.md");
        Assert.NotEqual("", twin.Field("ETag"));
    }

    [Fact]
    public async Task The_version_of_a_page_is_in_its_tag()
    {
        await using AppHost app = await AppHost.StartAsync(static options =>
        {
            options.Page = WritePage;
            options.PageVersion = static context => context.Request.Headers["X-User"] is { Count: 1 } user ? user.ToString() : null;
        });
        using HttpResponseMessage unknown = await app.GetAsync("/articles/first");
        using HttpResponseMessage ada = await app.GetAsync("/articles/first", ("X-User", "Ada \"1\""));
        using HttpResponseMessage bob = await app.GetAsync("/articles/first", ("X-User", "Bob"), ("If-None-Match", ada.Field("ETag")));
        using HttpResponseMessage again =
            await app.GetAsync("/articles/first", ("X-User", "Ada \"1\""), ("If-None-Match", ada.Field("ETag")));
        Assert.Equal("", unknown.Field("ETag"));
        Assert.Matches("^\"[0-9a-f.-]+\"$", ada.Field("ETag"));
        Assert.Equal((200, 304), ((int)bob.StatusCode, (int)again.StatusCode));
    }

    [Fact]
    public async Task A_result_is_the_page()
    {
        await using AppHost app = await AppHost.StartAsync(static options =>
            options.UseResult(static page => Results.Text($"{page.Url}: {page.Article.Title}", "text/html")));
        Assert.Equal("/articles/first: First \"proof\" & <more>", await app.GetTextAsync("/articles/first"));
    }

    [Fact]
    public async Task A_component_is_the_page()
    {
        await using AppHost app = await AppHost.StartWithAsync(
            static app => app.MapArticles(Articles.Corpus, static options => options.UseComponent<Layout>()),
            static builder => builder.Services.AddRazorComponents());
        string page = await app.GetTextAsync("/articles/first");
        int start = page.IndexOf("<main", StringComparison.Ordinal);
        string head = await DefaultHeadAsync();
        Assert.Equal($"<head>{head}</head>", page[..start]);
        Assert.StartsWith("<main lang=\"en\"><p>The type is set, the ink is <em>wet</em>.", page[start..], StringComparison.Ordinal);
        Assert.EndsWith("</main>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_for_an_unknown_URL_is_the_apps_too()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.NotFoundPage = static notFound =>
            notFound.HttpContext.Response.WriteAsync(string.Join(',', notFound.Nearest.Select(static article => article.Slug.ToString()))));
        using HttpResponseMessage response = await app.GetAsync("/articles/frist");
        Assert.Equal(404, (int)response.StatusCode);
        Assert.Equal("first", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>What a page that writes bytes writes of the same article.</summary>
    static async Task<string> DefaultHeadAsync()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.Page = static page =>
        {
            page.WriteHead();
            return Task.CompletedTask;
        });
        return await app.GetTextAsync("/articles/first");
    }

    sealed class Layout : ComponentBase
    {
        [Parameter]
        public ArticlePage Page { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "head");
            builder.OpenComponent<ArticleHead>(1);
            builder.AddComponentParameter(2, nameof(ArticleHead.Page), Page);
            builder.CloseComponent();
            builder.CloseElement();
            builder.OpenElement(3, "main");
            builder.AddAttribute(4, "lang", Page.Language.ToString());
            builder.OpenComponent<ArticleContent>(5);
            builder.AddComponentParameter(6, nameof(ArticleContent.Article), Page.Article);
            builder.AddComponentParameter(7, nameof(ArticleContent.Options), Page.Html);
            builder.CloseComponent();
            builder.CloseElement();
        }
    }
}
