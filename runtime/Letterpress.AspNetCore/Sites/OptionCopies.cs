namespace Letterpress.Sites;

/// <summary>Options of the app with what only its endpoints know.</summary>
static class OptionCopies
{
    /// <summary>How articles are written as HTML, with links that lead to their pages.</summary>
    /// <param name="html">The options of the app.</param>
    /// <param name="articleUrl">The URLs of pages.</param>
    /// <param name="omitsTitle">Whether the page has the title itself.</param>
    public static HtmlOptions Of(HtmlOptions html, ArticleUrlTemplate articleUrl, bool omitsTitle) => new()
    {
        ArticleUrl = articleUrl,
        ImageUrl = html.ImageUrl,
        UseOriginalImages = html.UseOriginalImages,
        ResolveUrls = html.ResolveUrls,
        BaseUrl = html.BaseUrl,
        HeadingOffset = html.HeadingOffset,
        TopHeadingLevel = html.TopHeadingLevel,
        HeadingLinks = html.HeadingLinks,
        OmitTitle = html.OmitTitle || omitsTitle,
        ExternalRelation = html.ExternalRelation,
        Embeds = html.Embeds,
        IdPrefix = html.IdPrefix,
    };

    /// <summary>How articles are written as Markdown: URLs as in HTML, headings as in the seed, since no page is around them.</summary>
    public static MarkdownOptions Of(HtmlOptions html, ArticleUrlTemplate articleUrl) => new()
    {
        ArticleUrl = articleUrl,
        ImageUrl = html.ImageUrl,
        UseOriginalImages = html.UseOriginalImages,
        ResolveUrls = html.ResolveUrls,
        BaseUrl = html.BaseUrl,
    };

    /// <summary>How articles are written as text: as Markdown is, after their title.</summary>
    public static TextOptions TextOf(HtmlOptions html, ArticleUrlTemplate articleUrl) => new()
    {
        ArticleUrl = articleUrl,
        ImageUrl = html.ImageUrl,
        UseOriginalImages = html.UseOriginalImages,
        ResolveUrls = html.ResolveUrls,
        BaseUrl = html.BaseUrl,
        OmitTitle = true,
    };

    /// <summary>The website, whose articles are at the URLs of the endpoints.</summary>
    public static SiteOptions Of(SiteOptions site, ArticleUrlTemplate articleUrl, HtmlOptions html) => new()
    {
        BaseUrl = site.BaseUrl,
        Title = site.Title,
        Description = site.Description,
        Language = site.Language,
        Author = site.Author,
        AuthorUrl = site.AuthorUrl,
        AuthorEmail = site.AuthorEmail,
        Copyright = site.Copyright,
        LogoUrl = site.LogoUrl,
        IconUrl = site.IconUrl,
        ImageUrl = site.ImageUrl,
        ImageField = site.ImageField,
        TwitterAccount = site.TwitterAccount,
        ArticleType = site.ArticleType,
        ArticleUrl = articleUrl,
        MarkdownUrl = site.MarkdownUrl,
        Html = html,
    };

    /// <summary>A feed at a URL.</summary>
    /// <param name="feed">The options of the app.</param>
    /// <param name="url">Its absolute URL.</param>
    /// <param name="title">Its title; that of the app where empty.</param>
    public static FeedOptions Of(FeedOptions feed, string url, string title) => new()
    {
        Content = feed.Content,
        MaxCount = feed.MaxCount,
        Url = url,
        Title = title.Length == 0 ? feed.Title : title,
        Description = feed.Description,
        PageUrl = feed.PageUrl,
        NextUrl = feed.NextUrl,
        UndatedAt = feed.UndatedAt,
        TagDate = feed.TagDate,
    };
}
