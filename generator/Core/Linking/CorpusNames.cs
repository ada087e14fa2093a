using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>
/// Decides which article has which slug, identifier and URL. A name depends on its seed alone, unless it loses a collision.
/// </summary>
sealed class CorpusNames
{
    readonly Dictionary<string, int> _byUrl = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byNumber = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);

    CorpusNames(int count)
    {
        Slugs = new string[count];
        Identifiers = new string[count];
    }

    public string[] Slugs { get; }

    public string[] Identifiers { get; }

    /// <param name="articles">In corpus order.</param>
    /// <param name="byPath">In the order of their paths: the first wins a collision.</param>
    public static CorpusNames Of(ArticleSummary[] articles, int[] byPath, string className, List<Conflict> conflicts)
    {
        CorpusNames names = new(articles.Length);
        names.ClaimUrls(articles, byPath, conflicts);
        names.ClaimSlugs(articles, byPath, conflicts);
        names.ClaimIdentifiers(articles, byPath, className, conflicts);
        names.AddWords(articles);
        return names;
    }

    public bool TryFind(LinkKeys keys, out int article)
    {
        article = -1;
        return (keys.PublisherNumber.Length > 0 && _byNumber.TryGetValue(keys.PublisherNumber, out article))
            || (keys.Url.Length > 0 && _byUrl.TryGetValue(keys.Url, out article));
    }

    /// <summary>Finds the article that has an alias as another kind of name; see <see cref="Keys.AliasKey"/>.</summary>
    public bool TryFindAlias(string alias, out int article) =>
        alias.StartsWith("//", StringComparison.Ordinal) ? _byUrl.TryGetValue(alias.Substring(2), out article)
        : alias.StartsWith("/#", StringComparison.Ordinal) ? _byNumber.TryGetValue(alias.Substring(2), out article)
        : _byWord.TryGetValue(alias, out article);

    /// <summary>In the order of lookups: all ids, which include publishers' numbers, before the first slug.</summary>
    void AddWords(ArticleSummary[] articles)
    {
        foreach (string[] words in (string[][])[[.. articles.Select(static article => article.Id)], Slugs])
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (words[i].Length > 0 && !_byWord.ContainsKey(words[i]))
                {
                    _byWord.Add(words[i], i);
                }
            }
        }
    }

    void ClaimUrls(ArticleSummary[] articles, int[] byPath, List<Conflict> conflicts)
    {
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        foreach (int i in byPath)
        {
            LinkKeys keys = articles[i].Keys;
            string number = keys.PublisherNumber;
            bool isSame = number.Length > 0 && Claim(_byNumber, number, i, "number", number, articles, conflicts);

            // Each publisher has its own numbers: two publishers may use the same.
            bool isOwnId = articles[i].Id != number.Substring(number.IndexOf('/') + 1);
            isSame = isSame
                || (isOwnId && articles[i].Id.Length > 0 && Claim(byId, articles[i].Id, i, "id", articles[i].Id, articles, conflicts));
            if (keys.Url.Length > 0 && !isSame)
            {
                Claim(_byUrl, keys.Url, i, "URL", keys.Url, articles, conflicts);
            }
        }
    }

    void ClaimSlugs(ArticleSummary[] articles, int[] byPath, List<Conflict> conflicts)
    {
        Dictionary<string, int> taken = new(StringComparer.Ordinal);
        foreach (int i in byPath.Where(i => articles[i].IsSlugExplicit))
        {
            Slugs[i] = articles[i].SlugCandidate;
            Claim(taken, Slugs[i], i, "slug", Slugs[i], articles, conflicts);
        }

        foreach (int i in byPath.Where(i => !articles[i].IsSlugExplicit))
        {
            Slugs[i] = articles[i].SlugCandidate;
            for (int length = 4; taken.ContainsKey(Slugs[i]); length += 4)
            {
                Slugs[i] = articles[i].SlugCandidate + "-" + Suffix(articles[i].SeedPath, length);
            }

            taken.Add(Slugs[i], i);
        }
    }

    void ClaimIdentifiers(ArticleSummary[] articles, int[] byPath, string className, List<Conflict> conflicts)
    {
        Dictionary<string, int> taken = new(StringComparer.Ordinal);
        foreach (int i in byPath)
        {
            string wanted = Identity.Identifiers.FromText(articles[i].NameCandidate);
            wanted = wanted.Length == 0 ? Identity.Identifiers.FromText(HintNames.MemberFor(articles[i].SeedPath)) : wanted;
            wanted = Identity.Identifiers.IsReserved(wanted, className) ? wanted + "Article" : wanted;
            string name = wanted;
            for (int length = 4; taken.ContainsKey(name); length += 4)
            {
                name = wanted + "_" + Suffix(articles[i].SeedPath, length);
            }

            if (name != wanted)
            {
                string[] arguments = [wanted, articles[taken[wanted]].SeedPath, name];
                conflicts.Add(new(DiagnosticIds.IdentifierTaken, articles[i].SeedPath, arguments.ToEquatableArray()));
            }

            taken.Add(name, i);
            Identifiers[i] = name;
        }
    }

    /// <returns>Whether another article has it.</returns>
    static bool Claim(
        Dictionary<string, int> owners,
        string key,
        int article,
        string what,
        string value,
        ArticleSummary[] articles,
        List<Conflict> conflicts)
    {
        if (!owners.TryGetValue(key, out int owner))
        {
            owners.Add(key, article);
            return false;
        }

        string[] arguments = [what, value, articles[owner].SeedPath];
        conflicts.Add(new(DiagnosticIds.Duplicate, articles[article].SeedPath, arguments.ToEquatableArray()));
        return true;
    }

    static string Suffix(string seedPath, int length) =>
        StableHash.Of(seedPath).ToString("x16", CultureInfo.InvariantCulture).PadRight(length, '0').Substring(0, length);
}
