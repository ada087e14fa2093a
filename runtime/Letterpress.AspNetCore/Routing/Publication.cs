using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Letterpress.Routing;

/// <summary>Which articles are shown at the time of a request.</summary>
/// <param name="options">The clock.</param>
sealed class Publication(ArticleEndpointOptions options)
{
    /// <summary>The status of the URL of an article: 200, 404 until it is published, 410 once it has expired.</summary>
    public int StatusOf(HttpContext context, Article article)
    {
        DateTimeOffset now = Now(context);
        return !options.IncludesUnpublished && article.PublishedAt > now ? StatusCodes.Status404NotFound
            : article.IsExpired(now) ? StatusCodes.Status410Gone
            : StatusCodes.Status200OK;
    }

    /// <summary>Those of a list, newest first, that are shown.</summary>
    public ShownArticles Of(HttpContext context, RowList<Article> articles)
    {
        DateTimeOffset now = Now(context);
        return options.IncludesUnpublished ? ShownArticles.Unexpired(articles, now) : ShownArticles.Of(articles, now);
    }

    DateTimeOffset Now(HttpContext context) =>
        (options.TimeProvider ?? context.RequestServices?.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow();
}
