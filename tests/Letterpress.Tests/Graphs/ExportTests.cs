using System.Buffers;

namespace Letterpress.Tests.Graphs;

/// <summary>What the exports look like, over three articles of which one refers to another twice.</summary>
public sealed class ExportTests
{
    static readonly ArrayBufferWriter<byte> s_writer = new(1 << 16);
    static readonly GraphSvgOptions s_part = new() { Center = Sample.Rich, Depth = 2, MaxLabels = 9, ArticleUrl = "/{slug}" };

    public static TheoryData<string, Action<LinkGraph, IBufferWriter<byte>>> Formats => new()
    {
        { "dot", static (graph, writer) => graph.WriteDot(writer) },
        { "mermaid", static (graph, writer) => graph.WriteMermaid(writer) },
        { "graphml", static (graph, writer) => graph.WriteGraphML(writer) },
        { "json", static (graph, writer) => graph.WriteJson(writer) },
        { "svg", static (graph, writer) => graph.WriteSvg(writer) },
        { "svg of a part", static (graph, writer) => graph.WriteSvg(writer, graph == default ? new() : s_part) },
    };

    [Fact]
    public void Dot_is_read_by_people_too() => Assert.Equal(
        $$"""
          "rich" [label="Ein \"Titel\" 𝔘", URL="{{Sample.RichUrl}}", tooltip="2024-05-06", width=1.4];
          "citing" [label="A title", URL="https://citing.example/x/", tooltip="2023-11-14", width=0.9];
          "alone" [label="A title", tooltip="2023-11-14", width=0.9];
          "rich" -> "citing" [weight=1];
          "citing" -> "rich" [weight=2, label=2];
        }

        """,
        string.Join('\n', GraphCorpus.Written(Sample.Corpus.Graph.WriteDot).Split('\n')[4..]));

    [Fact]
    public void Mermaid_is_read_by_people_too() => Assert.Equal(
        """
        flowchart LR
          n0["Ein #34;Titel#34; 𝔘"]
          n1["A title"]
          n2["A title"]
          n0 --> n1
          n1 -->|2| n0

        """,
        GraphCorpus.Written(Sample.Corpus.Graph.WriteMermaid));

    [Theory]
    [InlineData("One two", "One two")]
    [InlineData("Forty-Two Lines: The Bible That Taught Europe to Print", @"Forty-Two Lines: The\nBible That Taught\nEurope to Print")]
    [InlineData("抄出来的天下：《永乐大典》六百年", @"抄出来的天下：《永乐\n大典》六百年")]
    [InlineData("一二三四五六七八九十一二。三四五六七八九", @"一二三四五六七八九十一二。\n三四五六七八九")]
    [InlineData("一二三四五六七八九十，（二三四五六七八九", @"一二三四五六七八九十，\n（二三四五六七八九")]
    [InlineData(
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft a",
        @"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft\na")]
    [InlineData("  a \t\n b  ", "a b")]
    [InlineData("", "")]
    public void Titles_are_broken_into_lines(string title, string label)
    {
        LinkGraph graph = Models.Press(Models.Plain("a", title)).Graph;
        Assert.Contains($"[label=\"{label}\",", GraphCorpus.Written(graph.WriteDot), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_empty_graph_is_written_as_one(string format, Action<LinkGraph, IBufferWriter<byte>> write)
    {
        string expected = format switch
        {
            "dot" => "digraph Articles {\n  graph [",
            "mermaid" => "flowchart LR\n",
            "graphml" => "<?xml",
            "svg" or "svg of a part" => "<svg ",
            _ => "{\n  \"directed\": true,\n  \"multigraph\": false,\n  \"graph\": {},\n  \"nodes\": [\n  ],\n  \"links\": [\n  ]\n}\n",
        };
        string written = GraphCorpus.Written(writer => write(default, writer));
        Assert.StartsWith(expected, written, StringComparison.Ordinal);
        if (format == "graphml")
        {
            Assert.Empty(new GraphMLReader(written).Nodes);
        }
    }

    [Fact]
    public void A_reference_of_very_many_links_is_one_edge()
    {
        GraphCorpus many = GraphCorpus.OfTwo(links: 5000);
        Assert.EndsWith("n0 -->|4095| n1\n", GraphCorpus.Written(many.Corpus.Graph.WriteMermaid), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writing_allocates_nothing(string format, Action<LinkGraph, IBufferWriter<byte>> write)
    {
        long allocated = -1;
        for (int i = 0; i < 3; i++)
        {
            s_writer.ResetWrittenCount();
            long before = GC.GetAllocatedBytesForCurrentThread();
            write(Sample.Corpus.Graph, s_writer);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.True(allocated == 0, $"{format}: {allocated} bytes");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_writer_is_needed(string format, Action<LinkGraph, IBufferWriter<byte>> write)
    {
        ArgumentNullException error = Assert.Throws<ArgumentNullException>(() => write(Sample.Corpus.Graph, null!));
        Assert.True(error.ParamName == "writer", format);
    }
}
