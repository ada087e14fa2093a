using System.Buffers;
using System.Text.Json;
using System.Xml.Linq;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Tests.Outside;

namespace Letterpress.Generator.Tests.Graphs;

/// <summary>
/// The exports of two thousand real articles, with the titles and addresses that occur in the wild, counted by other programs.
/// </summary>
public class CorpusExportTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_export_has_all_articles_and_references()
    {
        Graphviz.Need();
        NodeProgram.Mermaid.Need();
        string folder = Repository.Shared("corpus");
        SeedText[] seeds = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Press.SeedOf)];
        using PressedArticles articles = new(Press.Run(seeds, new Dictionary<string, string>(), folder));
        ArticleCorpus corpus = articles.Corpus;
        LinkGraph graph = corpus.Graph;
        string dot = Written(graph.WriteDot);
        string graphML = Written(graph.WriteGraphML);
        string json = Written(graph.WriteJson);
        string mermaid = Written(graph.WriteMermaid);
        output.WriteLine($"{corpus.Count} articles, {graph.ReferenceCount} references; characters: DOT {dot.Length}, GraphML "
            + $"{graphML.Length}, JSON {json.Length}, Mermaid {mermaid.Length}");

        using JsonDocument read = JsonDocument.Parse(json);
        Assert.Equal(
            corpus.All.Select(static article => article.Title.ToString()),
            read.RootElement.GetProperty("nodes").EnumerateArray().Select(static node => node.GetProperty("title").GetString()!));
        Assert.Equal(graph.ReferenceCount, read.RootElement.GetProperty("links").GetArrayLength());

        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        XDocument document = XDocument.Parse(graphML);
        Assert.Equal(corpus.All.Select(static article => article.Slug.ToString()), document
            .Descendants(ns + "data")
            .Where(static data => (string?)data.Attribute("key") == "slug")
            .Select(static data => data.Value));
        Assert.Equal(graph.ReferenceCount, document.Descendants(ns + "edge").Count());

        AssertCounts(corpus, Graphviz.Count(dot));
        AssertCounts(corpus, Graphviz.Count(Graphviz.FromGraphML([graphML])));
        using JsonDocument flowchart = JsonDocument.Parse(NodeProgram.Mermaid.Read(JsonSerializer.Serialize(new[] { mermaid })));
        AssertCounts(corpus, (
            flowchart.RootElement[0].GetProperty("nodes").GetArrayLength(),
            flowchart.RootElement[0].GetProperty("edges").GetArrayLength()));
    }

    static void AssertCounts(ArticleCorpus corpus, (int Nodes, int Edges) counts) =>
        Assert.Equal((corpus.Count, corpus.Graph.ReferenceCount), counts);

    static string Written(Action<IBufferWriter<byte>> write)
    {
        var writer = new ArrayBufferWriter<byte>();
        write(writer);
        return System.Text.Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
