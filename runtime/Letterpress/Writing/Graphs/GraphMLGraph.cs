using System.Buffers;

namespace Letterpress.Writing.Graphs;

/// <summary>The graph as GraphML.</summary>
static class GraphMLGraph
{
    public static void Write(LinkGraph graph, IBufferWriter<byte> writer)
    {
        var sink = new Utf8Sink(writer);
        sink.Write("""
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
              <key id="slug" for="node" attr.name="slug" attr.type="string"/>
              <key id="title" for="node" attr.name="title" attr.type="string"/>
              <key id="url" for="node" attr.name="url" attr.type="string"/>
              <key id="date" for="node" attr.name="date" attr.type="string"/>
              <key id="language" for="node" attr.name="language" attr.type="string"/>
              <key id="rank" for="node" attr.name="rank" attr.type="double"/>

            """u8);
        if (graph.HasPositions)
        {
            sink.Write("""
                  <key id="x" for="node" attr.name="x" attr.type="double"/>
                  <key id="y" for="node" attr.name="y" attr.type="double"/>

                """u8);
        }

        sink.Write("""
              <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
              <graph id="articles" edgedefault="directed">

            """u8);
        foreach (Article article in graph.Nodes)
        {
            WriteNode(ref sink, graph, article);
        }

        foreach (Article article in graph.Nodes)
        {
            foreach (Edge edge in graph.References(article))
            {
                WriteEdge(ref sink, article, edge);
            }
        }

        sink.Write("  </graph>\n</graphml>\n"u8);
        sink.Flush();
    }

    static void WriteNode(ref Utf8Sink sink, LinkGraph graph, Article article)
    {
        sink.Write("    <node id=\""u8);
        GraphValues.WriteName(ref sink, article);
        sink.Write("\">\n"u8);
        WriteData(ref sink, "slug"u8, article.Slug);
        WriteData(ref sink, "title"u8, article.Title);
        if (!article.SourceUrl.IsEmpty)
        {
            WriteData(ref sink, "url"u8, article.SourceUrl);
        }

        if (article.PublishedAt is { } time)
        {
            sink.Write("      <data key=\"date\">"u8);
            TimeText.WriteIso(ref sink, time);
            sink.Write("</data>\n"u8);
        }

        WriteData(ref sink, "language"u8, article.Language);
        sink.Write("      <data key=\"rank\">"u8);
        GraphValues.WriteRank(ref sink, graph.RankOf(article));
        sink.Write("</data>\n"u8);
        if (graph.HasPositions)
        {
            GraphPosition position = graph.PositionOf(article);
            WriteNumber(ref sink, "x"u8, position.X);
            WriteNumber(ref sink, "y"u8, position.Y);
        }

        sink.Write("    </node>\n"u8);
    }

    static void WriteEdge(ref Utf8Sink sink, Article source, Edge edge)
    {
        sink.Write("    <edge source=\""u8);
        GraphValues.WriteName(ref sink, source);
        sink.Write("\" target=\""u8);
        GraphValues.WriteName(ref sink, edge.Article);
        sink.Write("\"><data key=\"weight\">"u8);
        sink.Write(edge.LinkCount);
        sink.Write("</data></edge>\n"u8);
    }

    static void WriteNumber(ref Utf8Sink sink, ReadOnlySpan<byte> key, double coordinate)
    {
        sink.Write("      <data key=\""u8);
        sink.Write(key);
        sink.Write("\">"u8);
        GraphValues.WriteCoordinate(ref sink, coordinate);
        sink.Write("</data>\n"u8);
    }

    static void WriteData(ref Utf8Sink sink, ReadOnlySpan<byte> key, ReadOnlySpan<byte> text)
    {
        sink.Write("      <data key=\""u8);
        sink.Write(key);
        sink.Write("\">"u8);
        XmlText.WriteVisible(ref sink, text);
        sink.Write("</data>\n"u8);
    }
}
