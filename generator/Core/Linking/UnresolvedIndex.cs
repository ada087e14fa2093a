using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>The articles that are cited but not in the corpus, and the articles that cite them.</summary>
static class UnresolvedIndex
{
    /// <param name="articles">In corpus order.</param>
    /// <param name="targets">For each article the targets of its links.</param>
    public static UnresolvedModel[] Of(ArticleSummary[] articles, int[][] targets)
    {
        Dictionary<string, List<BacklinkModel>> byKey = new(StringComparer.Ordinal);
        for (int source = 0; source < articles.Length; source++)
        {
            for (int link = 0; link < targets[source].Length; link++)
            {
                LinkSummary summary = articles[source].Links[link];
                if (targets[source][link] >= 0 || !summary.IsReference)
                {
                    continue;
                }

                string key = KeyOf(articles[source].SeedPath, summary);
                if (!byKey.TryGetValue(key, out List<BacklinkModel>? links))
                {
                    byKey.Add(key, links = []);
                }

                links.Add(new(source, link));
            }
        }

        return [.. byKey
            .Select(static pair => new UnresolvedModel(
                pair.Key, pair.Value.Select(static link => link.Source).Distinct().ToEquatableArray(), pair.Value.ToEquatableArray()))
            .OrderByDescending(static unresolved => unresolved.Sources.Count)
            .ThenBy(static unresolved => unresolved.Key, StringComparer.Ordinal)];
    }

    /// <summary>Links to the same article have the same key, however they write its URL.</summary>
    public static string KeyOf(string seedPath, LinkSummary link) =>
        link.Keys.PublisherNumber.Length > 0 ? link.Keys.PublisherNumber
        : link.Keys.Url.Length > 0 ? link.Keys.Url
        : link.Form == LinkForm.Note ? "[[" + LinkPath.Resolve("", LinkPath.WithoutQuery(link.Url)) + "]]"
        : link.Form == LinkForm.Url && LinkPath.IsSeedFile(link.Url, isLocal: true) ? LinkPath.ToSeed(seedPath, link.Url)
        : link.Url;
}
