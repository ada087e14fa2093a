using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>
/// Decides which article has which former name: one that nothing else in the class has. Of several the first by path has it.
/// </summary>
static class FormerNameClaims
{
    /// <param name="byPath">The articles in the order of their paths.</param>
    /// <param name="identifiers">Of all articles.</param>
    /// <param name="conflicts">Gets each name that cannot be used; the article has its others.</param>
    /// <returns>Of each article.</returns>
    public static EquatableArray<string>[] Settle(
        ArticleSummary[] articles, int[] byPath, string[] identifiers, string className, List<Conflict> conflicts)
    {
        EquatableArray<string>[] settled = new EquatableArray<string>[articles.Length];
        if (Array.TrueForAll(articles, static article => article.FormerNames.Count == 0))
        {
            return settled;
        }

        Dictionary<string, int> properties = new(StringComparer.Ordinal);
        for (int i = 0; i < identifiers.Length; i++)
        {
            properties[identifiers[i]] = i;
        }

        Dictionary<string, int> owners = new(StringComparer.Ordinal);
        foreach (int i in byPath)
        {
            EquatableArray<string> names = articles[i].FormerNames;
            List<string> kept = [];
            for (int name = 0; name < names.Count; name++)
            {
                if (ReasonAgainst(names[name], i) is { } reason)
                {
                    string[] arguments = [names[name], reason];
                    conflicts.Add(new(DiagnosticIds.FormerNameTaken, articles[i].SeedPath, arguments.ToEquatableArray())
                    {
                        FormerName = name,
                    });
                }
                else
                {
                    owners.Add(names[name], i);
                    kept.Add(names[name]);
                }
            }

            settled[i] = kept.ToEquatableArray();
        }

        return settled;

        string? ReasonAgainst(string name, int article) =>
            GeneratedMembers.IsReserved(name, className) ? "the class has a member of that name"
            : properties.TryGetValue(name, out int other)
                ? other == article ? "the article is still named so" : "the article of '" + articles[other].SeedPath + "' is named so"
            : owners.TryGetValue(name, out other) ? "'" + articles[other].SeedPath + "' states it too"
            : null;
    }
}
