using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Linking;

/// <summary>Settles who has which slug, identifier and address. A name is a function of its seed; only who loses a collision learns of it.</summary>
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
    /// <param name="byPath">In the order of their paths, in which collisions are settled.</param>
    public static CorpusNames Of(ArticleSummary[] articles, int[] byPath, string className, List<Conflict> conflicts)
    {
        CorpusNames names = new(articles.Length);
        names.ClaimAddresses(articles, byPath, conflicts);
        names.ClaimSlugs(articles, byPath, conflicts);
        names.ClaimIdentifiers(articles, byPath, className, conflicts);
        names.KnowWords(articles);
        return names;
    }

    public bool TryFind(LinkKeys keys, out int article)
    {
        article = -1;
        return (keys.PublisherNumber.Length > 0 && _byNumber.TryGetValue(keys.PublisherNumber, out article))
            || (keys.Url.Length > 0 && _byUrl.TryGetValue(keys.Url, out article));
    }

    /// <summary>Who is called by what would be another's alias; see <see cref="Keys.AliasKey"/>.</summary>
    public bool TryFindAlias(string alias, out int article) =>
        alias.StartsWith("//", StringComparison.Ordinal) ? _byUrl.TryGetValue(alias.Substring(2), out article)
        : alias.StartsWith("/#", StringComparison.Ordinal) ? _byNumber.TryGetValue(alias.Substring(2), out article)
        : _byWord.TryGetValue(alias, out article);

    /// <summary>As lookups do: all ids, publishers' numbers among them, before the first slug.</summary>
    void KnowWords(ArticleSummary[] articles)
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

    void ClaimAddresses(ArticleSummary[] articles, int[] byPath, List<Conflict> conflicts)
    {
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        foreach (int i in byPath)
        {
            LinkKeys keys = articles[i].Keys;
            string number = keys.PublisherNumber;
            bool isSame = number.Length > 0 && Claim(_byNumber, number, i, "number", number, articles, conflicts);

            // Publishers count on their own: the same number of two of them is no contradiction.
            bool isOwnId = articles[i].Id != number.Substring(number.IndexOf('/') + 1);
            isSame = isSame || (isOwnId && articles[i].Id.Length > 0 && Claim(byId, articles[i].Id, i, "id", articles[i].Id, articles, conflicts));
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
                conflicts.Add(new(DiagnosticIds.IdentifierTaken, articles[i].SeedPath, new[] { wanted, articles[taken[wanted]].SeedPath, name }.ToEquatableArray()));
            }

            taken.Add(name, i);
            Identifiers[i] = name;
        }
    }

    /// <returns>Whether another article has it.</returns>
    static bool Claim(Dictionary<string, int> owners, string key, int article, string what, string value, ArticleSummary[] articles, List<Conflict> conflicts)
    {
        if (!owners.TryGetValue(key, out int owner))
        {
            owners.Add(key, article);
            return false;
        }

        conflicts.Add(new(DiagnosticIds.Duplicate, articles[article].SeedPath, new[] { what, value, articles[owner].SeedPath }.ToEquatableArray()));
        return true;
    }

    static string Suffix(string seedPath, int length) =>
        StableHash.Of(seedPath).ToString("x16", CultureInfo.InvariantCulture).PadRight(length, '0').Substring(0, length);
}
