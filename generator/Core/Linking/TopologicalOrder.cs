using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>All articles, each before those that it cites (Kahn 1962); the articles of a cycle are adjacent, newest first.</summary>
static class TopologicalOrder
{
    public static int[] Of(ReferenceGraph graph)
    {
        int[] componentOf = StrongComponents.Of(graph, out int count);
        List<int>[] members = [.. Enumerable.Range(0, count).Select(static _ => new List<int>())];
        int[] waitingFor = new int[count];
        for (int article = 0; article < graph.Count; article++)
        {
            members[componentOf[article]].Add(article);
            foreach (EdgeModel target in graph.Targets(article))
            {
                waitingFor[componentOf[target.Article]] += componentOf[target.Article] == componentOf[article] ? 0 : 1;
            }
        }

        // Of all components that wait for nothing, the newest is next: where references allow it, the order is that of the corpus.
        SortedSet<int> ready =
        [
            .. Enumerable.Range(0, count).Where(component => waitingFor[component] == 0).Select(component => members[component][0]),
        ];
        List<int> order = new(graph.Count);
        while (ready.Count > 0)
        {
            int first = ready.Min;
            ready.Remove(first);
            foreach (int article in members[componentOf[first]])
            {
                order.Add(article);
                foreach (EdgeModel target in graph.Targets(article))
                {
                    int component = componentOf[target.Article];
                    if (component != componentOf[first] && --waitingFor[component] == 0)
                    {
                        ready.Add(members[component][0]);
                    }
                }
            }
        }

        return [.. order];
    }
}
