using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>What the references say about the corpus as a whole.</summary>
static class LinkAnalysis
{
    public static GraphModel Of(ReferenceGraph graph, UnresolvedModel[] unresolved, HostModel[] hosts)
    {
        long[] ranks = PageRank.Of(graph);
        return new(
            ranks.ToEquatableArray(),
            Enumerable.Range(0, graph.Count)
                .OrderByDescending(article => ranks[article]).ThenBy(static article => article).ToEquatableArray(),
            ConnectedComponents.Of(graph).Select(static articles => articles.ToEquatableArray()).ToEquatableArray(),
            TopologicalOrder.Of(graph).ToEquatableArray(),
            RelatedArticles.Of(graph.Count, Sharing(graph, unresolved))
                .Select(static articles => articles.ToEquatableArray()).ToEquatableArray(),
            unresolved.ToEquatableArray(),
            hosts.ToEquatableArray());
    }

    /// <summary>The articles that cite the same article, in the corpus or not, and those that the same article cites.</summary>
    static IEnumerable<int[]> Sharing(ReferenceGraph graph, UnresolvedModel[] unresolved)
    {
        for (int article = 0; article < graph.Count; article++)
        {
            yield return Articles(graph.Sources(article));
            yield return Articles(graph.Targets(article));
        }

        foreach (UnresolvedModel cited in unresolved)
        {
            yield return [.. cited.Sources];
        }
    }

    static int[] Articles(ReadOnlySpan<EdgeModel> edges)
    {
        int[] articles = new int[edges.Length];
        for (int i = 0; i < articles.Length; i++)
        {
            articles[i] = edges[i].Article;
        }

        return articles;
    }
}
