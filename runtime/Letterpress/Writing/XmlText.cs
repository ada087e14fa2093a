using System.Buffers;
using Letterpress.Writing.Graphs;

namespace Letterpress.Writing;

/// <summary>Text in XML 1.0. Every text that goes into an XML document goes through here.</summary>
static class XmlText
{
    /// <summary>What is markup, and what XML cannot hold or would change; 0xEF starts U+FFFE and U+FFFF.</summary>
    static readonly SearchValues<byte> s_text = SearchValues.Create(
        ("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000B\f\r\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F<>&\uFFFE"u8)[..^2]);

    /// <summary>The same, and what ends or changes the value of an attribute.</summary>
    static readonly SearchValues<byte> s_attribute = SearchValues.Create(
        ("\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"u8
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F<>&\"\uFFFE"u8)[..^2]);

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
        while (text.IndexOfAny(special) is >= 0 and int at)
        {
            sink.Write(text[..at]);
            text = text[at..];
            ReadOnlySpan<byte> entity = text[0] switch
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
            int length = 1;
            if (!entity.IsEmpty)
            {
                sink.Write(entity);
            }
            else if (isVisible)
            {
                int last = 0;
                GraphValues.WriteVisible(ref sink, text, ref last);
                length = last + 1;
            }
            else if (text[0] == 0xEF)
            {
                length = Math.Min(3, text.Length);
                bool isForbidden = text is [_, 0xBF, 0xBE or 0xBF, ..];
                sink.Write(isForbidden ? default : text[..length]);
            }

            text = text[length..];
        }

        sink.Write(text);
    }
}
