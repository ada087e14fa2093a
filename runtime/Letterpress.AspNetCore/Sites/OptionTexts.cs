namespace Letterpress.Sites;

/// <summary>The values of options, on which the bytes of pages depend: they are a part of entity tags.</summary>
static class OptionTexts
{
    public static string[] Of(HtmlOptions html) =>
    [
        html.ArticleUrl?.ToString() ?? "", html.ImageUrl?.ToString() ?? "", html.BaseUrl?.AbsoluteUri ?? "", html.ExternalRelation,
        html.IdPrefix, $"{html.Embeds} {html.UseOriginalImages} {html.ResolveUrls}",
        $"{html.HeadingOffset} {html.TopHeadingLevel} {html.HeadingLinks} {html.OmitTitle}",
    ];

    public static string[] Of(SiteOptions? site) => site is null ? [] :
    [
        site.BaseUrl.AbsoluteUri, site.Title, site.Description, site.Language, site.Author, site.AuthorUrl, site.AuthorEmail,
        site.Copyright, site.LogoUrl, site.IconUrl, site.ImageUrl, site.ImageField, site.TwitterAccount, site.ArticleType.ToString(),
        site.ArticleUrl.ToString(), site.MarkdownUrl?.ToString() ?? "", .. Of(site.Html),
    ];

    public static string[] Of(FeedOptions feed) =>
    [
        feed.Content.ToString(), $"{feed.MaxCount}", feed.Url, feed.Title, feed.Description, feed.PageUrl, feed.NextUrl,
        $"{feed.UndatedAt?.UtcTicks} {feed.UndatedAt?.Offset}", $"{feed.TagDate?.DayNumber}",
    ];
}
