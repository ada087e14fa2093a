using System.Buffers;
using Letterpress.Http;

namespace Letterpress.Sites;

/// <summary>A list of articles as a feed.</summary>
readonly struct FeedBody<TArticles>(TArticles articles, SiteOptions site, FeedOptions feed, FeedFormat format) : IBody
    where TArticles : IReadOnlyList<Article>
{
    public void Write(IBufferWriter<byte> writer)
    {
        switch (format)
        {
            case FeedFormat.Rss:
                articles.WriteRss(writer, site, feed);
                break;
            case FeedFormat.Json:
                articles.WriteJsonFeed(writer, site, feed);
                break;
            default:
                articles.WriteAtom(writer, site, feed);
                break;
        }
    }
}
