using System.Buffers;
using Letterpress.Http;

namespace Letterpress.Sites;

/// <summary>A sitemap of articles, or the index of several.</summary>
/// <param name="articles">The articles.</param>
/// <param name="site">The website.</param>
/// <param name="number">Which sitemap, from 1; 0 for the index.</param>
/// <param name="url">The URLs of sitemaps, with <c>{number}</c>.</param>
readonly struct SitemapBody<TArticles>(TArticles articles, SiteOptions site, int number, string url) : IBody
    where TArticles : IReadOnlyList<Article>
{
    public void Write(IBufferWriter<byte> writer)
    {
        if (number == 0)
        {
            articles.WriteSitemapIndex(writer, site, url);
        }
        else
        {
            articles.WriteSitemap(writer, site, number);
        }
    }
}
