using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;
using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;
using Arc = QuikGraph.Edge<int>;

namespace Letterpress.Generator.Tests.Graphs;

/// <summary>The link graph of two thousand real articles, against a plain reading of the same seeds and QuikGraph.</summary>
public class CorpusGraphTests(ITestOutputHelper output)
{
    [Fact]
    public void Graph_is_that_of_a_plain_reading()
    {
        RealCorpus real = RealCorpus.Get();
        ArticleCorpus corpus = real.Loaded.Corpus;
        LinkGraph graph = corpus.Graph;
        PlainCorpus links = new(corpus, real.Folder);
        AdjacencyGraph<int, Arc> plain = links.Graph();
        Report(corpus);

        Assert.Equal(
            plain.Edges.Select(arc => $"{corpus[arc.Source].SeedPath} -> {corpus[arc.Target].SeedPath}").Order(StringComparer.Ordinal),
            corpus.All
                .SelectMany(article => graph.References(article).Select(edge => $"{article.SeedPath} -> {edge.Article.SeedPath}"))
                .Order(StringComparer.Ordinal));
        AssertLinks(corpus, links);
        AssertRanks(graph, corpus, plain);
        AssertComponents(graph, plain);
        AssertPaths(graph, corpus, plain);
    }

    /// <summary>How many links of each kind each article has, and what they lead to that is not there.</summary>
    static void AssertLinks(ArticleCorpus corpus, PlainCorpus plain)
    {
        Assert.Equal(
            corpus.All.Select(article => Counts(article, plain.LinksOf(article).Select(static link => link.Kind))),
            corpus.All.Select(static article => Counts(article, article.Links.Select(static link => link.Kind))));
        Assert.Equal(
            corpus.All
                .SelectMany(plain.LinksOf)
                .Where(static link => link.Kind == LinkKind.ArticleUnresolved)
                .Select(static link => link.Address)
                .Distinct()
                .Count(),
            corpus.Graph.Unresolved.Count);
    }

    static string Counts(Article article, IEnumerable<LinkKind> kinds) =>
        $"{article.SeedPath}: {string.Join(
            ", ",
            kinds.GroupBy(static kind => kind).OrderBy(static kind => kind.Key).Select(static kind => $"{kind.Count()} {kind.Key}"))}";

    static void AssertRanks(LinkGraph graph, ArticleCorpus corpus, AdjacencyGraph<int, Arc> plain)
    {
        var algorithm = new PageRankAlgorithm<int, Arc>(plain.ToBidirectionalGraph())
        {
            Damping = 0.85,
            Tolerance = 1e-9,
            MaxIterations = 1000,
        };
        algorithm.Compute();
        double sum = algorithm.Ranks.Values.Sum();
        Assert.All(corpus.All, article => Assert.Equal(algorithm.Ranks[article.Index] / sum, graph.RankOf(article), 1e-9));
        Assert.Equal(1, corpus.All.Sum(article => graph.RankOf(article)), 1e-12);
        Assert.Equal(
            algorithm.Ranks
                .OrderByDescending(static pair => Math.Round(pair.Value, 6))
                .ThenBy(static pair => pair.Key)
                .Take(10)
                .Select(static pair => pair.Key),
            graph.ByRank.Take(10).Select(static article => article.Index));
    }

    static void AssertComponents(LinkGraph graph, AdjacencyGraph<int, Arc> plain)
    {
        Dictionary<int, int> numbers = [];
        int count = plain.WeaklyConnectedComponents(numbers);
        Assert.Equal(count, graph.Components.Count);
        Assert.All(graph.Components, component => Assert.Single(component.Articles.Select(article => numbers[article.Index]).Distinct()));
    }

    static void AssertPaths(LinkGraph graph, ArticleCorpus corpus, AdjacencyGraph<int, Arc> plain)
    {
        Article[] path = new Article[corpus.Count];
        foreach (Article from in LongForm.AllOrEvery(4, corpus.All.Where(article => graph.OutDegree(article) > 0)))
        {
            TryFunc<int, IEnumerable<Arc>> paths = plain.ShortestPathsDijkstra(static _ => 1, from.Index);
            foreach (Article to in graph.Components[0].Articles)
            {
                int expected = to == from ? 1 : paths(to.Index, out IEnumerable<Arc>? arcs) ? arcs!.Count() + 1 : 0;
                Assert.Equal(expected > 0, graph.TryFindPath(from, to, path, out int length));
                Assert.Equal(expected, length);
            }
        }
    }

    /// <summary>The figures, for the reader of the log.</summary>
    void Report(ArticleCorpus corpus)
    {
        LinkGraph graph = corpus.Graph;
        foreach (IGrouping<LinkKind, Link> kind in corpus.All
            .SelectMany(static article => article.Links)
            .GroupBy(static link => link.Kind)
            .OrderBy(static kind => kind.Key))
        {
            output.WriteLine($"{kind.Key} links: {kind.Count()}");
        }

        output.WriteLine($"{corpus.Count} articles, {graph.ReferenceCount} references, {graph.Unresolved.Count} unresolved articles, "
            + $"{graph.Hosts.Count} hosts");
        output.WriteLine($"{graph.Components.Count} components, the largest of {graph.Components[0].Articles.Count} articles, "
            + $"{graph.Components.Count(static component => component.Articles.Count == 1)} of one");
        foreach (Article article in graph.ByRank.Take(10))
        {
            output.WriteLine($"{graph.RankOf(article):F6} in {graph.InDegree(article)} out {graph.OutDegree(article)} {article.SeedPath}");
        }
    }
}
