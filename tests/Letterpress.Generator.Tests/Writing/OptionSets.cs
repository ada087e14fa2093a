namespace Letterpress.Generator.Tests.Writing;

/// <summary>Options as apps combine them, for what holds with any.</summary>
static class OptionSets
{
    /// <summary>All of them.</summary>
    public static HtmlOptions Everything { get; } = new()
    {
        ArticleUrl = "/articles/{slug}?a='&b",
        ImageUrl = "/images/{hash}",
        BaseUrl = new("https://app.example/news/"),
        HeadingOffset = 1,
        HeadingLinks = true,
        OmitTitle = true,
        ExternalRelation = "noopener nofollow",
        Embeds = EmbedMode.Link,
        IdPrefix = "post-",
    };

    public static HtmlOptions[] Html { get; } =
    [
        new(),
        Everything,
        new()
        {
            ImageUrl = "https://p.example/?url={url}", UseOriginalImages = true, HeadingOffset = -5, HeadingLinks = true,
            Embeds = EmbedMode.Player,
        },
        new() { ArticleUrl = "{slug}", UseOriginalImages = true, ResolveUrls = false, OmitTitle = true, Embeds = EmbedMode.None },
    ];

    public static MarkdownOptions[] Markdown { get; } =
    [
        new(),
        new()
        {
            ArticleUrl = "/articles/{slug}?$a='&b(c)[d]", ImageUrl = "/images/{url}", BaseUrl = new("https://app.example/(a)/$b/"),
            HeadingOffset = 2, OmitTitle = true,
        },
    ];
}
