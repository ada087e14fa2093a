using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Identity;

/// <summary>
/// Resolves which ids and URLs name an article, its aliases and the targets of its links. The result depends on the seed and the project
/// alone.
/// </summary>
static class ArticleIdentity
{
    /// <param name="article">As it was read: id, aliases and URLs are as the seed writes them, and keys and hosts are empty.</param>
    public static ArticleModel Resolve(ArticleModel article, ProjectRules rules)
    {
        LinkKeys keys = UrlKeys.Of(article.SourceUrl, "", rules);
        return article with
        {
            Keys = keys,
            Id = article.Id.Length > 0 ? article.Id : keys.PublisherNumber.Substring(keys.PublisherNumber.IndexOf('/') + 1),
            Aliases = Aliases.Of(article.Aliases, article.SourceUrl, rules).ToEquatableArray(),
            Links = article.Links.Select(link => Resolve(link, article.SourceUrl, isLocal: keys.Url.Length == 0, rules)).ToEquatableArray(),
        };
    }

    /// <param name="isLocal">See <see cref="LinkPath.IsSeedFile"/>.</param>
    static LinkModel Resolve(LinkModel link, string sourceUrl, bool isLocal, ProjectRules rules)
    {
        if (link.Kind is not (WrittenLinkKind.External or WrittenLinkKind.Article))
        {
            return link;
        }

        LinkKeys keys = UrlKeys.Of(link.Url, sourceUrl, rules);
        bool isArticle = link.Kind == WrittenLinkKind.Article || keys.PublisherNumber.Length > 0 || LinkPath.IsSeedFile(link.Url, isLocal);
        return link with { Kind = isArticle ? WrittenLinkKind.Article : WrittenLinkKind.External, Keys = keys, Host = keys.Host };
    }
}
