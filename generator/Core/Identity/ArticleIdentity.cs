
using Letterpress.Core.Model;
using Letterpress.Keys;
using Letterpress.Layout;

namespace Letterpress.Core.Identity;

/// <summary>What the rules of the project add to an article that was read without them.</summary>
static class ArticleIdentity
{
    /// <summary>The article with its publisher's id, and its links with what they lead to.</summary>
    public static ArticleModel Complete(ArticleModel article, ProjectRules rules)
    {
        LinkKeys keys = Complete(article.Keys, rules);
        return article with
        {
            Keys = keys,
            Id = article.Id.Length > 0 ? article.Id : keys.PublisherNumber.Substring(keys.PublisherNumber.IndexOf('/') + 1),
            Aliases = Complete(article.Aliases, rules).ToEquatableArray(),
            Links = article.Links.Select(link => Complete(link, article, rules)).ToEquatableArray(),
        };
    }

    static LinkKeys Complete(LinkKeys keys, ProjectRules rules) =>
        keys.PublisherNumber.Length == 0 && rules.KeyOf(keys.Url) is { Length: > 0 } number ? keys with { PublisherNumber = number } : keys;

    static LinkModel Complete(LinkModel link, ArticleModel article, ProjectRules rules)
    {
        if (link.Kind is not (WrittenLinkKind.External or WrittenLinkKind.Article))
        {
            return link;
        }

        LinkKeys keys = Complete(link.Keys, rules);
        bool isArticle = link.Kind == WrittenLinkKind.Article || keys.PublisherNumber.Length > 0 || LinkPath.IsSeedFile(link.Url, isLocal: article.Keys.Url.Length == 0);
        WrittenLinkKind kind = isArticle ? WrittenLinkKind.Article : WrittenLinkKind.External;
        return keys == link.Keys && kind == link.Kind ? link : link with { Keys = keys, Kind = kind };
    }

    /// <summary>An alias that is a URL brings its publisher's number with it.</summary>
    static IEnumerable<string> Complete(IReadOnlyList<string> aliases, ProjectRules rules)
    {
        foreach (string alias in aliases)
        {
            yield return alias;
            if (alias.StartsWith("//", StringComparison.Ordinal) && rules.KeyOf(alias.Substring(AliasKey.PrefixLength)) is { Length: > 0 } number)
            {
                yield return "/#" + number;
            }
        }
    }
}
