using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Suggests an article for a link without target: the one whose name is nearest to the last word of the link's path.</summary>
sealed class NearestArticles(IReadOnlyList<CorpusArticle> articles)
{
    /// <summary>Words that URLs of any article contain.</summary>
    static readonly HashSet<string> s_generic = new(StringComparer.Ordinal)
    {
        "api", "article", "articles", "detail", "index", "item", "news", "post", "posts", "stories", "story",
    };

    readonly Dictionary<string, (int First, int Second)> _known = new(StringComparer.Ordinal);
    NearTexts? _names;

    /// <summary>The index of the article; -1 where no name is near.</summary>
    /// <param name="source">The article that the link is in; it is never suggested.</param>
    public int Find(int source, LinkSummary link)
    {
        string word = WordOf(link);
        if (word.Length == 0)
        {
            return -1;
        }

        if (!_known.TryGetValue(word, out (int First, int Second) nearest))
        {
            _known.Add(word, nearest = (_names ??= Names()).Find(word));
        }

        return nearest.First == source ? nearest.Second : nearest.First;
    }

    /// <summary>The last segment of the path that is not only a number or a hash.</summary>
    static string WordOf(LinkSummary link)
    {
        string url = link.Keys.Url.Length == 0 ? link.Url : link.Keys.Url.Substring(Math.Max(0, link.Keys.Url.IndexOf('/')));
        string[] segments = LinkPath.WithoutQuery(url).Split('/');
        for (int i = segments.Length - 1; i >= 0; i--)
        {
            string name = LinkPath.WithoutExtension(LinkPath.AliasOf(segments[i]));
            if (Identifiers.HoldsWord(name))
            {
                string word = name.ToLowerInvariant();
                return s_generic.Contains(word) ? "" : word;
            }
        }

        return "";
    }

    NearTexts Names()
    {
        NearTexts names = new();
        for (int i = 0; i < articles.Count; i++)
        {
            CorpusArticle article = articles[i];
            string file = article.SeedPath.Substring(article.SeedPath.LastIndexOf('/') + 1);
            string[] all =
            [
                article.Slug, article.Id, LinkPath.WithoutExtension(file), .. article.Aliases.Select(static alias => LastSegment(alias)),
            ];
            foreach (string name in all.Where(static name => Identifiers.HoldsWord(name))
                .Select(static name => name.ToLowerInvariant()).Distinct(StringComparer.Ordinal))
            {
                names.Add(name, i);
            }
        }

        return names;
    }

    static string LastSegment(string alias)
    {
        string path = LinkPath.WithoutQuery(alias);
        return path.Substring(path.LastIndexOf('/') + 1);
    }
}
