using System.Buffers;

namespace Letterpress.Writing.Graphs;

/// <summary>The graph as node-link JSON.</summary>
static class JsonGraph
{
    public static void Write(LinkGraph graph, IBufferWriter<byte> writer)
    {
        var sink = new Utf8Sink(writer);
        sink.Write("{\n  \"directed\": true,\n  \"multigraph\": false,\n  \"graph\": {},\n  \"nodes\": ["u8);
        ReadOnlySpan<byte> separator = "\n"u8;
        foreach (Article article in graph.Nodes)
        {
            sink.Write(separator);
            WriteNode(ref sink, graph, article);
            separator = ",\n"u8;
        }

        sink.Write("\n  ],\n  \"links\": ["u8);
        separator = "\n"u8;
        foreach (Article article in graph.Nodes)
        {
            foreach (Edge edge in graph.References(article))
            {
                sink.Write(separator);
                WriteLink(ref sink, article, edge);
                separator = ",\n"u8;
            }
        }

        sink.Write("\n  ]\n}\n"u8);
        sink.Flush();
    }

    static void WriteNode(ref Utf8Sink sink, LinkGraph graph, Article article)
    {
        sink.Write("    { \"id\": "u8);
        JsonText.WriteString(ref sink, article.Slug);
        sink.Write(", \"title\": "u8);
        JsonText.WriteString(ref sink, article.Title);
        sink.Write(", \"url\": "u8);
        JsonText.WriteString(ref sink, article.SourceUrl);
        sink.Write(", \"published\": "u8);
        if (article.PublishedAt is { } time)
        {
            sink.Write((byte)'"');
            TimeText.WriteIso(ref sink, time);
            sink.Write((byte)'"');
        }
        else
        {
            sink.Write("null"u8);
        }

        sink.Write(", \"language\": "u8);
        JsonText.WriteString(ref sink, article.Language);
        sink.Write(", \"words\": "u8);
        sink.Write(article.WordCount);
        sink.Write(", \"rank\": "u8);
        GraphValues.WriteRank(ref sink, graph.RankOf(article));
        sink.Write(", \"component\": "u8);
        sink.Write(graph.ComponentOf(article).Index);
        if (graph.HasPositions)
        {
            GraphPosition position = graph.PositionOf(article);
            sink.Write(", \"x\": "u8);
            GraphValues.WriteCoordinate(ref sink, position.X);
            sink.Write(", \"y\": "u8);
            GraphValues.WriteCoordinate(ref sink, position.Y);
        }

        sink.Write(" }"u8);
    }

    static void WriteLink(ref Utf8Sink sink, Article source, Edge edge)
    {
        sink.Write("    { \"source\": "u8);
        JsonText.WriteString(ref sink, source.Slug);
        sink.Write(", \"target\": "u8);
        JsonText.WriteString(ref sink, edge.Article.Slug);
        sink.Write(", \"weight\": "u8);
        sink.Write(edge.LinkCount);
        sink.Write(" }"u8);
    }
}
