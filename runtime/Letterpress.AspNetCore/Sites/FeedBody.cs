using System.IO.Pipelines;
using Letterpress.Http;

namespace Letterpress.Sites;

/// <summary>A list of articles as a feed, which may have all of them.</summary>
readonly struct FeedBody<TArticles>(TArticles articles, SiteOptions site, FeedOptions feed, FeedFormat format) : IStreamedBody
    where TArticles : IReadOnlyList<Article>
{
    public Task WriteAsync(PipeWriter writer, CancellationToken cancellationToken) => format switch
    {
        FeedFormat.Rss => articles.WriteRssAsync(writer, site, feed, cancellationToken).AsTask(),
        FeedFormat.Json => articles.WriteJsonFeedAsync(writer, site, feed, cancellationToken).AsTask(),
        _ => articles.WriteAtomAsync(writer, site, feed, cancellationToken).AsTask(),
    };
}
