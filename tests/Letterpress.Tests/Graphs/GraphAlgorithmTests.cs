using QuikGraph;
using QuikGraph.Algorithms;
using QuikGraph.Algorithms.Ranking;
using QuikGraph.Algorithms.Search;
using Arc = QuikGraph.Edge<int>;

namespace Letterpress.Tests.Graphs;

/// <summary>Ranks, components, orders and paths of random corpora, against QuikGraph's.</summary>
public sealed class GraphAlgorithmTests
{
    [Fact]
    public void Ranks_sum_to_one_and_are_those_of_another_implementation() => LinkGraphTests.Check(static random =>
    {
        LinkGraph graph = random.Corpus.Graph;
        double[] ranks = [.. random.Corpus.All.Select(article => graph.RankOf(article))];
        Assert.Equal(random.Count == 0 ? 0 : 1, ranks.Sum(), 1e-14);

        // QuikGraph lets what reaches an article without references leak away, and sums to less: the proportions are the same.
        var other = new PageRankAlgorithm<int, Arc>(random.Graph()) { Damping = 0.85, Tolerance = 1e-9, MaxIterations = 1000 };
        other.Compute();
        double sum = other.Ranks.Values.Sum();
        Assert.All(ranks, (rank, article) => Assert.Equal(other.Ranks[article] / sum, rank, 1e-7));
    });

    [Fact]
    public void Ranked_articles_come_in_the_order_of_their_ranks() => LinkGraphTests.Check(static random =>
    {
        LinkGraph graph = random.Corpus.Graph;
        Assert.Equal(
            random.Corpus.All.OrderByDescending(article => graph.RankOf(article)).ThenBy(static article => article.Index),
            graph.ByRank);
    });

    [Fact]
    public void Components_are_those_of_another_implementation() => LinkGraphTests.Check(static random =>
    {
        var numbers = new Dictionary<int, int>();
        random.Graph().WeaklyConnectedComponents(numbers);
        var expected = numbers
            .GroupBy(static pair => pair.Value, static pair => pair.Key)
            .Select(static group => group.Order().ToArray())
            .OrderByDescending(static articles => articles.Length)
            .ThenBy(static articles => articles[0])
            .Select(static articles => string.Join(' ', articles));
        RowList<Component> components = random.Corpus.Graph.Components;
        Assert.Equal(
            expected,
            components.Select(static component => string.Join(' ', component.Articles.Select(static article => article.Index))));
        Assert.All(
            components,
            component => Assert.All(component.Articles, article => Assert.Equal(component, random.Corpus.Graph.ComponentOf(article))));
    });

    [Fact]
    public void Topological_order_goes_against_a_reference_only_inside_a_cycle() => LinkGraphTests.Check(static random =>
    {
        var components = new Dictionary<int, int>();
        random.Graph().StronglyConnectedComponents(components);
        int[] order = [.. random.Corpus.Graph.TopologicalOrder.Select(static article => article.Index)];
        Assert.Equal(Enumerable.Range(0, random.Count), order.Order());
        int[] places = new int[random.Count];
        for (int i = 0; i < order.Length; i++)
        {
            places[order[i]] = i;
        }

        Assert.All(
            random.Graph().Edges,
            edge => Assert.True(places[edge.Source] < places[edge.Target] || components[edge.Source] == components[edge.Target]));
        foreach (IGrouping<int, int> component in components.GroupBy(static pair => pair.Value, static pair => pair.Key))
        {
            int[] members = [.. component.Order()];
            Assert.Equal(members, order.Skip(places[members[0]]).Take(members.Length));
        }
    });

    [Theory]
    [InlineData(ReferenceDirection.Outgoing)]
    [InlineData(ReferenceDirection.Incoming)]
    [InlineData(ReferenceDirection.Both)]
    public void A_search_reaches_what_can_be_reached_nearest_first(ReferenceDirection direction) => LinkGraphTests.Check(random =>
    {
        BidirectionalGraph<int, Arc> graph = random.Graph();
        if (direction != ReferenceDirection.Outgoing)
        {
            Arc[] back = [.. graph.Edges.Select(static edge => new Arc(edge.Target, edge.Source))];
            if (direction == ReferenceDirection.Incoming)
            {
                graph.Clear();
            }

            graph.AddVerticesAndEdgeRange(back);
            graph.AddVertexRange(Enumerable.Range(0, random.Count));
        }

        foreach (Article start in random.Corpus.All)
        {
            var reached = new List<ReachedArticle>();
            foreach (ReachedArticle next in random.Corpus.Graph.BreadthFirst(start, direction))
            {
                reached.Add(next);
            }

            Assert.Equal(start, reached[0].Article);
            Assert.Equal(reached.Select(static next => next.Distance).Order(), reached.Select(static next => next.Distance));
            Assert.Equal(
                Distances(graph, start.Index).OrderBy(static pair => pair.Key),
                reached.ToDictionary(static next => next.Article.Index, static next => next.Distance).OrderBy(static pair => pair.Key));
        }
    });

    [Fact]
    public void A_path_is_a_path_and_none_is_shorter() => LinkGraphTests.Check(static random =>
    {
        LinkGraph graph = random.Corpus.Graph;
        var path = new Article[random.Count];
        foreach (Article from in random.Corpus.All)
        {
            Dictionary<int, int> distances = Distances(random.Graph(), from.Index);
            foreach (Article to in random.Corpus.All)
            {
                bool isThere = distances.TryGetValue(to.Index, out int distance);
                Assert.Equal(isThere, graph.TryFindPath(from, to, path, out int length));
                Assert.Equal(isThere ? distance + 1 : 0, length);
                if (!isThere)
                {
                    continue;
                }

                Assert.Equal((from, to), (path[0], path[length - 1]));
                Assert.All(Enumerable.Range(1, length - 1), i => Assert.Contains(path[i].Index, random.Links[path[i - 1].Index]));
                Assert.False(graph.TryFindPath(from, to, path.AsSpan(0, length - 1), out int needed));
                Assert.Equal(length, needed);
            }
        }
    });

    /// <summary>How far each article is that can be reached.</summary>
    static Dictionary<int, int> Distances(BidirectionalGraph<int, Arc> graph, int start)
    {
        var search = new BreadthFirstSearchAlgorithm<int, Arc>(graph);
        var distances = new Dictionary<int, int> { [start] = 0 };
        search.TreeEdge += edge => distances[edge.Target] = distances[edge.Source] + 1;
        search.Compute(start);
        return distances;
    }
}
