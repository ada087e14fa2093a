namespace Letterpress.Sites;

/// <summary>The formats of feeds.</summary>
enum FeedFormat
{
    Atom,
    Rss,
    Json,
}
