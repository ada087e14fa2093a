using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Letterpress.Writing.Feeds;

namespace Letterpress;

/// <summary>Writes lists of articles as sitemaps (sitemaps.org, protocol 0.9).</summary>
/// <remarks>
/// A sitemap has at most 50,000 URLs and 52,428,800 bytes: a longer list has several, and an index of them. All allocate nothing but what
/// the first call with a <see cref="SiteOptions"/> makes for all others. Articles that are <c>default</c> are left out, and so are those
/// whose URLs have 2,048 characters or more, which the protocol forbids. <see cref="Article.Translations"/> that the list has too are
/// alternates of an article, with <c>hreflang</c>.
/// </remarks>
public static class ArticleSitemaps
{
    /// <summary>What stands for the number of a sitemap in its URL.</summary>
    const string Number = "{number}";

    /// <summary>What the protocol asks the length of a URL to be below.</summary>
    internal const int MaxUrlLength = 2048;

    /// <summary>At most how many URLs a sitemap has.</summary>
    internal const int MaxUrls = 50_000;

    /// <summary>At most how many bytes a sitemap has.</summary>
    internal const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>Gets how many sitemaps a list needs, at least one.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="site">The website.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static int CountSitemaps<TArticles>(this TArticles articles, SiteOptions site)
        where TArticles : IReadOnlyList<Article>
    {
        ArticleFeeds.Check(articles, site);
        return Sitemap.Count(articles, site.Text);
    }

    /// <summary>Writes a sitemap: the URL of each article, and when it was last changed or published, where its seed states that.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="writer">Takes UTF-8, for the media type <c>application/xml</c>.</param>
    /// <param name="site">The website.</param>
    /// <param name="number">Which of <see cref="CountSitemaps"/>, from 1.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list has no sitemap of this number.</exception>
    public static void WriteSitemap<TArticles>(this TArticles articles, IBufferWriter<byte> writer, SiteOptions site, int number = 1)
        where TArticles : IReadOnlyList<Article>
    {
        ArticleFeeds.Check(articles, writer, site);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (!Sitemap.TryWrite(articles, writer, site.Text, number - 1))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "The list has no sitemap of this number.");
        }
    }

    /// <summary>Writes a sitemap, and waits now and then until the reader has taken what was written.</summary>
    /// <remarks>So a sitemap of some megabytes is never in memory as a whole. What it waits with is allocated.</remarks>
    /// <param name="articles">The articles.</param>
    /// <param name="writer">Takes UTF-8, for the media type <c>application/xml</c>; it is flushed, and not completed.</param>
    /// <param name="site">The website.</param>
    /// <param name="number">Which of <see cref="CountSitemaps"/>, from 1.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The list has no sitemap of this number.</exception>
    public static async ValueTask WriteSitemapAsync<TArticles>(
        this TArticles articles,
        PipeWriter writer,
        SiteOptions site,
        int number = 1,
        CancellationToken cancellationToken = default)
        where TArticles : IReadOnlyList<Article>
    {
        ArticleFeeds.Check(articles, writer, site);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (!await Sitemap.TryWriteAsync(articles, writer, site.Text, number - 1, cancellationToken).ConfigureAwait(false))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "The list has no sitemap of this number.");
        }
    }

    /// <summary>Writes the index of the sitemaps of a list.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="writer">Takes UTF-8, for the media type <c>application/xml</c>.</param>
    /// <param name="site">The website.</param>
    /// <param name="sitemapUrl">
    /// The URL of each sitemap, with <c>{number}</c> for its number from 1; it may be relative to <see cref="SiteOptions.BaseUrl"/>.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="sitemapUrl"/> has no <c>{number}</c>, or more than 2,048 characters.</exception>
    public static void WriteSitemapIndex<TArticles>(
        this TArticles articles, IBufferWriter<byte> writer, SiteOptions site, string sitemapUrl = "/sitemap-{number}.xml")
        where TArticles : IReadOnlyList<Article>
    {
        ArticleFeeds.Check(articles, writer, site);
        ArgumentNullException.ThrowIfNull(sitemapUrl);
        int at = sitemapUrl.IndexOf(Number, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new ArgumentException($"The URL of a sitemap has no '{Number}': '{sitemapUrl}'.", nameof(sitemapUrl));
        }

        if (sitemapUrl.Length > MaxUrlLength)
        {
            throw new ArgumentException($"The URL of a sitemap has more than {MaxUrlLength} characters.", nameof(sitemapUrl));
        }

        Span<byte> url = stackalloc byte[MaxUrlLength * 3];
        int before = Encoding.UTF8.GetBytes(sitemapUrl.AsSpan(0, at), url);
        int after = Encoding.UTF8.GetBytes(sitemapUrl.AsSpan(at + Number.Length), url[before..]);
        Sitemap.WriteIndex(articles, writer, site.Text, url[..before], url.Slice(before, after));
    }
}
