using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;

namespace Letterpress.Generator.Tests.Positions;

/// <summary>The positions that a project gets for its articles, compiled and run in both storages.</summary>
public class PositionTests
{
    const string CorpusFile = "Articles.Corpus.g.cs";

    /// <summary>Six that cite each other, two, and two alone; not in the order of their paths.</summary>
    static readonly SeedText[] s_seeds =
    [
        Seed("hub", 1, "a", "b", "c"), Seed("a", 9, "b"), Seed("b", 3, "a"), Seed("c", 7, "d"), Seed("d", 5, "e"), Seed("e", 4),
        Seed("pair", 2, "other"), Seed("other", 8), Seed("alone", 6), Seed("zero", 0),
    ];

    /// <summary>Another machine, runtime or culture that computes other numbers is seen here.</summary>
    [Fact]
    public void The_positions_of_a_graph_are_the_same_everywhere()
    {
        using PressedArticles articles = new(BothStorages.Run(s_seeds, layout: LayoutPolicy.Graph));
        ArticleCorpus corpus = articles.Corpus;

        Assert.True(corpus.Graph.HasPositions);
        Assert.Equal(corpus.All.Select(corpus.Graph.PositionOf), corpus.Graph.Positions);
        Assert.Equal(
            """
            a 0.35106 0.76042
            other 0.81449 0.40128
            c 0.21659 0.40443
            alone 0.83393 0.08592
            d 0.10331 0.23336
            e 0.00000 0.07927
            b 0.48745 0.67287
            pair 1.00000 0.40128
            hub 0.32628 0.57238
            zero 0.50000 0.92073
            """,
            string.Join('\n', corpus.All.Select(article => FormattableString.Invariant(
                $"{article.Slug} {corpus.Graph.PositionOf(article).X:F5} {corpus.Graph.PositionOf(article).Y:F5}"))));
    }

    /// <summary>The first that is edited: another title, time, text, and another number of links to the same articles.</summary>
    [Fact]
    public void Edits_that_change_no_reference_move_no_article()
    {
        SeedText[] edited = [Press.Seed("seeds/hub.md",
            "---\ntitle: Renamed\nslug: renamed\ndate: 2020-01-01\n---\n[A](a.md) and again [A](a.md), [B](b.md), [C](c.md), "
                + "[itself](hub.md) and [nothing](https://example.com/).\n"), .. s_seeds[1..]];

        Assert.Equal(ByPath(s_seeds), ByPath(edited));
    }

    [Fact]
    public void A_reference_moves_nothing_in_other_components()
    {
        Dictionary<string, GraphPosition> before = ByPath(s_seeds);
        Dictionary<string, GraphPosition> after = ByPath([.. s_seeds[..5], Seed("e", 4, "hub"), .. s_seeds[6..]]);

        Assert.NotEqual(before["seeds/e.md"], after["seeds/e.md"]);
        Assert.Equal(Difference(before, "pair", "other").X > 0, Difference(after, "pair", "other").X > 0);
        Assert.Equal(0, Difference(after, "pair", "other").Y);
    }

    [Theory]
    [InlineData("None")]
    [InlineData("")]
    public void A_project_that_wants_none_has_nothing_of_them(string layout)
    {
        GeneratorRun run = Press.Run(s_seeds, new Dictionary<string, string> { ["LetterpressLayout"] = layout });
        Assert.DoesNotContain("27 =>", run.GeneratedSources[CorpusFile], StringComparison.Ordinal);
        Assert.Contains("26 =>", run.GeneratedSources[CorpusFile], StringComparison.Ordinal);
        BothStorages.Run(s_seeds);

        using PressedArticles articles = new(run);
        LinkGraph graph = articles.Corpus.Graph;
        Assert.False(graph.HasPositions);
        Assert.Empty(graph.Positions);
        const string Explanation = "The articles of Consumer were compiled without positions: "
            + "set <LetterpressLayout>Graph</LetterpressLayout> in that project, and build it again.";
        Assert.Equal(Explanation, Assert.Throws<InvalidOperationException>(() => graph.PositionOf(articles["Hub"])).Message);
        Assert.Equal(
            Explanation,
            Assert.Throws<InvalidOperationException>(() => graph.WriteSvg(new System.Buffers.ArrayBufferWriter<byte>())).Message);
    }

    [Fact]
    public void Articles_without_references_and_one_article_have_positions()
    {
        Assert.Equal(new(0.5, 0.5), Assert.Single(ByPath([Seed("one", 1)])).Value, Nearly);
        Assert.Equal(5, ByPath([.. Enumerable.Range(0, 5).Select(static i => Seed($"s{i}", i))]).Values.Distinct().Count());
    }

    [Fact]
    public void A_project_without_articles_has_a_graph_with_all_positions_that_it_needs()
    {
        using PressedArticles articles = new(BothStorages.Run([], layout: LayoutPolicy.Graph));
        Assert.True(articles.Corpus.Graph.HasPositions);
        Assert.Empty(articles.Corpus.Graph.Positions);
    }

    static bool Nearly(GraphPosition one, GraphPosition other) => Math.Abs(one.X - other.X) + Math.Abs(one.Y - other.Y) < 0.0001;

    static (double X, double Y) Difference(Dictionary<string, GraphPosition> positions, string one, string other) =>
    (
        positions[$"seeds/{one}.md"].X - positions[$"seeds/{other}.md"].X,
        positions[$"seeds/{one}.md"].Y - positions[$"seeds/{other}.md"].Y);

    static SeedText Seed(string name, int day, params string[] targets) => Press.Seed(
        $"seeds/{name}.md",
        $"---\ntitle: {name}\ndate: 2026-01-{day + 10}\n---\n{string.Join(' ', targets.Select(static t => $"[{t}]({t}.md)"))}\n");

    static Dictionary<string, GraphPosition> ByPath(IReadOnlyList<SeedText> seeds)
    {
        using PressedArticles articles = new(BothStorages.Run(seeds, layout: LayoutPolicy.Graph));
        LinkGraph graph = articles.Corpus.Graph;
        return articles.Corpus.All.ToDictionary(static article => article.SeedPath.ToString(), graph.PositionOf);
    }
}
