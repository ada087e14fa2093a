using System.Buffers;

namespace Letterpress.Writing.Graphs;

/// <summary>The graph in the language of Graphviz.</summary>
/// <remarks>Articles cite each other in cycles, which layouts by ranks draw badly: springs hold these together.</remarks>
static class DotGraph
{
    /// <summary>Up to so many articles are laid out and edges led around them with care, which takes time by the square.</summary>
    const int MostOfSmall = 120;

    /// <summary>The half of the font size below: an ideograph is as wide as the font is high.</summary>
    const double PointsPerColumn = 5.5;
    const double MarginPoints = 26;
    const double PointsPerTenth = 7.2;

    public static void Write(LinkGraph graph, IBufferWriter<byte> writer)
    {
        var sink = new Utf8Sink(writer);
        sink.Write("digraph Articles {\n  graph ["u8);
        sink.Write(graph.Nodes.Count <= MostOfSmall
            ? "layout=fdp, K=1.2, overlap=prism, splines=true, sep=\"+12\", esep=\"+4\""u8
            : "layout=sfdp, K=1.2, overlap=prism, splines=line, sep=\"+12\""u8);
        sink.Write("""
            , fontname="Helvetica,Arial,sans-serif"];
              node [shape=box, style="rounded,filled", fillcolor="#fbf7ec", color="#8c7b58", fontcolor="#2b2620",
            """u8);
        sink.Write("""
             fontname="Helvetica,Arial,sans-serif", fontsize=11, margin="0.18,0.09"];
              edge [color="#8c7b58", fontcolor="#8c7b58", fontname="Helvetica,Arial,sans-serif", fontsize=10, arrowsize=0.6];

            """u8);
        foreach (Article article in graph.Nodes)
        {
            WriteNode(ref sink, article);
        }

        foreach (Article article in graph.Nodes)
        {
            foreach (Edge edge in graph.References(article))
            {
                WriteEdge(ref sink, article, edge);
            }
        }

        sink.Write("}\n"u8);
        sink.Flush();
    }

    static void WriteNode(ref Utf8Sink sink, Article article)
    {
        sink.Write("  "u8);
        DotText.WriteId(ref sink, article.Slug);
        sink.Write(" [label=\""u8);
        int columns = DotLabel.Write(ref sink, article.Title);
        if (SafeUrl.IsLink(article.SourceUrl))
        {
            sink.Write("\", URL=\""u8);
            DotText.WriteUrl(ref sink, article.SourceUrl);
        }

        if (article.PublishedAt is { } time)
        {
            sink.Write("\", tooltip=\""u8);
            TimeText.WriteDay(ref sink, time);
        }

        sink.Write("\", width="u8);
        int tenths = InchTenths(columns);
        sink.Write(tenths / 10);
        sink.Write((byte)'.');
        sink.Write(tenths % 10);
        sink.Write("];\n"u8);
    }

    /// <summary>
    /// The least width of a box, in tenths of an inch, which is the right one too where the machine that draws lacks a font.
    /// </summary>
    static int InchTenths(int columns) => (int)Math.Ceiling(((columns * PointsPerColumn) + MarginPoints) / PointsPerTenth);

    static void WriteEdge(ref Utf8Sink sink, Article source, Edge edge)
    {
        sink.Write("  "u8);
        DotText.WriteId(ref sink, source.Slug);
        sink.Write(" -> "u8);
        DotText.WriteId(ref sink, edge.Article.Slug);
        sink.Write(" [weight="u8);
        sink.Write(edge.LinkCount);
        if (edge.LinkCount > 1)
        {
            sink.Write(", label="u8);
            sink.Write(edge.LinkCount);
        }

        sink.Write("];\n"u8);
    }
}
