namespace Letterpress.Sample.Reader;

/// <summary>What the reader says of itself, and where its pages are.</summary>
static class ReaderSite
{
    public const string Title = "The Letterpress Reader";

    public const string ArticlePath = "/articles/{slug}";

    public const string ImagesPath = "/images";

    static readonly ArticleUrlTemplate s_article = ArticlePath;

    public static HtmlOptions Html { get; } = new()
    {
        ArticleUrl = ArticlePath,
        OmitTitle = true,
        HeadingLinks = true,
        ExternalRelation = "noopener noreferrer",
        Embeds = EmbedMode.Link,
    };

    public static SiteOptions At(Uri baseUrl) => new()
    {
        BaseUrl = baseUrl,
        Title = Title,
        Description = "Articles that were compiled into the program that shows them.",
        Language = "en",
    };

    public static string UrlOf(Article article) => s_article.Format(article);

    public static string UrlOf(Tag tag) => "/tags/" + Uri.EscapeDataString(tag.Slug.ToString());

    /// <summary>The page of an article with the images of other websites.</summary>
    public static string ImagesUrlOf(Article article) => UrlOf(article) + ImagesPath;
}
