using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Finds the article to which a link leads.</summary>
/// <remarks>
/// In this order: the publisher's number, the canonical URL, an alias that is one of them; then, for a URL without host, the seed at its
/// path, and an id, slug or alias that is its path.
/// </remarks>
sealed class LinkResolver
{
    readonly CorpusNames _names;
    readonly AliasIndex _aliases;
    readonly Dictionary<string, int> _bySeed;

    public LinkResolver(ArticleSummary[] articles, int[] byPath, CorpusNames names, AliasIndex aliases)
    {
        _names = names;
        _aliases = aliases;
        _bySeed = new(articles.Length * 2, StringComparer.Ordinal);
        foreach (int i in byPath)
        {
            _bySeed[articles[i].SeedPath] = i;
        }

        // A link may omit the file extension: it leads to the first of two seeds that differ only in that.
        foreach (int i in byPath)
        {
            string path = articles[i].SeedPath;
            int extension = path.LastIndexOf('.');
            if (extension > path.LastIndexOf('/') + 1 && path.Substring(0, extension) is { } stem && !_bySeed.ContainsKey(stem))
            {
                _bySeed.Add(stem, i);
            }
        }
    }

    /// <returns>The index of the article, or -1.</returns>
    public int Find(ArticleSummary source, LinkSummary link) =>
        _names.TryFind(link.Keys, out int article)
        || (link.Keys.PublisherNumber.Length > 0 && _aliases.TryFind("/#" + link.Keys.PublisherNumber, out article))
        || (link.Keys.Url.Length > 0 && _aliases.TryFind("//" + link.Keys.Url, out article))
        || (LinkPath.IsRelative(link.Url) && TryFindPath(source, link.Url, out article)) ? article : -1;

    bool TryFindPath(ArticleSummary source, string url, out int article)
    {
        article = -1;
        return (url[0] != '/' && LinkPath.ToSeed(source.SeedPath, url) is { Length: > 0 } path && _bySeed.TryGetValue(path, out article))
            || TryFindName(LinkPath.ToName(url), out article)
            || TryFindName(LinkPath.ToNameWithQuery(url), out article);
    }

    bool TryFindName(string name, out int article)
    {
        article = -1;
        return name.Length > 0 && (_names.TryFindAlias(name, out article) || _aliases.TryFind(name, out article));
    }
}
