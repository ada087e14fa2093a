using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;
using Letterpress.Tests.Outside;

namespace Letterpress.Tests.Graphs;

/// <summary>Whatever titles, slugs and addresses say, programs that we did not write read the same graph from every export.</summary>
public sealed partial class ReadBackTests
{
    /// <summary>Graphs that one process reads at once.</summary>
    const int Batch = 80;

    static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    static readonly XNamespace s_xlink = "http://www.w3.org/1999/xlink";

    [Fact]
    public void Json_reads_back() => GraphCorpus.Any.Sample(
        graph =>
        {
            string json = GraphCorpus.Written(graph.Corpus.Graph.WriteJson);
            Assert.DoesNotMatch("[<>&'\u2028\u2029]", json);
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement root = document.RootElement;
            Assert.True(root.GetProperty("directed").GetBoolean());
            Assert.False(root.GetProperty("multigraph").GetBoolean());
            Assert.Equal(
                graph.Corpus.All.Select(static a => (
                    a.Slug.ToString(), a.Title.ToString(), a.SourceUrl.ToString(), a.PublishedAt, a.PublishedAt?.Offset,
                    a.Language.ToString(), a.WordCount, a.Corpus.Graph.RankOf(a), a.Corpus.Graph.ComponentOf(a).Index)),
                root.GetProperty("nodes").EnumerateArray().Select(static n => (
                    Text(n, "id"),
                    Text(n, "title"),
                    Text(n, "url"),
                    Time(n),
                    Time(n)?.Offset,
                    Text(n, "language"),
                    n.GetProperty("words").GetInt32(),
                    n.GetProperty("rank").GetDouble(),
                    n.GetProperty("component").GetInt32())));
            AssertEdges(graph.Edges, root
                .GetProperty("links")
                .EnumerateArray()
                .Select(static link => (Text(link, "source"), Text(link, "target"), link.GetProperty("weight").GetInt32())));
        },
        iter: 300);

    [Fact]
    public void GraphML_reads_back() => GraphCorpus.Any.Sample(
        graph =>
        {
            GraphMLReader read = new(GraphCorpus.Written(graph.Corpus.Graph.WriteGraphML));
            Assert.Equal(
                graph.Corpus.All.Select(static a => (
                    GraphML(a.Slug),
                    GraphML(a.Title),
                    GraphML(a.SourceUrl),
                    a.PublishedAt,
                    GraphML(a.Language),
                    a.Corpus.Graph.RankOf(a))),
                read.Nodes.Select(static n => (
                    n["slug"],
                    n["title"],
                    n.GetValueOrDefault("url", ""),
                    n.TryGetValue("date", out string? date) ? DateTimeOffset.Parse(date, null) : (DateTimeOffset?)null,
                    n["language"],
                    XmlConvert.ToDouble(n["rank"]))));
            AssertEdges(
                graph.Edges.Select(static edge => (GraphML(edge.Source), GraphML(edge.Target), edge.Weight)),
                read.Edges.Select(edge => (read.Nodes[edge.Source]["slug"], read.Nodes[edge.Target]["slug"], edge.Weight)));
        },
        iter: 300);

    [Fact]
    public void GraphML_is_read_by_Graphviz()
    {
        Graphviz.Need();
        GraphCorpus.Any.Array[Batch].Sample(
            graphs =>
            {
                string dot =
                    Graphviz.FromGraphML(graphs.Select(static graph => GraphCorpus.Written(graph.Corpus.Graph.WriteGraphML)));
                string[] read = dot.Split("digraph articles {")[1..];
                Assert.Equal(graphs.Length, read.Length);
                for (int i = 0; i < graphs.Length; i++)
                {
                    PressedCorpus corpus = graphs[i].Corpus;
                    AssertEdges(
                        graphs[i].Edges.Select(static edge => (edge.Source, edge.Target, 1)),
                        DotArrow()
                            .Matches(read[i])
                            .Select(match => (Slug(corpus, match.Groups[1].Value), Slug(corpus, match.Groups[2].Value), 1)));
                }
            },
            iter: 1);
    }

    [Fact]
    public void Dot_is_read_by_Graphviz()
    {
        Graphviz.Need();
        GraphCorpus.Any.Array[Batch].Sample(
            graphs =>
            {
                string json = Graphviz.Dot(
                    string.Concat(graphs.Select(static graph => GraphCorpus.Written(graph.Corpus.Graph.WriteDot))),
                    "-Tjson");
                List<JsonElement> read = JsonValues(json);
                Assert.Equal(graphs.Length, read.Count);
                foreach ((GraphCorpus graph, JsonElement drawn) in graphs.Zip(read))
                {
                    JsonElement[] nodes = [.. Items(drawn, "objects")];
                    Assert.Equal(
                        graph.Corpus.All.Select(static a => (
                            DotId(a.Slug),
                            WithoutSpace(Xml(GraphCorpus.Pictured(a.Title.ToString(), "\t\n\v\f\r"))),
                            $"{a.PublishedAt:yyyy-MM-dd}")),
                        nodes.Select(static node => (Text(node, "name"), WithoutSpace(DrawnText(node)), Tooltip(node))));
                    AssertEdges(
                        graph.Edges.Select(static edge => (DotId(edge.Source), DotId(edge.Target), edge.Weight)),
                        Items(drawn, "edges").Select(edge => (
                            Text(nodes[edge.GetProperty("tail").GetInt32()], "name"),
                            Text(nodes[edge.GetProperty("head").GetInt32()], "name"),
                            int.Parse(Text(edge, "weight"), null))));
                }
            },
            iter: 1);
    }

    [Fact]
    public void Drawing_of_dot_is_xml_that_leads_to_the_articles()
    {
        Graphviz.Need();
        GraphCorpus.Any.Array[Batch].Sample(
            graphs =>
            {
                string svg = Graphviz.Dot(
                    string.Concat(graphs.Select(static graph => GraphCorpus.Written(graph.Corpus.Graph.WriteDot))),
                    "-Tsvg");
                string[] drawings = svg.Split("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>")[1..];
                Assert.Equal(graphs.Length, drawings.Length);
                foreach ((GraphCorpus graph, string drawing) in graphs.Zip(drawings))
                {
                    using var reader = XmlReader.Create(
                        new StringReader(drawing.TrimStart()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
                    IEnumerable<XElement> nodes = XDocument.Load(reader)
                        .Descendants(s_svg + "g")
                        .Where(static g => (string?)g.Attribute("class") == "node");
                    Assert.Equal(
                        graph.Corpus.All
                            .Select(static a => (OneSpace(Doubled(a.Slug.ToString())), DrawnUrl(a.SourceUrl.ToString())))
                            .Order(),
                        nodes.Select(static node => (
                            OneSpace(node.Element(s_svg + "title")!.Value),
                            (string?)node.Descendants(s_svg + "a").Attributes(s_xlink + "href").SingleOrDefault())).Order());
                }
            },
            iter: 1);
    }

    [Fact]
    public void Mermaid_is_read_by_Mermaid()
    {
        NodeProgram.Mermaid.Need();
        GraphCorpus.Any.Array[Batch].Sample(
            graphs =>
            {
                string answer = NodeProgram.Mermaid.Read(
                    JsonSerializer.Serialize(graphs.Select(static graph => GraphCorpus.Written(graph.Corpus.Graph.WriteMermaid))));
                using JsonDocument document = JsonDocument.Parse(answer);
                Assert.Equal(graphs.Length, document.RootElement.GetArrayLength());
                foreach ((GraphCorpus graph, JsonElement read) in graphs.Zip(document.RootElement.EnumerateArray()))
                {
                    Assert.False(read.TryGetProperty("error", out JsonElement error), error.ToString());
                    Assert.Equal(
                        graph.Corpus.All.Select(static a =>
                            ($"n{a.Index}", GraphCorpus.Pictured((a.Title.IsEmpty ? a.Slug : a.Title).ToString()))),
                        Items(read, "nodes").Select(static node => (Text(node, "id"), Text(node, "label"))));
                    AssertEdges(
                        graph.Edges,
                        Items(read, "edges").Select(edge => (
                            Slug(graph.Corpus, Text(edge, "source")),
                            Slug(graph.Corpus, Text(edge, "target")),
                            Text(edge, "label") is { Length: > 0 } weight ? int.Parse(weight, null) : 1)));
                }
            },
            iter: 1);
    }

    static void AssertEdges(IEnumerable<(string, string, int)> expected, IEnumerable<(string, string, int)> read) =>
        Assert.Equal(expected.Order(), read.Order());

    static DateTimeOffset? Time(JsonElement node) =>
        node.GetProperty("published") is { ValueKind: JsonValueKind.String } time ? time.GetDateTimeOffset() : null;

    static string Tooltip(JsonElement node) => node.TryGetProperty("tooltip", out JsonElement tooltip) ? tooltip.GetString()! : "";

    static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    static JsonElement.ArrayEnumerator Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement items) ? items.EnumerateArray() : default;

    static string Slug(PressedCorpus corpus, string name) => corpus[int.Parse(name.AsSpan(1), null)].Slug.ToString();

    static string GraphML(Utf8Text text) => GraphML(text.ToString());

    static string GraphML(string text) => Xml(GraphCorpus.Pictured(text, "\t\n\r\u007F"));

    /// <summary>The second of two spaces Graphviz draws as U+00A0, so that it is seen.</summary>
    static string OneSpace(string text) => text.Replace('\u00A0', ' ');

    /// <summary>Two that Unicode calls no characters cannot be in XML at all.</summary>
    static string Xml(string text) => text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    static string DotId(Utf8Text slug) => DotId(slug.ToString());

    static string DotId(string slug)
    {
        string id = Doubled(slug).Replace("&", "&amp;", StringComparison.Ordinal);
        return id.StartsWith('%') ? "&#37;" + id[1..] : id;
    }

    static string Doubled(string slug) => Xml(GraphCorpus.Pictured(slug)).Replace("\\", "\\\\", StringComparison.Ordinal);

    static string WithoutSpace(string text) => AsciiSpace().Replace(text, "");

    static string DrawnText(JsonElement node) =>
        string.Concat(Items(node, "_ldraw_").Where(static op => Text(op, "op") == "T").Select(static op => Text(op, "text")));

    /// <summary>
    /// Control characters and what is no character are left out of an address; what markup could misread is percent-encoded.
    /// </summary>
    static string? DrawnUrl(string url)
    {
        if (url.Length == 0 || url.StartsWith("java", StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal))
        {
            return null;
        }

        string clean = string.Concat(url.Where(static c => !char.IsControl(c) && c is not ('\u202D' or '\u202E' or '\uFFFE' or '\uFFFF')));
        return "\"'<> ".Aggregate(clean, static (text, c) => text.Replace(c.ToString(), Uri.HexEscape(c), StringComparison.Ordinal));
    }

    static List<JsonElement> JsonValues(string json)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json), new JsonReaderOptions { AllowMultipleValues = true });
        var values = new List<JsonElement>();
        while (reader.Read())
        {
            values.Add(JsonElement.ParseValue(ref reader));
        }

        return values;
    }

    [GeneratedRegex("""^\s*(n\d+) -> (n\d+);$""", RegexOptions.Multiline)]
    private static partial Regex DotArrow();

    [GeneratedRegex(@"[ \t\n\v\f\r]")]
    private static partial Regex AsciiSpace();
}
