using System.IO.Pipelines;
using Letterpress.Http;

namespace Letterpress.Sites;

/// <summary>A sitemap of articles, which may have megabytes, or the index of several.</summary>
/// <param name="articles">The articles.</param>
/// <param name="site">The website.</param>
/// <param name="number">Which sitemap, from 1; 0 for the index.</param>
/// <param name="url">The URLs of sitemaps, with <c>{number}</c>.</param>
readonly struct SitemapBody<TArticles>(TArticles articles, SiteOptions site, int number, string url) : IStreamedBody
    where TArticles : IReadOnlyList<Article>
{
    public async Task WriteAsync(PipeWriter writer, CancellationToken cancellationToken)
    {
        if (number == 0)
        {
            articles.WriteSitemapIndex(writer, site, url);
            await writer.FlushAsync(cancellationToken);
        }
        else
        {
            await articles.WriteSitemapAsync(writer, site, number, cancellationToken);
        }
    }
}
