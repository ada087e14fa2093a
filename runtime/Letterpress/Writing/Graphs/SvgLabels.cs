using System.Text;

namespace Letterpress.Writing.Graphs;

/// <summary>Titles below the nodes of a picture, as far as they do not lie on each other.</summary>
static class SvgLabels
{
    /// <summary>How many columns of a title are written.</summary>
    const int MostColumns = 28;

    /// <summary>In tenths, as all lengths.</summary>
    const int FontSize = 120;
    const int ColumnWidth = 62;
    const int LineHeight = 140;

    public static void Write(
        ref Utf8Sink sink, LinkGraph graph, scoped in ShownArticles shown, SvgFrame frame, GraphSvgOptions options)
    {
        sink.Write("<g class=\"link-graph-labels\" aria-hidden=\"true\" fill=\"currentColor\" font-size=\"12\" text-anchor=\"middle\">\n"u8);
        Span<Box> boxes = stackalloc Box[GraphSvgOptions.LabelLimit];
        int count = 0;
        if (options.Center is { } center)
        {
            TryWrite(ref sink, graph, frame, center, boxes, ref count);
        }

        foreach (int index in shown.Indices)
        {
            if (count == options.MaxLabels)
            {
                break;
            }

            Article article = graph.Nodes[index];
            if (article != options.Center)
            {
                TryWrite(ref sink, graph, frame, article, boxes, ref count);
            }
        }

        sink.Write("</g>\n"u8);
    }

    static void TryWrite(ref Utf8Sink sink, LinkGraph graph, SvgFrame frame, Article article, scoped Span<Box> boxes, ref int count)
    {
        ReadOnlySpan<byte> title = article.Title.IsEmpty ? article.Slug : article.Title;
        int length = Cut(title, out int columns);
        int half = columns * ColumnWidth / 2;
        GraphPosition position = graph.PositionOf(article);
        int x = Math.Max(half, Math.Min(frame.X(position), frame.Width - half));
        int y = frame.Y(position) + frame.Radius(graph.RankOf(article)) + FontSize;
        Box box = new(x - half, y - LineHeight, x + half, y);
        foreach (Box other in boxes[..count])
        {
            if (box.Meets(other))
            {
                return;
            }
        }

        boxes[count++] = box;
        sink.Write("<text x=\""u8);
        SvgGraph.WriteTenths(ref sink, x);
        sink.Write("\" y=\""u8);
        SvgGraph.WriteTenths(ref sink, y);
        sink.Write("\">"u8);
        XmlText.WriteVisible(ref sink, title[..length]);
        sink.Write(length < title.Length ? "…</text>\n"u8 : "</text>\n"u8);
    }

    /// <summary>How many bytes of a title are written.</summary>
    static int Cut(ReadOnlySpan<byte> title, out int columns)
    {
        int length = 0;
        columns = 0;
        while (length < title.Length)
        {
            _ = Rune.DecodeFromUtf8(title[length..], out Rune rune, out int bytes);
            int width = DotLabel.IsWide(rune.Value) ? 2 : 1;
            if (columns + width > MostColumns)
            {
                columns++;
                break;
            }

            columns += width;
            length += bytes;
        }

        return length;
    }

    readonly record struct Box(int Left, int Top, int Right, int Bottom)
    {
        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
