using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Letterpress.Sample.Reader.Pages;

namespace Letterpress.Sample.Reader;

/// <summary>The reader: a website of the articles in this assembly.</summary>
static class ReaderApp
{
    /// <param name="address">The address to listen at.</param>
    /// <param name="port">The port.</param>
    public static WebApplication Create(IPAddress address, int port)
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
        WebApplication app = builder.Build();
        app.Use(ContentSecurity.Add);
        app.UseStaticFiles();
        Map(app, ReaderSite.At(new UriBuilder(Uri.UriSchemeHttp, address.ToString(), port).Uri));
        return app;
    }

    static void Map(WebApplication app, SiteOptions site)
    {
        app.MapArticles(Articles.Corpus, options =>
        {
            options.Path = ReaderSite.ArticlePath;
            options.Site = site;
            options.Html = ReaderSite.Html;
            options.UseComponent<ArticleLayout>();
            // Beside the article and this code a page depends on whether images are shown, and on what is published.
            options.PageVersion = static context => $"{ReaderSite.ShowsImages(context)} {Shown.Count}";
            options.NotFoundPage = static missing => Results.Extensions.Page<MissingPage>(missing.HttpContext, ("Missing", missing))
                .ExecuteAsync(missing.HttpContext);
        });
        app.MapGet("/", static (HttpContext context, string? language, string? tag) =>
            Results.Extensions.Page<FrontPage>(context, ("Language", language), ("Tag", tag)));
        app.MapGet("/tags/{tag}", static IResult (HttpContext context, string tag) =>
            Articles.TryFindTag(tag, out Tag found)
                ? Results.Extensions.Page<TagPage>(context, ("Tag", found))
                : Results.Extensions.Page<MissingPage>(context));
        app.MapGet("/people", static (HttpContext context) => Results.Extensions.Page<PeoplePage>(context));
        app.MapGet("/outside", static (HttpContext context) => Results.Extensions.Page<OutsidePage>(context));
        app.MapFallback(static (HttpContext context) => Results.Extensions.Page<MissingPage>(context));
    }
}
