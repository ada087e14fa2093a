using System.IO.Pipelines;
using Letterpress.Writing.Feeds;

namespace Letterpress;

// Long lists, of which never more than a part is in memory.
public static partial class ArticleFeeds
{
    /// <summary>Writes a feed as Atom (RFC 4287), and waits now and then until the reader has taken what was written.</summary>
    /// <remarks>The same as <see cref="WriteAtom"/> writes. Never more of it is in memory than an article and 16 KB; what it
    /// waits with is allocated.</remarks>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="writer">Takes UTF-8; it is flushed, and not completed.</param>
    /// <param name="site">The website.</param>
    /// <param name="options">The feed; null for all defaults.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    public static ValueTask WriteAtomAsync<TArticles>(
        this TArticles articles,
        PipeWriter writer,
        SiteOptions site,
        FeedOptions? options = null,
        CancellationToken cancellationToken = default)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        return FeedParts.WriteAsync(new AtomFeed<TArticles>(articles, site.Text, options ?? s_default), writer, cancellationToken);
    }

    /// <summary>Writes a feed as RSS 2.0, and waits now and then until the reader has taken what was written.</summary>
    /// <remarks>The same as <see cref="WriteRss"/> writes. Never more of it is in memory than an article and 16 KB; what it
    /// waits with is allocated.</remarks>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="writer">Takes UTF-8; it is flushed, and not completed.</param>
    /// <param name="site">The website.</param>
    /// <param name="options">The feed; null for all defaults.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    public static ValueTask WriteRssAsync<TArticles>(
        this TArticles articles,
        PipeWriter writer,
        SiteOptions site,
        FeedOptions? options = null,
        CancellationToken cancellationToken = default)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        return FeedParts.WriteAsync(new RssFeed<TArticles>(articles, site.Text, options ?? s_default), writer, cancellationToken);
    }

    /// <summary>Writes a feed as JSON Feed 1.1, and waits now and then until the reader has taken what was written.</summary>
    /// <remarks>The same as <see cref="WriteJsonFeed"/> writes. Never more of it is in memory than an article and 16 KB; what it
    /// waits with is allocated.</remarks>
    /// <param name="articles">The articles, newest first.</param>
    /// <param name="writer">Takes UTF-8; it is flushed, and not completed.</param>
    /// <param name="site">The website.</param>
    /// <param name="options">The feed; null for all defaults.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    public static ValueTask WriteJsonFeedAsync<TArticles>(
        this TArticles articles,
        PipeWriter writer,
        SiteOptions site,
        FeedOptions? options = null,
        CancellationToken cancellationToken = default)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        return FeedParts.WriteAsync(new JsonFeed<TArticles>(articles, site.Text, options ?? s_default), writer, cancellationToken);
    }

    /// <summary>Writes <c>llms.txt</c>, and waits now and then until the reader has taken what was written.</summary>
    /// <remarks>The same as <see cref="WriteLlmsText"/> writes. Never more of it is in memory than 16 KB; what it waits with is allocated.
    /// </remarks>
    /// <param name="articles">The articles.</param>
    /// <param name="writer">Takes UTF-8; it is flushed, and not completed.</param>
    /// <param name="site">The website.</param>
    /// <param name="section">The heading above the links.</param>
    /// <param name="maxCount">How many articles there are at most, the first of the list.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="articles"/>, <paramref name="writer"/> or <paramref name="site"/> is null.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxCount"/> is negative.</exception>
    public static ValueTask WriteLlmsTextAsync<TArticles>(
        this TArticles articles,
        PipeWriter writer,
        SiteOptions site,
        ReadOnlySpan<byte> section = default,
        int maxCount = int.MaxValue,
        CancellationToken cancellationToken = default)
        where TArticles : IReadOnlyList<Article>
    {
        Check(articles, writer, site);
        ArgumentOutOfRangeException.ThrowIfNegative(maxCount);
        return LlmsText.WriteAsync(articles, writer, site.Text, SectionOf(section), maxCount, cancellationToken);
    }

    static ReadOnlySpan<byte> SectionOf(ReadOnlySpan<byte> stated) => stated.IsEmpty ? "Articles"u8 : stated;
}
