using System.Buffers;

namespace Letterpress.Writing;

/// <summary>Text in HTML. Every text of a seed or of a request goes through here.</summary>
static class HtmlText
{
    static readonly SearchValues<byte> s_special = SearchValues.Create([.. "&<>\"'"u8, .. Controls.MayBegin]);

    /// <summary>Writes a text of which nothing can be taken for markup, in an element or between quotation marks.</summary>
    public static void Write(ref Utf8Sink sink, scoped ReadOnlySpan<byte> text)
    {
        int at = 0;
        while (text[at..].IndexOfAny(s_special) is >= 0 and int found)
        {
            at += found;
            ReadOnlySpan<byte> entity = text[at] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'"' => "&quot;"u8,
                (byte)'\'' => "&#39;"u8,
                _ => default,
            };
            int length = entity.IsEmpty ? Controls.LengthAt(text[at..]) : 1;
            if (length == 0)
            {
                at++;
                continue;
            }

            sink.Write(text[..at]);
            sink.Write(entity);
            text = text[(at + length)..];
            at = 0;
        }

        sink.Write(text);
    }
}
