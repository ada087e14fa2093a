namespace Letterpress.Writing.Feeds;

/// <summary>The articles of a list, each with the sitemap in which its URL is; those whose URLs are too long for any are skipped.</summary>
/// <param name="articles">The list.</param>
/// <param name="listed">What it has.</param>
/// <param name="site">The website.</param>
struct SitemapUrls<T>(T articles, ListedArticles<T> listed, SiteText site)
    where T : IReadOnlyList<Article>
{
    /// <summary>What stands around the URLs, and around each of them.</summary>
    const int FrameLength = 200;

    readonly bool _hasTranslations = listed.HasTranslations;
    ArticleCursor<T> _articles = new(articles);
    long _length = FrameLength;
    int _count;

    public readonly Article Current => _articles.Current;

    /// <summary>Which sitemap, from 0.</summary>
    public int Part { get; private set; }

    /// <summary>Whether it stands at an article.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Goes to the first article of a sitemap, or to the end.</summary>
    /// <returns>False where there is no such sitemap; the first one is there without articles too.</returns>
    public bool MoveTo(int part)
    {
        while (MoveNext() && Part < part)
        {
        }

        return Part >= part;
    }

    public bool MoveNext()
    {
        do
        {
            IsOpen = _articles.MoveNext();
        }
        while (IsOpen && !TryPlace(Current));

        return IsOpen;
    }

    /// <summary>Whether the sitemap names a translation: one that has a place in the list, and whose language is known.</summary>
    public readonly bool IsAlternate(Article article, out int lengthInXml)
    {
        lengthInXml = 0;
        return !ArticleFacts.Language(article).IsEmpty && listed.Has(article)
            && AbsoluteUrl.TryMeasure(site.ArticleUrl, article, ArticleSitemaps.MaxUrlLength, out lengthInXml);
    }

    bool TryPlace(Article article)
    {
        if (!AbsoluteUrl.TryMeasure(site.ArticleUrl, article, ArticleSitemaps.MaxUrlLength, out int lengthInXml))
        {
            return false;
        }

        int length = FrameLength + lengthInXml;
        if (_hasTranslations)
        {
            foreach (Article translation in article.Translations)
            {
                length += IsAlternate(translation, out int itsLength) ? FrameLength + itsLength : 0;
            }

            // Its own is among them.
            length += article.Translations.Count > 0 ? FrameLength + lengthInXml : 0;
        }

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
