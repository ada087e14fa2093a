using System.Buffers;
using System.Text;

namespace Letterpress.Writing.Graphs;

/// <summary>The graph as a Mermaid flowchart.</summary>
static class MermaidGraph
{
    public static void Write(LinkGraph graph, IBufferWriter<byte> writer)
    {
        var sink = new Utf8Sink(writer);
        sink.Write("flowchart LR\n"u8);
        foreach (Article article in graph.Nodes)
        {
            sink.Write("  "u8);
            GraphValues.WriteName(ref sink, article);
            sink.Write("[\""u8);
            WriteLabel(ref sink, article);
            sink.Write("\"]\n"u8);
        }

        foreach (Article article in graph.Nodes)
        {
            foreach (Edge edge in graph.References(article))
            {
                WriteEdge(ref sink, article, edge);
            }
        }

        sink.Flush();
    }

    static void WriteEdge(ref Utf8Sink sink, Article source, Edge edge)
    {
        sink.Write("  "u8);
        GraphValues.WriteName(ref sink, source);
        sink.Write(" -->"u8);
        if (edge.LinkCount > 1)
        {
            sink.Write((byte)'|');
            sink.Write(edge.LinkCount);
            sink.Write((byte)'|');
        }

        sink.Write((byte)' ');
        GraphValues.WriteName(ref sink, edge.Article);
        sink.Write((byte)'\n');
    }

    static void WriteLabel(ref Utf8Sink sink, Article article)
    {
        Utf8Text label = article.Title.IsEmpty ? article.Slug : article.Title;
        int start = 0;
        int at = 0;
        while (at < label.Length)
        {
            // As many bytes as were read: those that are no character are fewer than U+FFFD has.
            _ = Rune.DecodeFromUtf8(label.Utf8[at..], out Rune rune, out int length);
            int next = at + length;
            bool isOuter = at == 0 || next == label.Length;
            if (!IsPlain(rune.Value) || (isOuter && IsTrimmed(rune)))
            {
                sink.Write(label.Utf8[start..at]);
                WriteEscaped(ref sink, rune.Value);
                start = next;
            }

            at = next;
        }

        sink.Write(label.Utf8[start..]);
    }

    /// <summary>Mermaid reads a number between <c>#</c> and <c>;</c> as a character, and HTML reads it once more.</summary>
    static void WriteEscaped(ref Utf8Sink sink, int value)
    {
        if (value is < 0x20 or 0x7F)
        {
            GraphValues.WritePicture(ref sink, (byte)value);
            return;
        }

        sink.Write((byte)'#');
        sink.Write(value);
        sink.Write((byte)';');
    }

    /// <summary>Whether nothing in Mermaid, in Markdown or in HTML gives the character a meaning.</summary>
    /// <remarks>
    /// The colon belongs to style statements, which Mermaid looks for in labels too. It marks entities for itself with
    /// <c>ﬂ°</c> and <c>¶ß</c>, so that those are no plain text either.
    /// </remarks>
    static bool IsPlain(int value) => value < 0x80
        ? char.IsAsciiLetterOrDigit((char)value) || value is ' ' or ','
        : value is not ('\u00B6' or '\uFB02' or '\u2028' or '\u2029' or '\uFEFF') && !IsBidirectionalControl(value);

    /// <summary>
    /// Whether Mermaid drops the character at the ends of a label. U+0085 it keeps, and as an entity that would be another character.
    /// </summary>
    static bool IsTrimmed(Rune rune) => Rune.IsWhiteSpace(rune) && rune.Value != 0x85;

    static bool IsBidirectionalControl(int value) =>
        value is 0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
