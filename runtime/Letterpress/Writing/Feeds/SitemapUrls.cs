namespace Letterpress.Writing.Feeds;

/// <summary>The articles of a list, each with the sitemap in which its URL is.</summary>
/// <param name="articles">The list.</param>
/// <param name="site">The website.</param>
struct SitemapUrls<T>(T articles, SiteText site)
    where T : IReadOnlyList<Article>
{
    /// <summary>What stands around the URLs, and around each of them.</summary>
    const int FrameLength = 200;

    ArticleCursor<T> _articles = new(articles);
    long _length = FrameLength;
    int _count;

    public readonly Article Current => _articles.Current;

    /// <summary>Which sitemap, from 0.</summary>
    public int Part { get; private set; }

    public bool MoveNext()
    {
        if (!_articles.MoveNext())
        {
            return false;
        }

        int length = FrameLength + AbsoluteUrl.LengthInXml(site.ArticleUrl, Current);
        if (_count == ArticleSitemaps.MaxUrls || (_count > 0 && _length + length > ArticleSitemaps.MaxBytes))
        {
            Part++;
            _count = 0;
            _length = FrameLength;
        }

        _count++;
        _length += length;
        return true;
    }
}
