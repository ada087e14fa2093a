using System.Buffers;
using Letterpress.Writing.Graphs;

namespace Letterpress.Writing;

/// <summary>Text in XML 1.0. Every text that goes into an XML document goes through here.</summary>
static class XmlText
{
    /// <summary>What is markup, and what XML cannot hold or would change; 0xEF starts U+FFFE and U+FFFF.</summary>
    static readonly SearchValues<byte> s_text = SearchValues.Create([.. Special, 0xEF]);

    /// <summary>The same, and what ends or changes the value of an attribute.</summary>
    static readonly SearchValues<byte> s_attribute = SearchValues.Create([.. Special, .. "\t\n\""u8, 0xEF]);

    static ReadOnlySpan<byte> Special => "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\r\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F<>&"u8;

    /// <summary>Writes text; characters that XML cannot hold are left out.</summary>
    public static void Write(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text) => Write(ref sink, text, s_text, isVisible: false);

    /// <summary>Writes the value of an attribute; characters that XML cannot hold are left out.</summary>
    public static void WriteAttribute(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text) =>
        Write(ref sink, text, s_attribute, isVisible: false);

    /// <summary>Writes text; of characters that XML cannot hold, what <see cref="GraphValues.WriteVisible"/> writes for them.</summary>
    public static void WriteVisible(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text) => Write(ref sink, text, s_text, isVisible: true);

    /// <summary>Writes an element that has only a text.</summary>
    public static void WriteElement(
        ref Utf8Sink sink, ReadOnlySpan<byte> open, scoped ReadOnlySpan<byte> text, ReadOnlySpan<byte> close)
    {
        sink.Write(open);
        Write(ref sink, text);
        sink.Write(close);
    }

    static void Write(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text, SearchValues<byte> special, bool isVisible)
    {
        int at = 0;
        while (text[at..].IndexOfAny(special) is >= 0 and int found)
        {
            at += found;
            int length = text[at] != 0xEF ? 1 : text[at..] is [_, 0xBF, 0xBE or 0xBF, ..] ? 3 : 0;
            if (length == 0)
            {
                at++;
                continue;
            }

            sink.Write(text[..at]);
            ReadOnlySpan<byte> entity = EntityOf(text[at]);
            sink.Write(entity);
            if (isVisible && entity.IsEmpty)
            {
                int last = at;
                GraphValues.WriteVisible(ref sink, text, ref last);
            }

            text = text[(at + length)..];
            at = 0;
        }

        sink.Write(text);
    }

    static ReadOnlySpan<byte> EntityOf(byte value) => value switch
    {
        (byte)'&' => "&amp;"u8,
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'"' => "&quot;"u8,
        (byte)'\t' => "&#9;"u8,
        (byte)'\n' => "&#10;"u8,
        (byte)'\r' => "&#13;"u8,
        _ => default,
    };
}
