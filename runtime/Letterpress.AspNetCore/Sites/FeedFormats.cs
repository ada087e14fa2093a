namespace Letterpress.Sites;

/// <summary>The media types and file extensions of <see cref="FeedFormat"/>.</summary>
static class FeedFormats
{
    static readonly string[] s_contentTypes =
        ["application/atom+xml; charset=utf-8", "application/rss+xml; charset=utf-8", "application/feed+json; charset=utf-8"];

    static readonly string[] s_names = ["atom", "rss", "json"];

    public static string ContentType(this FeedFormat format) => s_contentTypes[(int)format];

    /// <summary>The file extension without its dot.</summary>
    public static string Name(this FeedFormat format) => s_names[(int)format];
}
