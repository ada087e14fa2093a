using Letterpress.Core.Model;
using Letterpress.Keys;

namespace Letterpress.Core.Linking;

/// <summary>Decides which article has which alias. An alias that is any other name of another article belongs to that article.</summary>
sealed class AliasIndex
{
    readonly Dictionary<string, int> _owners = new(StringComparer.Ordinal);
    readonly List<string>[] _ofArticle;

    AliasIndex(int count) => _ofArticle = [.. Enumerable.Range(0, count).Select(static _ => new List<string>())];

    /// <summary>The aliases of an article that lead to it and are not its id, slug or URL, in the order of its seed.</summary>
    public IReadOnlyList<string> OfArticle(int article) => _ofArticle[article];

    /// <param name="byPath">The articles in the order of their paths: the first claims an alias.</param>
    public static AliasIndex Of(ArticleSummary[] articles, int[] byPath, CorpusNames names, List<Conflict> conflicts)
    {
        AliasIndex index = new(articles.Length);
        HashSet<(int Article, int Owner)> reported = [];
        foreach (int i in byPath)
        {
            foreach (string alias in articles[i].Aliases)
            {
                int owner = names.TryFindAlias(alias, out int named) || index._owners.TryGetValue(alias, out named) ? named : -1;
                if (owner < 0)
                {
                    index._owners.Add(alias, i);
                    index._ofArticle[i].Add(alias);
                }
                else if (owner != i && !IsTranslation(alias, articles[i], articles[owner]) && reported.Add((i, owner)))
                {
                    conflicts.Add(Conflict.Duplicate(articles[i].SeedPath, "alias", Shown(alias), articles[owner].SeedPath));
                }
            }
        }

        return index;
    }

    public bool TryFind(string alias, out int article) => _owners.TryGetValue(alias, out article);

    static string Shown(string alias) => IsPath(alias) || alias[0] != '/' ? alias : alias.Substring(AliasKey.PrefixLength);

    static bool IsPath(string alias) => alias[0] == '/' && (alias.Length == 1 || alias[1] is not ('/' or '#'));

    /// <summary>Tools put a prefix before the path of a page that is in another language.</summary>
    static bool IsTranslation(string alias, ArticleSummary one, ArticleSummary other) =>
        IsPath(alias) && !string.Equals(one.Language, other.Language, StringComparison.OrdinalIgnoreCase);
}
