using Microsoft.AspNetCore.Http;

namespace Letterpress.Routing;

/// <summary>Which articles are shown at the time of a request.</summary>
/// <param name="options">What else is shown.</param>
/// <param name="clock">The clock: services of a request would be made for it alone.</param>
sealed class Publication(ArticleEndpointOptions options, TimeProvider clock)
{
    /// <summary>The options of a search that finds what is shown.</summary>
    public SearchOptions Search => new() { AsOf = clock.GetUtcNow(), IncludeUnpublished = options.IncludesUnpublished };

    /// <summary>The status of the URL of an article: 200, 404 until it is published, 410 once it has expired.</summary>
    public int StatusOf(Article article)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return !options.IncludesUnpublished && article.PublishedAt > now ? StatusCodes.Status404NotFound
            : article.IsExpired(now) ? StatusCodes.Status410Gone
            : StatusCodes.Status200OK;
    }

    /// <summary>Which translations of an article are not shown: a bit each, of the first 64.</summary>
    public ulong HiddenTranslationsOf(Article article)
    {
        ulong hidden = 0;
        ulong bit = 1;
        foreach (Article translation in article.Translations)
        {
            hidden |= StatusOf(translation) == StatusCodes.Status200OK ? 0 : bit;
            bit <<= 1;
        }

        return hidden;
    }

    /// <summary>Those of a list, newest first, that are shown.</summary>
    public ShownArticles Of(RowList<Article> articles)
    {
        DateTimeOffset now = clock.GetUtcNow();
        return options.IncludesUnpublished ? ShownArticles.Unexpired(articles, now) : ShownArticles.Of(articles, now);
    }
}
