using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Leaves out the seeds that are an article which another seed is already, see <see cref="DuplicatePolicy"/>.</summary>
static class Duplicates
{
    /// <param name="conflicts">Gets a warning for each seed that is left out, with the seed that is kept.</param>
    /// <returns>The articles that are kept.</returns>
    public static IReadOnlyCollection<ArticleSummary> Settle(
        IReadOnlyCollection<ArticleSummary> articles, DuplicatePolicy policy, List<Conflict> conflicts)
    {
        if (policy == DuplicatePolicy.Error)
        {
            return articles;
        }

        List<ArticleSummary> kept = [];
        Dictionary<(string Kind, string Value), string> owners = [];
        HashSet<string> sharedIds = SharedIds(articles);
        foreach (ArticleSummary article in articles
            .OrderByDescending(article => policy == DuplicatePolicy.KeepNewest ? article.PublishedAt ?? long.MinValue : 0)
            .ThenBy(static article => article.SeedPath, StringComparer.Ordinal))
        {
            (string Kind, string Value)[] keys = [.. KeysOf(article, sharedIds)];
            int owned = Array.FindIndex(keys, owners.ContainsKey);
            if (owned < 0)
            {
                kept.Add(article);
                Array.ForEach(keys, key => owners[key] = article.SeedPath);
            }
            else
            {
                conflicts.Add(Conflict.Settled(article.SeedPath, keys[owned].Kind, keys[owned].Value, owners[keys[owned]]));
            }
        }

        return kept;
    }

    /// <summary>What names one article of the corpus.</summary>
    static IEnumerable<(string Kind, string Value)> KeysOf(ArticleSummary article, HashSet<string> sharedIds)
    {
        string number = article.Keys.PublisherNumber;
        if (number.Length > 0)
        {
            yield return ("number", number);
        }

        // Each publisher has its own numbers.
        bool isNumber = article.Id == number.Substring(number.IndexOf('/') + 1);
        if (article.Id.Length > 0 && !isNumber && !sharedIds.Contains(article.Id))
        {
            yield return ("id", article.Id);
        }

        if (article.Keys.Url.Length > 0)
        {
            yield return ("URL", article.Keys.Url);
        }
    }

    /// <summary>The ids that several folders have, as documentation does: they name no article.</summary>
    public static HashSet<string> SharedIds(IEnumerable<ArticleSummary> articles) => new(
        articles.Where(static article => article.Id.Length > 0 && Identifiers.HoldsWord(article.Id))
            .GroupBy(static article => article.Id, StringComparer.Ordinal)
            .Where(static same => same.Skip(1).Any()
                && same.GroupBy(static article => LinkPath.FolderOf(article.SeedPath), StringComparer.Ordinal)
                    .All(static folder => !folder.Skip(1).Any()))
            .Select(static same => same.Key),
        StringComparer.Ordinal);
}
