using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Letterpress.Routing;

/// <summary>Which articles are published at the time of a request.</summary>
/// <param name="options">The clock.</param>
sealed class Publication(ArticleEndpointOptions options)
{
    public bool IsPublished(HttpContext context, Article article) =>
        options.IncludesUnpublished || article.PublishedAt is not { } time || time <= Now(context);

    /// <summary>Those of a list, newest first, that are published: times in the future come first.</summary>
    public RowList<Article> Of(HttpContext context, RowList<Article> articles)
    {
        DateTimeOffset now = options.IncludesUnpublished ? DateTimeOffset.MaxValue : Now(context);
        int first = 0;
        while (first < articles.Count && articles[first].PublishedAt > now)
        {
            first++;
        }

        return articles[first..];
    }

    DateTimeOffset Now(HttpContext context) =>
        (options.TimeProvider ?? context.RequestServices?.GetService<TimeProvider>() ?? TimeProvider.System).GetUtcNow();
}
