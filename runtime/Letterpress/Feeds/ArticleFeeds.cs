using System.Buffers;
using Letterpress.Writing.Feeds;

namespace Letterpress;

/// <summary>Writes lists of articles as feeds, for <see cref="RowList{T}"/> and any other list of articles.</summary>
/// <remarks>
/// All write UTF-8, the same in every culture, and allocate nothing but what the first call with a <see cref="SiteOptions"/> makes for all
/// others. Articles that are <c>default</c> are left out. No text of a seed can break out of a format: characters that XML cannot hold
/// are left out.
/// </remarks>
public static partial class ArticleFeeds
{
    static readonly FeedOptions s_default = new();

    /// <summary>Writes a feed as Atom (RFC 4287).</summary>
    /// <remarks>
    /// An entry must have the time of its last change, and nothing is invented: an article without a time is left out, unless
    /// <see cref="FeedOptions.UndatedAt"/> gives it one. The feed has the time of the last changed entry, and without entries that of
    /// <see cref="FeedOptions.UndatedAt"/>, else 1970. Where <see cref="SiteOptions.Author"/> is empty, the author of the feed, which it
    /// must have, is the title of the website.
    /// </remarks>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="writer">Takes UTF-8, for the media type <c>application/atom+xml</c>.</param>
    /// <param name="site">The website.</param>
    /// <param name="options">The feed; null for all defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    public static void WriteAtom<TArticles>(
        this TArticles articles, IBufferWriter<byte> writer, SiteOptions site, FeedOptions? options = null)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        FeedParts.Write(new AtomFeed<TArticles>(articles, site.Text, options ?? s_default), writer);
    }

    /// <summary>Writes a feed as RSS 2.0.</summary>
    /// <remarks>
    /// The specification is that of the RSS Advisory Board, with its modules Content (<c>content:encoded</c> has the body), Dublin Core
    /// (<c>dc:creator</c> has each author, <c>dc:language</c> a language that is not the website's), Atom (the feed's own URL, the time of
    /// the last change) and Media (<c>media:content</c> has the image). The <c>enclosure</c> is the first sound or film whose file
    /// extension is known; its size is 0 unless the app serves the file itself. The description of an item is its excerpt, as HTML, for
    /// which readers take it.
    /// </remarks>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="writer">Takes UTF-8, for the media type <c>application/rss+xml</c>.</param>
    /// <param name="site">The website.</param>
    /// <param name="options">The feed; null for all defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    public static void WriteRss<TArticles>(
        this TArticles articles, IBufferWriter<byte> writer, SiteOptions site, FeedOptions? options = null)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        FeedParts.Write(new RssFeed<TArticles>(articles, site.Text, options ?? s_default), writer);
    }

    /// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org).</summary>
    /// <remarks>An item must have a content: without the body it is the excerpt, or an empty text.</remarks>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="writer">Takes UTF-8, for the media type <c>application/feed+json</c>.</param>
    /// <param name="site">The website.</param>
    /// <param name="options">The feed; null for all defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    public static void WriteJsonFeed<TArticles>(
        this TArticles articles, IBufferWriter<byte> writer, SiteOptions site, FeedOptions? options = null)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        FeedParts.Write(new JsonFeed<TArticles>(articles, site.Text, options ?? s_default), writer);
    }

    /// <summary>Writes <c>llms.txt</c> (llmstxt.org): Markdown that names the website and links to its articles as Markdown.</summary>
    /// <remarks>The links are <see cref="SiteOptions.MarkdownUrl"/>; an excerpt follows each.</remarks>
    /// <param name="articles">The articles.</param>
    /// <param name="writer">Takes UTF-8.</param>
    /// <param name="site">The website.</param>
    /// <param name="section">The heading above the links.</param>
    /// <param name="maxCount">How many articles there are at most, the first of the list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is negative.</exception>
    public static void WriteLlmsText<TArticles>(
        this TArticles articles,
        IBufferWriter<byte> writer,
        SiteOptions site,
        ReadOnlySpan<byte> section = default,
        int maxCount = int.MaxValue)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        ArgumentOutOfRangeException.ThrowIfNegative(maxCount);
        LlmsText.Write(articles, writer, site.Text, SectionOf(section), maxCount);
    }

    internal static void Check<TArticles>(TArticles articles, IBufferWriter<byte> writer, SiteOptions site)
    {
        Check(articles, site);
        ArgumentNullException.ThrowIfNull(writer);
    }

    /// <summary>A list that is a struct is not null; without optimization, asking would box it.</summary>
    internal static void Check<TArticles>(TArticles articles, SiteOptions site)
    {
        if (!typeof(TArticles).IsValueType && articles is null)
        {
            throw new ArgumentNullException(nameof(articles));
        }

        ArgumentNullException.ThrowIfNull(site);
    }
}
