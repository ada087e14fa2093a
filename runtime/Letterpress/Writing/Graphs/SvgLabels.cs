using System.Text;

namespace Letterpress.Writing.Graphs;

/// <summary>Titles below the nodes of a picture, as far as they do not lie on each other.</summary>
static class SvgLabels
{
    /// <summary>How many columns of a title are written.</summary>
    const int MostColumns = 28;

    /// <summary>In tenths, as all lengths.</summary>
    const int ColumnWidth = 64;
    const int LineHeight = 140;

    /// <summary>How far letters go below the line.</summary>
    const int Descent = 35;

    public static void Write(
        ref Utf8Sink sink, LinkGraph graph, scoped in ShownArticles shown, SvgFrame frame, GraphSvgOptions options)
    {
        sink.Write("<g class=\"link-graph-labels\" aria-hidden=\"true\" fill=\"currentColor\""u8);
        sink.Write(" font-size=\"12\" text-anchor=\"middle\">\n"u8);
        Span<Box> boxes = stackalloc Box[GraphSvgOptions.LabelLimit];
        int count = 0;
        if (options.Center is { } center)
        {
            TryWrite(ref sink, graph, shown, frame, center, center, boxes, ref count);
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
                TryWrite(ref sink, graph, shown, frame, article, options.Center, boxes, ref count);
            }
        }

        sink.Write("</g>\n"u8);
    }

    /// <summary>Writes the title of an article below its node, above it, or beside it, if it lies on nothing there.</summary>
    static void TryWrite(
        ref Utf8Sink sink, LinkGraph graph, scoped in ShownArticles shown, SvgFrame frame, Article article, Article? center,
        scoped Span<Box> boxes, ref int count)
    {
        ReadOnlySpan<byte> title = article.Title.IsEmpty ? article.Slug : article.Title;
        int length = Cut(title, out int columns);
        GraphPosition position = graph.PositionOf(article);
        (int x, int y, int radius) = (frame.X(position), frame.Y(position), frame.Radius(graph.RankOf(article)));
        radius += article == center ? SvgGraph.RingGap : 0;
        for (Side side = Side.Below; side <= Side.Left; side++)
        {
            Box box = Box.Beside(x, y, radius, side, columns * ColumnWidth);
            if (!IsFree(box, graph, shown, frame, article, boxes[..count]))
            {
                continue;
            }

            boxes[count++] = box;
            sink.Write("<text x=\""u8);
            SvgGraph.WriteTenths(ref sink, (box.Left + box.Right) / 2);
            sink.Write("\" y=\""u8);
            SvgGraph.WriteTenths(ref sink, box.Bottom - Descent);
            sink.Write("\">"u8);
            XmlText.WriteVisible(ref sink, title[..length]);
            sink.Write(length < title.Length ? "…</text>\n"u8 : "</text>\n"u8);
            return;
        }
    }

    static bool IsFree(
        Box box, LinkGraph graph, scoped in ShownArticles shown, SvgFrame frame, Article article, scoped ReadOnlySpan<Box> boxes)
    {
        if (box.Left < 0 || box.Top < 0 || box.Right > frame.Width || box.Bottom > frame.Height)
        {
            return false;
        }

        foreach (Box other in boxes)
        {
            if (box.Meets(other))
            {
                return false;
            }
        }

        RowList<GraphPosition> positions = graph.Positions;
        foreach (int index in shown.Indices)
        {
            int radius = frame.Radius(graph.RankOf(graph.Nodes[index]));
            if (index != article.Index && box.Meets(Box.Around(frame.X(positions[index]), frame.Y(positions[index]), radius)))
            {
                return false;
            }
        }

        return true;
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

    enum Side
    {
        Below,
        Above,
        Right,
        Left,
    }

    readonly record struct Box(int Left, int Top, int Right, int Bottom)
    {
        /// <summary>Where a line of text is beside a disc.</summary>
        public static Box Beside(int x, int y, int radius, Side side, int width)
        {
            const int Gap = 20;
            int distance = radius + Gap;
            (int left, int top) = side switch
            {
                Side.Below => (x - (width / 2), y + distance),
                Side.Above => (x - (width / 2), y - distance - LineHeight),
                Side.Right => (x + distance, y - (LineHeight / 2)),
                _ => (x - distance - width, y - (LineHeight / 2)),
            };
            return new(left, top, left + width, top + LineHeight);
        }

        public static Box Around(int x, int y, int radius) => new(x - radius, y - radius, x + radius, y + radius);

        public bool Meets(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
