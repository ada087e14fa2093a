using Blog;
using Letterpress;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
// Images beside seeds are assets of the build; a published app has them in wwwroot.
builder.WebHost.UseStaticWebAssets();
WebApplication app = builder.Build();

SiteOptions site = new()
{
    BaseUrl = new(app.Configuration["Site:BaseUrl"] ?? "http://localhost:5000"),
    Title = app.Configuration["Site:Title"] ?? "My blog",
    Description = app.Configuration["Site:Description"] ?? "",
    Language = "en",
    ArticleType = ArticleType.BlogPosting,
};
Layout layout = new(site);

app.UseStaticFiles();
app.MapGet("/", layout.WriteFrontAsync);
app.MapGet("/tags/{tag}", layout.WriteTagAsync);
app.MapArticles(Articles.Corpus, options =>
{
    options.Path = "/posts/{slug}";
    options.Site = site;
    options.Html = new HtmlOptions { OmitTitle = true };
    options.Page = layout.WriteArticleAsync;
    options.NotFoundPage = layout.WriteNotFoundAsync;
    options.HasFallback = true;

    // The page depends on nothing but the article, this code and appsettings.json.
    options.PageVersion = static _ => "";
});

app.Run();
