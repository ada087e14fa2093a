using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>
/// Decides which article has which path, slug, identifier and URL. A name depends on its seed alone; where several articles claim one
/// name, all of them are treated alike.
/// </summary>
sealed class CorpusNames
{
    /// <summary>How many seeds a warning names.</summary>
    const int MaxListed = 6;

    readonly Dictionary<string, int> _byUrl = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byNumber = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);
    readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>The ids that several articles have, each in a folder of its own: they name none of them.</summary>
    readonly HashSet<string> _sharedIds = new(StringComparer.Ordinal);

    CorpusNames(int count)
    {
        Slugs = new string[count];
        Identifiers = new string[count];
        Paths = new string[count];
    }

    public string[] Slugs { get; }

    public string[] Identifiers { get; }

    public string[] Paths { get; }

    /// <param name="articles">In corpus order.</param>
    /// <param name="byPath">In the order of their paths.</param>
    public static CorpusNames Of(ArticleSummary[] articles, int[] byPath, string className, List<Conflict> conflicts)
    {
        CorpusNames names = new(articles.Length);
        names.ClaimUrls(articles, byPath, conflicts);
        names.ClaimPaths(articles);
        names.ClaimSlugs(articles, conflicts);
        names.ClaimIdentifiers(articles, className, conflicts);
        names.AddWords(articles);
        return names;
    }

    /// <summary>The id by which an article is found; empty where it states none, or others have the same.</summary>
    public string IdOf(ArticleSummary article) => _sharedIds.Contains(article.Id) ? "" : article.Id;

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
        foreach (string[] words in (string[][])[[.. articles.Select(IdOf)], Slugs])
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

    /// <summary>In documentation, an id is a name within its folder: several folders have an <c>intro</c>.</summary>
    void FindSharedIds(ArticleSummary[] articles, List<Conflict> conflicts)
    {
        foreach (IGrouping<string, ArticleSummary> same in articles
            .Where(static article => article.Id.Length > 0 && Identity.Identifiers.HoldsWord(article.Id))
            .GroupBy(static article => article.Id, StringComparer.Ordinal))
        {
            ArticleSummary[] sharing = [.. same.OrderBy(static article => article.SeedPath, StringComparer.Ordinal)];
            int folders = sharing.Select(static article => LinkPath.FolderOf(article.SeedPath)).Distinct(StringComparer.Ordinal).Count();
            if (sharing.Length > 1 && folders == sharing.Length)
            {
                _sharedIds.Add(same.Key);
                Report(
                    DiagnosticIds.NameShared,
                    sharing[0],
                    conflicts,
                    "Id",
                    same.Key,
                    ListOf(sharing.Select(static article => article.SeedPath)),
                    "it finds none of them; their slugs and paths do. Set 'id:' in their front matter to other ids.");
            }
        }
    }

    void ClaimUrls(ArticleSummary[] articles, int[] byPath, List<Conflict> conflicts)
    {
        FindSharedIds(articles, conflicts);
        Dictionary<string, int> byId = new(StringComparer.Ordinal);
        foreach (int i in byPath)
        {
            LinkKeys keys = articles[i].Keys;
            string number = keys.PublisherNumber;
            bool isSame = number.Length > 0 && Claim(_byNumber, number, i, "number", number, articles, conflicts);

            // Each publisher has its own numbers: two publishers may use the same.
            bool isOwnId = articles[i].Id != number.Substring(number.IndexOf('/') + 1);
            isSame = isSame
                || (isOwnId && IdOf(articles[i]).Length > 0 && Claim(byId, articles[i].Id, i, "id", articles[i].Id, articles, conflicts));
            if (keys.Url.Length > 0 && !isSame)
            {
                Claim(_byUrl, keys.Url, i, "URL", keys.Url, articles, conflicts);
            }
        }
    }

    /// <summary>Two articles may state the same slug in two languages: then both are named with their folders.</summary>
    void ClaimSlugs(ArticleSummary[] articles, List<Conflict> conflicts)
    {
        HashSet<int> fixedSlugs = [];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, articles.Length)
            .Where(i => articles[i].IsSlugExplicit)
            .GroupBy(i => articles[i].SlugCandidate, StringComparer.Ordinal))
        {
            int[] ofSeeds = [.. same.OrderBy(i => articles[i].SeedPath, StringComparer.Ordinal)];
            bool isTranslated = ofSeeds.Length > 1
                && ofSeeds.Select(i => articles[i].Language).Distinct(StringComparer.OrdinalIgnoreCase).Count() == ofSeeds.Length;
            if (isTranslated)
            {
                continue;
            }

            fixedSlugs.UnionWith(ofSeeds);
            foreach (int i in ofSeeds.Skip(1))
            {
                conflicts.Add(Conflict.Duplicate(articles[i].SeedPath, "slug", same.Key, articles[ofSeeds[0]].SeedPath));
            }
        }

        NameClaims claims = NameClaims.Settle(articles.Length, (i, step) => NameForms.Slug(articles[i], step), fixedSlugs.Contains);
        claims.Names.CopyTo(Slugs, 0);
        ReportShared(claims, "Slug", "slug", articles, conflicts);
    }

    void ClaimIdentifiers(ArticleSummary[] articles, string className, List<Conflict> conflicts)
    {
        Dictionary<string, int> explicitNames = new(StringComparer.Ordinal);
        foreach (ArticleSummary article in articles.Where(static article => article.IsNameExplicit))
        {
            string name = NameForms.Identifier(article, 0, className);
            explicitNames[name] = explicitNames.TryGetValue(name, out int count) ? count + 1 : 1;
        }

        NameClaims claims = NameClaims.Settle(
            articles.Length,
            (i, step) => NameForms.Identifier(articles[i], step, className),
            i => articles[i].IsNameExplicit && explicitNames[NameForms.Identifier(articles[i], 0, className)] == 1);
        claims.Names.CopyTo(Identifiers, 0);
        ReportShared(claims, "Identifier", "name", articles, conflicts);
    }

    void ClaimPaths(ArticleSummary[] articles) =>
        NameClaims.Settle(articles.Length, (i, step) => NameForms.Path(articles[i], step), static _ => false).Names.CopyTo(Paths, 0);

    /// <summary>One warning for each name: a seed that is added renames other articles. What one warning says of a slug needs no second
    /// one for the identifier.</summary>
    void ReportShared(NameClaims claims, string what, string key, ArticleSummary[] articles, List<Conflict> conflicts)
    {
        foreach ((string name, int[] sharing) in claims.Shared)
        {
            int[] members = [.. sharing.OrderBy(i => articles[i].SeedPath, StringComparer.Ordinal)];
            if (_reported.Add(string.Join("\n", members.Select(i => articles[i].SeedPath))))
            {
                Report(
                    DiagnosticIds.NameShared,
                    articles[members[0]],
                    conflicts,
                    what,
                    name,
                    ListOf(members.Select(i => articles[i].SeedPath)),
                    "they are named " + ListOf(members.Select(i => claims.Names[i])) + ". Set '" + key
                        + ":' in their front matter to choose other names.");
            }
        }
    }

    static string ListOf(IEnumerable<string> names)
    {
        string[] all = [.. names.Select(static name => "'" + name + "'")];
        string shown = string.Join(", ", all.Take(MaxListed));
        return all.Length <= MaxListed ? shown : FormattableString.Invariant($"{shown} and {all.Length - MaxListed} others");
    }

    static void Report(string id, ArticleSummary at, List<Conflict> conflicts, params string[] arguments) =>
        conflicts.Add(new(id, at.SeedPath, arguments.ToEquatableArray()));

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

        conflicts.Add(Conflict.Duplicate(articles[article].SeedPath, what, value, articles[owner].SeedPath));
        return true;
    }
}
