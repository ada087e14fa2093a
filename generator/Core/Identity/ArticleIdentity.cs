using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Identity;

/// <summary>
/// Resolves which path, ids and URLs name an article, its aliases and the targets of its links. The result depends on the seed and the
/// project alone.
/// </summary>
static class ArticleIdentity
{
    /// <remarks>
    /// Without an explicit one, the last segment of the path is the slug, so that an edit of the title changes no address. It names the
    /// member of the class too if it holds a word, else the title does: numbers, hashes and dates mean nothing to a reader of code.
    /// </remarks>
    /// <param name="article">As it was read: id, aliases and URLs are as the seed writes them, slug and name are those of front matter or
    /// empty, and keys and hosts are empty.</param>
    public static ArticleModel Resolve(ArticleModel article, ProjectRules rules, SiteRoots roots)
    {
        string file = roots.FileOf(article.SeedPath);
        string path = ArticlePath.Of(file);
        string name = LinkPath.NameOf(path);
        LinkKeys keys = UrlKeys.Of(article.SourceUrl, "", rules);
        return article with
        {
            Keys = keys,
            Path = path,
            SlugCandidate = First(article.SlugCandidate, Identifiers.Slug(name), HintNames.ForSeed(article.SeedPath)),
            NameCandidate = First(article.NameCandidate, article.SlugCandidate, Identifiers.HoldsWord(name) ? name : article.Title),
            Id = article.Id.Length > 0 ? article.Id : keys.PublisherNumber.Substring(keys.PublisherNumber.IndexOf('/') + 1),
            Aliases = Aliases.Of(article.Aliases, article.SourceUrl, LinkPath.FolderOf(path), rules)
                .Concat(Aliases.OfPermalink(article.Permalink)).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Links = article.Links
                .Select(link => Resolve(link, article.SourceUrl, isLocal: keys.Url.Length == 0, rules, roots)).ToEquatableArray(),
        };
    }

    static string First(params string[] names) => names.First(static name => name.Length > 0);

    /// <param name="isLocal">See <see cref="LinkPath.IsSeedFile"/>.</param>
    static LinkModel Resolve(LinkModel link, string sourceUrl, bool isLocal, ProjectRules rules, SiteRoots roots)
    {
        if (link.Kind is not (WrittenLinkKind.External or WrittenLinkKind.Article))
        {
            return link;
        }

        if (link.Form != LinkForm.Url)
        {
            return link with { Kind = WrittenLinkKind.Article };
        }

        LinkKeys keys = UrlKeys.Of(link.Url, sourceUrl, rules);
        bool isArticle = link.Kind == WrittenLinkKind.Article || keys.PublisherNumber.Length > 0 || LinkPath.IsSeedFile(link.Url, isLocal);
        return link with
        {
            Kind = isArticle ? WrittenLinkKind.Article : WrittenLinkKind.External,
            Keys = keys,
            Host = keys.Host,
            SitePath = keys.Url.Length > 0 && roots.PathOf(keys.Url) is { } path ? "/" + path : "",
        };
    }
}
