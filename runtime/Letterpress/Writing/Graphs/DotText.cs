namespace Letterpress.Writing.Graphs;

/// <summary>Text between the quotation marks of Graphviz.</summary>
static class DotText
{
    /// <summary>A node's id, so that a drawing shows the slug.</summary>
    /// <remarks>
    /// Graphviz reads <c>\"</c> in an id, but keeps both of <c>\\</c>. It passes entities on to its drawings without a look
    /// at whether there are such, and keeps names that start with a percent sign to itself.
    /// </remarks>
    public static void WriteId(ref Utf8Sink sink, ReadOnlySpan<byte> id)
    {
        sink.Write((byte)'"');
        if (id.StartsWith("%"u8))
        {
            sink.Write("&#37;"u8);
            id = id[1..];
        }

        for (int i = 0; i < id.Length; i++)
        {
            byte value = id[i];
            switch (value)
            {
                case (byte)'&':
                    sink.Write("&amp;"u8);
                    break;
                case (byte)'"' or (byte)'\\':
                    sink.Write((byte)'\\');
                    sink.Write(value);
                    break;
                default:
                    GraphValues.WriteVisible(ref sink, id, ref i);
                    break;
            }
        }

        sink.Write((byte)'"');
    }

    /// <summary>A label's text: after a backslash Graphviz looks for names to put in, and it decodes the entities of HTML.</summary>
    public static void WriteLabel(ref Utf8Sink sink, ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
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
                default:
                    GraphValues.WriteVisible(ref sink, text, ref i);
                    break;
            }
        }
    }

    /// <summary>
    /// An address that <see cref="SafeUrl"/> has found harmless, with nothing in it that a drawing's markup could misread.
    /// </summary>
    public static void WriteUrl(ref Utf8Sink sink, ReadOnlySpan<byte> url)
    {
        while (!url.IsEmpty)
        {
            ReadOnlySpan<byte> piece = SafeUrl.NextPiece(ref url);
            for (int i = 0; i < piece.Length; i++)
            {
                switch (piece[i])
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
                        GraphValues.WriteVisible(ref sink, piece, ref i);
                        break;
                }
            }
        }
    }
}
