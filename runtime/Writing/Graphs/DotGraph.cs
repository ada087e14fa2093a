using System.Buffers;

namespace Letterpress.Writing.Graphs;

/// <summary>The graph in the language of Graphviz.</summary>
static class DotGraph
{
    public static void Write(LinkGraph graph, IBufferWriter<byte> writer)
    {
        var sink = new Utf8Sink(writer);
        sink.Write("""
            digraph Articles {
              graph [rankdir=LR, ranksep=0.7, nodesep=0.2, fontname="Helvetica,Arial,sans-serif"];
              node [shape=box, style="rounded,filled", fillcolor="#fbf7ec", color="#8c7b58", fontcolor="#2b2620", fontname="Helvetica,Arial,sans-serif", fontsize=11, margin="0.18,0.09"];
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
        DotLabel.Write(ref sink, article.Title);
        if (SafeUrl.IsLink(article.SourceUrl))
        {
            sink.Write("\", URL=\""u8);
            DotText.WriteUrl(ref sink, article.SourceUrl);
        }

        sink.Write("\", tooltip=\""u8);
        GraphValues.WriteDay(ref sink, article.PublishedAt);
        sink.Write("\"];\n"u8);
    }

    static void WriteEdge(ref Utf8Sink sink, Article source, Edge edge)
    {
        sink.Write("  "u8);
        DotText.WriteId(ref sink, source.Slug);
        sink.Write(" -> "u8);
        DotText.WriteId(ref sink, edge.Article.Slug);
        sink.Write(" [weight="u8);
        sink.Write(edge.Multiplicity);
        if (edge.Multiplicity > 1)
        {
            sink.Write(", label="u8);
            sink.Write(edge.Multiplicity);
        }

        sink.Write("];\n"u8);
    }
}
