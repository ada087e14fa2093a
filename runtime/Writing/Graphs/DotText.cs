namespace Letterpress.Writing.Graphs;

/// <summary>Text between the quotation marks of Graphviz.</summary>
static class DotText
{
    /// <summary>A node's id. Graphviz reads <c>\"</c> in it, but keeps both of <c>\\</c>; nothing else has a meaning.</summary>
    public static void WriteId(ref Utf8Sink sink, ReadOnlySpan<byte> id)
    {
        sink.Write((byte)'"');
        foreach (byte value in id)
        {
            switch (value)
            {
                case (byte)'"' or (byte)'\\':
                    sink.Write((byte)'\\');
                    sink.Write(value);
                    break;
                case < 0x20 or 0x7F:
                    GraphValues.WritePicture(ref sink, value);
                    break;
                default:
                    sink.Write(value);
                    break;
            }
        }

        sink.Write((byte)'"');
    }

    /// <summary>A label's text: after a backslash Graphviz looks for names to put in, and it decodes the entities of HTML.</summary>
    public static void WriteLabel(ref Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            switch (value)
            {
                case (byte)'"':
                    sink.Write("\\\""u8);
                    break;
                case (byte)'\\':
                    sink.Write("\\\\"u8);
                    break;
                case (byte)'&':
                    sink.Write("&amp;"u8);
                    break;
                case < 0x20 or 0x7F:
                    GraphValues.WritePicture(ref sink, value);
                    break;
                default:
                    sink.Write(value);
                    break;
            }
        }
    }

    /// <summary>An address that <see cref="SafeUrl"/> has found harmless, with nothing in it that a drawing's markup could misread.</summary>
    public static void WriteUrl(ref Utf8Sink sink, ReadOnlySpan<byte> url)
    {
        while (!url.IsEmpty)
        {
            foreach (byte value in SafeUrl.NextPiece(ref url))
            {
                switch (value)
                {
                    case (byte)' ':
                        sink.Write("%20"u8);
                        break;
                    case (byte)'"':
                        sink.Write("%22"u8);
                        break;
                    case (byte)'\'':
                        sink.Write("%27"u8);
                        break;
                    case (byte)'<':
                        sink.Write("%3C"u8);
                        break;
                    case (byte)'>':
                        sink.Write("%3E"u8);
                        break;
                    case (byte)'\\':
                        sink.Write("\\\\"u8);
                        break;
                    case (byte)'&':
                        sink.Write("&amp;"u8);
                        break;
                    default:
                        sink.Write(value);
                        break;
                }
            }
        }
    }
}
