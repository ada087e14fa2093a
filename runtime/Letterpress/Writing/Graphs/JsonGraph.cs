using System.Buffers;

namespace Letterpress.Writing.Graphs;

/// <summary>The graph as node-link JSON.</summary>
static class JsonGraph
{
    /// <summary>
    /// What JSON forbids in a string, and what ends a script element or an attribute of HTML; 0xE2 starts U+2028 and U+2029.
    /// </summary>
    static readonly SearchValues<byte> s_special = SearchValues.Create(
        ("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\"\\<>&'\u007F\u2028"u8)[..^2]);

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
        WriteText(ref sink, article.Slug);
        sink.Write(", \"title\": "u8);
        WriteText(ref sink, article.Title);
        sink.Write(", \"url\": "u8);
        WriteText(ref sink, article.SourceUrl);
        sink.Write(", \"published\": "u8);
        if (article.PublishedAt is { } time)
        {
            sink.Write((byte)'"');
            GraphValues.WriteTime(ref sink, time);
            sink.Write((byte)'"');
        }
        else
        {
            sink.Write("null"u8);
        }

        sink.Write(", \"language\": "u8);
        WriteText(ref sink, article.Language);
        sink.Write(", \"words\": "u8);
        sink.Write(article.WordCount);
        sink.Write(", \"rank\": "u8);
        GraphValues.WriteRank(ref sink, graph.RankOf(article));
        sink.Write(", \"component\": "u8);
        sink.Write(graph.ComponentOf(article).Index);
        sink.Write(" }"u8);
    }

    static void WriteLink(ref Utf8Sink sink, Article source, Edge edge)
    {
        sink.Write("    { \"source\": "u8);
        WriteText(ref sink, source.Slug);
        sink.Write(", \"target\": "u8);
        WriteText(ref sink, edge.Article.Slug);
        sink.Write(", \"weight\": "u8);
        sink.Write(edge.LinkCount);
        sink.Write(" }"u8);
    }

    static void WriteText(ref Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        sink.Write((byte)'"');
        while (text.IndexOfAny(s_special) is >= 0 and int at)
        {
            sink.Write(text[..at]);
            text = text[at..];
            if (text[0] == 0xE2)
            {
                bool isSeparator = text.StartsWith("\u2028"u8) || text.StartsWith("\u2029"u8);
                sink.Write(!isSeparator ? text[..3] : text[2] == 0xA8 ? "\\u2028"u8 : "\\u2029"u8);
                text = text[3..];
            }
            else
            {
                WriteEscaped(ref sink, text[0]);
                text = text[1..];
            }
        }

        sink.Write(text);
        sink.Write((byte)'"');
    }

    static void WriteEscaped(ref Utf8Sink sink, byte value)
    {
        ReadOnlySpan<byte> digits = "0123456789ABCDEF"u8;
        sink.Write("\\u00"u8);
        sink.Write(digits[value >> 4]);
        sink.Write(digits[value & 15]);
    }
}
