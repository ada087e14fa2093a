using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Letterpress.Sample.Reader.Graphs;
using Letterpress.Sample.Reader.Pages;
using Letterpress.Sample.Reader.Searching;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Letterpress.Sample.Reader;

/// <summary>The reader: a website of the articles in this assembly.</summary>
static class ReaderApp
{
    /// <param name="address">The address to listen at.</param>
    /// <param name="port">The port.</param>
    /// <param name="url">The URL of the website, which feeds and metadata need; null if that is not known.</param>
    /// <param name="hasProgram">Whether the pages will be served by this program.</param>
    public static WebApplication Create(IPAddress address, int port, Uri? url, bool hasProgram = true)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ReaderApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What is in wwwroot is served from the sources; a published app has it beside itself.
        builder.WebHost.UseStaticWebAssets().ConfigureKestrel(options => options.Listen(address, port));
        builder.Services.AddRazorComponents();
        // By default Razor escapes every letter that is not of the Latin alphabet.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(new SiteParts(HasFeeds: url is not null, HasProgram: hasProgram));
        WebApplication app = builder.Build();
        app.Use(ContentSecurity.Add);
        app.UseStaticFiles();
        Map(app, url is null ? null : ReaderSite.At(url), hasProgram);
        return app;
    }

    static void Map(WebApplication app, SiteOptions? site, bool hasProgram)
    {
        app.MapArticles(Articles.Corpus, options =>
        {
            options.Path = ReaderSite.ArticlePath;
            options.Site = site;
            options.Html = ReaderSite.Html;
            options.UseComponent<ArticleLayout>();
            // Beside the article and this code a page depends on what is published.
            options.PageVersion = static _ => $"{Shown.Count}";
            options.SearchPage = static search =>
                new RazorComponentResult<SearchPage>(new { Search = search }).ExecuteAsync(search.HttpContext);
            options.NotFoundPage = static missing =>
                new RazorComponentResult<MissingPage>(new { missing.Nearest, IsGone = missing.HttpContext.Response.StatusCode == 410 })
                    .ExecuteAsync(missing.HttpContext);
            options.HasFallback = true;
        });
        app.MapGet(ReaderSite.ArticlePath + ReaderSite.ImagesPath, WithImages);
        foreach (string selection in (ReadOnlySpan<string>)["", "/languages/{language}", "/tags/{tag}", "/languages/{language}/tags/{tag}"])
        {
            app.MapGet(selection + "/", Selected);
            app.MapGet(selection + "/page/{number:int}", Selected);
        }

        app.MapGet("/people", static () => new RazorComponentResult<PeoplePage>());
        app.MapGet("/graph", static () => new RazorComponentResult<GraphPage>());
        app.MapGraph();
        if (!hasProgram)
        {
            app.MapGet(SearchData.Path, SearchData.Answer);
        }

        app.MapGet("/outside", static () => new RazorComponentResult<OutsidePage>());
    }

    /// <summary>An article with the images of other websites, which its own page has none of.</summary>
    static RazorComponentResult WithImages(HttpContext context, string slug)
    {
        if (!Shown.TryFind(slug, out Article article))
        {
            return Missing();
        }

        ContentSecurity.AllowImages(context.Response.Headers);
        return new RazorComponentResult<ImagesPage>(new { Article = article });
    }

    /// <summary>A front page: all articles, or those of a language, of a tag, or of both.</summary>
    static RazorComponentResult Selected(string? language = null, string? tag = null, int number = 1) =>
        new ArticleSelection(language, tag, number) is { Exists: true } selection
            ? new RazorComponentResult<FrontPage>(new { Selection = selection })
            : Missing();

    static RazorComponentResult<MissingPage> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
