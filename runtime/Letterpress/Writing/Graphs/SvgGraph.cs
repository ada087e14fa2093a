using System.Buffers;
using System.Runtime.CompilerServices;

namespace Letterpress.Writing.Graphs;

/// <summary>The graph as a picture in SVG.</summary>
/// <remarks>
/// It may stand in a page whose policy forbids inline styles: it has neither a style element nor a style attribute, and colors are
/// attributes, before which any rule of a style sheet has precedence.
/// </remarks>
static class SvgGraph
{
    /// <summary>The color of each of the largest components, and of all others; each is seen on white and on black (WCAG, 3:1).</summary>
    static ReadOnlySpan<byte> Colors => "#4269d0#c4601d#2f8a4c#a8479c#1f8699#8a7420#c23b4b#7d7d7d"u8;

    const int ColorLength = 7;

    /// <summary>How far the ring around the article in the middle is from its disc, in tenths.</summary>
    public const int RingGap = 40;

    /// <summary>How many colors are of one component each.</summary>
    const int ComponentColors = 7;

    public static void Write(LinkGraph graph, IBufferWriter<byte> writer, GraphSvgOptions options)
    {
        var sink = new Utf8Sink(writer);
        ShownArticles shown = new(graph, options);
        try
        {
            if (shown.Count > 0)
            {
                Write(ref sink, graph, shown, options);
            }
            else
            {
                WriteHead(ref sink, options, 3_000, 1_500, hasLinks: false);
                WriteDescription(ref sink, options, 0, 0);
                sink.Write("</svg>\n"u8);
            }
        }
        finally
        {
            shown.Dispose();
        }

        sink.Flush();
    }

    static void Write(ref Utf8Sink sink, LinkGraph graph, scoped in ShownArticles shown, GraphSvgOptions options)
    {
        SvgFrame frame = new(graph, shown, options.MaxLabels > 0);
        WriteHead(ref sink, options, frame.Width, frame.Height, HasLinks(graph, shown, options));
        WriteDescription(ref sink, options, shown.Count, CountReferences(graph, shown));
        WriteReferences(ref sink, graph, shown, frame);
        for (int color = 0; color <= ComponentColors; color++)
        {
            WriteNodes(ref sink, graph, shown, frame, options, color);
        }

        if (options.Center is { } center && shown.Has(center))
        {
            WriteCenter(ref sink, graph, frame, center);
        }

        if (options.MaxLabels > 0)
        {
            SvgLabels.Write(ref sink, graph, shown, frame, options);
        }

        sink.Write("</svg>\n"u8);
    }

    static void WriteHead(ref Utf8Sink sink, GraphSvgOptions options, int width, int height, bool hasLinks)
    {
        sink.Write("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"link-graph\" viewBox=\"0 0 "u8);
        WriteTenths(ref sink, width);
        sink.Write((byte)' ');
        WriteTenths(ref sink, height);
        sink.Write("\" width=\""u8);
        WriteTenths(ref sink, width);
        sink.Write("\" height=\""u8);
        WriteTenths(ref sink, height);

        // What is within an image is not read aloud: links would be lost.
        sink.Write(hasLinks ? "\" role=\"group\">\n<title>"u8 : "\" role=\"img\">\n<title>"u8);
        XmlText.WriteVisible(ref sink, options.Utf8Title);
        sink.Write("</title>\n<desc>"u8);
    }

    static void WriteDescription(ref Utf8Sink sink, GraphSvgOptions options, int articles, int references)
    {
        XmlText.WriteVisible(ref sink, options.Utf8Description);
        if (options.Utf8Description.IsEmpty)
        {
            sink.Write(articles);
            sink.Write(articles == 1 ? " article, "u8 : " articles, "u8);
            sink.Write(references);
            sink.Write(references == 1 ? " reference"u8 : " references"u8);
        }

        sink.Write("</desc>\n"u8);
    }

    static int CountReferences(LinkGraph graph, scoped in ShownArticles shown)
    {
        int count = 0;
        foreach (int index in shown.Indices)
        {
            foreach (Edge edge in graph.References(graph.Nodes[index]))
            {
                count += shown.Has(edge.Article) ? 1 : 0;
            }
        }

        return count;
    }

    static void WriteReferences(ref Utf8Sink sink, LinkGraph graph, scoped in ShownArticles shown, SvgFrame frame)
    {
        sink.Write("<path class=\"link-graph-references\" fill=\"none\" stroke=\"#8a8a8a\" stroke-opacity=\"0.5\"\nd=\""u8);
        foreach (int index in shown.Indices)
        {
            Article article = graph.Nodes[index];
            foreach (Edge edge in graph.References(article))
            {
                if (shown.Has(edge.Article))
                {
                    WritePlace(ref sink, "M"u8, frame, graph.PositionOf(article));
                    WritePlace(ref sink, "L"u8, frame, graph.PositionOf(edge.Article));
                }
            }
        }

        sink.Write("\"/>\n"u8);
    }

    static void WritePlace(ref Utf8Sink sink, ReadOnlySpan<byte> command, SvgFrame frame, GraphPosition position)
    {
        sink.Write(command);
        WriteTenths(ref sink, frame.X(position));
        sink.Write((byte)' ');
        WriteTenths(ref sink, frame.Y(position));
    }

    /// <summary>Writes the nodes of one color.</summary>
    static void WriteNodes(
        ref Utf8Sink sink, LinkGraph graph, scoped in ShownArticles shown, SvgFrame frame, GraphSvgOptions options, int color)
    {
        bool isFirst = true;
        foreach (int index in shown.Indices)
        {
            Article article = graph.Nodes[index];
            if (ColorOf(graph.ComponentOf(article)) != color)
            {
                continue;
            }

            if (isFirst)
            {
                sink.Write("<g class=\"link-graph-component link-graph-component-"u8);
                sink.Write(color);
                sink.Write("\" fill=\""u8);
                sink.Write(Colors.Slice(color * ColorLength, ColorLength));
                sink.Write("\">\n"u8);
                isFirst = false;
            }

            WriteNode(ref sink, graph, frame, options, article);
        }

        sink.Write(isFirst ? default : "</g>\n"u8);
    }

    static int ColorOf(Component component) => component.Articles.Count > 1 ? Math.Min(component.Index, ComponentColors) : ComponentColors;

    [SkipLocalsInit]
    static void WriteNode(ref Utf8Sink sink, LinkGraph graph, SvgFrame frame, GraphSvgOptions options, Article article)
    {
        UrlBuilder url = new(stackalloc byte[UrlBuilder.StackBytes]);
        bool hasLink = TryGetUrl(article, options, ref url);
        if (hasLink)
        {
            sink.Write("<a href=\""u8);
            XmlText.WriteAttribute(ref sink, url.Written);
            sink.Write("\">"u8);
        }

        url.Free();
        WriteDisc(ref sink, frame, graph.PositionOf(article), frame.Radius(graph.RankOf(article)));
        sink.Write("><title>"u8);
        XmlText.WriteVisible(ref sink, article.Title.IsEmpty ? article.Slug : article.Title);
        sink.Write(hasLink ? "</title></circle></a>\n"u8 : "</title></circle>\n"u8);
    }

    static bool HasLinks(LinkGraph graph, scoped in ShownArticles shown, GraphSvgOptions options)
    {
        if (options.ArticleUrl is not null)
        {
            return true;
        }

        foreach (int index in shown.Indices)
        {
            if (SafeUrl.IsLink(graph.Nodes[index].SourceUrl))
            {
                return true;
            }
        }

        return false;
    }

    static bool TryGetUrl(Article article, GraphSvgOptions options, ref UrlBuilder url)
    {
        if (options.ArticleUrl is { } template)
        {
            template.Write(article, ref url);
            return SafeUrl.IsLink(url.Written);
        }

        ReadOnlySpan<byte> rest = article.SourceUrl;
        if (!SafeUrl.IsLink(rest))
        {
            return false;
        }

        while (!rest.IsEmpty)
        {
            url.Append(SafeUrl.NextPiece(ref rest));
        }

        return true;
    }

    /// <summary>Writes a ring around the article in the middle.</summary>
    static void WriteCenter(ref Utf8Sink sink, LinkGraph graph, SvgFrame frame, Article center)
    {
        WriteDisc(ref sink, frame, graph.PositionOf(center), frame.Radius(graph.RankOf(center)) + RingGap);
        sink.Write(" class=\"link-graph-center\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>\n"u8);
    }

    static void WriteDisc(ref Utf8Sink sink, SvgFrame frame, GraphPosition position, int radius)
    {
        sink.Write("<circle cx=\""u8);
        WriteTenths(ref sink, frame.X(position));
        sink.Write("\" cy=\""u8);
        WriteTenths(ref sink, frame.Y(position));
        sink.Write("\" r=\""u8);
        WriteTenths(ref sink, radius);
        sink.Write((byte)'"');
    }

    /// <summary>Writes a number of tenths, as short as it can be.</summary>
    public static void WriteTenths(ref Utf8Sink sink, int tenths) => sink.WriteThousandths(tenths * 100);
}
