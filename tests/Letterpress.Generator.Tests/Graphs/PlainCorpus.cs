using QuikGraph;
using Arc = QuikGraph.Edge<int>;

namespace Letterpress.Generator.Tests.Graphs;

/// <summary>The links of all seeds as <see cref="PlainLinks"/> reads them, each led to the article that has its address.</summary>
sealed class PlainCorpus
{
    readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    readonly (LinkKind Kind, string? Address)[][] _links;

    public PlainCorpus(ArticleCorpus corpus, string folder)
    {
        string[] seeds = [.. corpus.All.Select(article => File.ReadAllText(Path.Combine(folder, article.SeedPath.ToString())))];

        // Who claims an address first, in the order of paths, has it.
        foreach (Article article in corpus.All.OrderBy(static article => article.SeedPath.ToString(), StringComparer.Ordinal))
        {
            if (PlainLinks.AddressOf(seeds[article.Index]) is { } address)
            {
                _byAddress.TryAdd(address, article.Index);
            }
        }

        _links = Array.ConvertAll(seeds, seed => PlainLinks.Of(seed)
            .Select(link => (TargetOf(link.Address) >= 0 ? LinkKind.Article : link.Kind, link.Address))
            .ToArray());
    }

    public IEnumerable<(LinkKind Kind, string? Address)> LinksOf(Article article) => _links[article.Index];

    /// <summary>References, each once.</summary>
    public AdjacencyGraph<int, Arc> Graph()
    {
        AdjacencyGraph<int, Arc> graph = new();
        graph.AddVertexRange(Enumerable.Range(0, _links.Length));
        for (int source = 0; source < _links.Length; source++)
        {
            graph.AddEdgeRange(_links[source]
                .Select(link => TargetOf(link.Address))
                .Where(target => target >= 0 && target != source)
                .Distinct()
                .Select(target => new Arc(source, target)));
        }

        return graph;
    }

    int TargetOf(string? address) => address is not null && _byAddress.TryGetValue(address, out int article) ? article : -1;
}
