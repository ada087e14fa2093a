using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Weakly connected components: articles joined by references in either direction (union-find with path halving).</summary>
static class ConnectedComponents
{
    /// <summary>Largest first, equal sizes by their newest article; articles newest first.</summary>
    public static int[][] Of(ReferenceGraph graph)
    {
        int[] parents = [.. Enumerable.Range(0, graph.Count)];
        for (int article = 0; article < parents.Length; article++)
        {
            foreach (EdgeModel target in graph.Targets(article))
            {
                Join(parents, article, target.Article);
            }
        }

        Dictionary<int, List<int>> members = [];
        for (int article = 0; article < parents.Length; article++)
        {
            int root = Root(parents, article);
            if (!members.TryGetValue(root, out List<int>? list))
            {
                members.Add(root, list = []);
            }

            list.Add(article);
        }

        return
        [
            .. members.Values.OrderByDescending(static list => list.Count).ThenBy(static list => list[0])
                .Select(static list => list.ToArray()),
        ];
    }

    /// <summary>The newer article is the root.</summary>
    static void Join(int[] parents, int one, int other)
    {
        one = Root(parents, one);
        other = Root(parents, other);
        parents[Math.Max(one, other)] = Math.Min(one, other);
    }

    static int Root(int[] parents, int article)
    {
        while (parents[article] != article)
        {
            article = parents[article] = parents[parents[article]];
        }

        return article;
    }
}
