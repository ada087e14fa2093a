using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>From summaries to the corpus: order, names, targets of links, tags.</summary>
static class CorpusLinker
{
    public static LinkedCorpus Link(
        IReadOnlyCollection<ArticleSummary> all, string className, DuplicatePolicy duplicates = DuplicatePolicy.Error)
    {
        List<Conflict> conflicts = [];
        IReadOnlyCollection<ArticleSummary> summaries = Duplicates.Settle(all, duplicates, conflicts);
        ArticleSummary[] articles =
        [
            .. summaries.OrderByDescending(static summary => summary.PublishedAt)
                .ThenBy(static summary => summary.SeedPath, StringComparer.Ordinal),
        ];
        int[] byPath = [.. Enumerable.Range(0, articles.Length).OrderBy(i => articles[i].SeedPath, StringComparer.Ordinal)];
        CorpusNames names = CorpusNames.Of(articles, byPath, className, conflicts);
        EquatableArray<string>[] formerNames = FormerNameClaims.Settle(articles, byPath, names.Identifiers, className, conflicts);
        AliasIndex aliases = AliasIndex.Of(articles, byPath, names, conflicts);
        int[][] targets = ResolveLinks(articles, new(articles, byPath, names, aliases));
        TagIndex tags = TagIndex.Of(articles);
        ReferenceGraph graph = ReferenceGraph.Of(targets);
        List<BacklinkModel>[] backlinks = Backlinks(targets);
        int[][] translations = TranslationIndex.Of(articles);
        CorpusArticle[] linked = [.. articles.Select((article, i) => new CorpusArticle(
            article.SeedPath,
            names.IdOf(article),
            names.Slugs[i],
            names.Identifiers[i],
            article.Keys,
            targets[i].ToEquatableArray(),
            graph.Targets(i).ToEquatableArray(),
            graph.Sources(i).ToEquatableArray(),
            backlinks[i].ToEquatableArray(),
            tags.OfArticle(i).ToEquatableArray())
        {
            Path = names.Paths[i],
            Aliases = aliases.OfArticle(i).ToEquatableArray(),
            FormerNames = formerNames[i],
            Translations = translations[i].ToEquatableArray(),
            IsDraft = article.IsDraft,
            IsSearched = article.IsSearched,
            ExpiresAt = article.ExpiresAt,
        })];
        GraphModel analysis = LinkAnalysis.Of(graph, UnresolvedIndex.Of(articles, targets), HostIndex.Of(articles, targets));
        return new(new(linked.ToEquatableArray(), tags.Tags.ToEquatableArray(), analysis), conflicts.ToEquatableArray());
    }

    static int[][] ResolveLinks(ArticleSummary[] articles, LinkResolver resolver) =>
        [.. articles.Select(article => article.Links.Select(link => resolver.Find(article, link)).ToArray())];

    static List<BacklinkModel>[] Backlinks(int[][] targets)
    {
        List<BacklinkModel>[] result = [.. targets.Select(static _ => new List<BacklinkModel>())];
        for (int source = 0; source < targets.Length; source++)
        {
            for (int link = 0; link < targets[source].Length; link++)
            {
                if (targets[source][link] is >= 0 and int target)
                {
                    result[target].Add(new(source, link));
                }
            }
        }

        return result;
    }
}
