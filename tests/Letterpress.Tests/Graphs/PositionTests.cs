extern alias core;

using System.Text.Json;
using System.Xml.Linq;
using core::Letterpress.Core.Model;

namespace Letterpress.Tests.Graphs;

/// <summary>Positions as programs read them, over three articles: <c>alone</c> at the left, then <c>citing</c>, then <c>rich</c>.</summary>
public class PositionTests
{
    static readonly LinkGraph s_graph = Sample.Corpus.Graph;

    [Fact]
    public void Positions_are_those_of_the_articles_in_their_order()
    {
        Assert.True(s_graph.HasPositions);
        Assert.Equal(Sample.Corpus.All.Select(s_graph.PositionOf), s_graph.Positions);
        Assert.Equal(new(1, 0), s_graph.PositionOf(Sample.Rich));
        Assert.Equal(0.5, s_graph.PositionOf(Sample.Citing).X, 0.00001);
        Assert.Equal(0.5, s_graph.PositionOf(Sample.Citing).Y, 0.00001);
        Assert.Equal(default, s_graph.PositionOf(Sample.Alone));
        Assert.Equal(2, s_graph.Positions[1..].Count);
        Assert.Equal(s_graph.PositionOf(Sample.Alone), s_graph.Positions[1..][1]);
        Assert.Throws<ArgumentOutOfRangeException>(static () => s_graph.Positions[3]);
    }

    [Fact]
    public void An_empty_corpus_has_all_positions_that_it_needs_and_default_has_none()
    {
        Assert.True(PressedCorpus.Of([], Models.Corpus([])).Graph.HasPositions);
        Assert.StartsWith("<svg ", GraphCorpus.Written(PressedCorpus.Of([], Models.Corpus([])).Graph.WriteSvg), StringComparison.Ordinal);
        Assert.False(default(LinkGraph).HasPositions);
        Assert.Empty(default(LinkGraph).Positions);
        Assert.Throws<ArgumentException>(static () => default(LinkGraph).PositionOf(Sample.Rich));
        Assert.Throws<ArgumentException>(static () => s_graph.PositionOf(default));
    }

    [Fact]
    public void Exports_have_positions_where_articles_have_them()
    {
        JsonElement node = JsonDocument.Parse(GraphCorpus.Written(s_graph.WriteJson)).RootElement.GetProperty("nodes")[1];
        Assert.Equal(("0.499998", "0.499998"), (node.GetProperty("x").GetRawText(), node.GetProperty("y").GetRawText()));
        XDocument graph = XDocument.Parse(GraphCorpus.Written(s_graph.WriteGraphML));
        Assert.Equal(
            ["1.000000", "0.499998", "0.000000"],
            graph.Descendants().Where(static data => data.Name.LocalName == "data" && data.Attribute("key")!.Value == "x")
                .Select(static data => data.Value));

        ArticleModel[] articles = [Models.Plain("a"), Models.Plain("b")];
        LinkGraph without = PressedCorpus.Of(articles, Models.Corpus(articles)).Graph;
        Assert.False(without.HasPositions);
        Assert.DoesNotContain("\"x\"", GraphCorpus.Written(without.WriteJson), StringComparison.Ordinal);
        Assert.DoesNotContain("\"x\"", GraphCorpus.Written(without.WriteGraphML), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => GraphCorpus.Written(without.WriteSvg));
    }
}
