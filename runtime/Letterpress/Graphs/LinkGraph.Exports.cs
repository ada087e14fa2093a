using System.Buffers;
using Letterpress.Writing.Graphs;

namespace Letterpress;

/// <content>The graph as other programs read it.</content>
public readonly partial record struct LinkGraph
{
    /// <summary>
    /// Writes the graph in the language of Graphviz, laid out to be drawn: a box for each article, an arrow for each reference.
    /// </summary>
    /// <remarks>
    /// A node's id is the slug, its label the title in lines of about 26 columns, its URL the source URL where that is
    /// safe to follow, its tooltip the day of publication; an edge's weight is how many links make the reference.
    /// Control characters are written as their pictures (U+2400 and on). In an id, <c>&amp;</c> and a first <c>%</c> are
    /// entities, which drawings decode, and Graphviz keeps a backslash doubled. An empty graph is written as one.
    /// Allocates nothing.
    /// </remarks>
    /// <param name="writer">Where to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteDot(IBufferWriter<byte> writer)
    {
        DotGraph.Write(this, NotNull(writer));
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the graph as a Mermaid flowchart, to be shown where Markdown is.</summary>
    /// <remarks>
    /// Nodes are <c>n0</c>, <c>n1</c>, … in the order of <see cref="ArticleCorpus.All"/>, each with its title, or its slug
    /// where it has none; a reference of several links bears their number. All that Mermaid could misread is written as an
    /// entity, and control characters as their pictures (U+2400 and on). Mermaid draws no more than 500 references and 50,000
    /// characters in all unless its <c>maxEdges</c> and <c>maxTextSize</c> allow it. Allocates nothing.
    /// </remarks>
    /// <param name="writer">Where to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteMermaid(IBufferWriter<byte> writer)
    {
        MermaidGraph.Write(this, NotNull(writer));
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the graph as GraphML, for programs that analyse graphs.</summary>
    /// <remarks>
    /// Nodes are <c>n0</c>, <c>n1</c>, … in the order of <see cref="ArticleCorpus.All"/>, with slug, title, URL (where
    /// there is one), time in ISO 8601, language, <see cref="RankOf"/> and, where there are <see cref="Positions"/>, <c>x</c> and
    /// <c>y</c>; an edge has as weight how many links make the reference.
    /// Control characters that XML cannot hold are written as their pictures (U+2400 and on). Allocates nothing.
    /// </remarks>
    /// <param name="writer">Where to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteGraphML(IBufferWriter<byte> writer)
    {
        GraphMLGraph.Write(this, NotNull(writer));
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the graph as node-link JSON, which D3 and NetworkX read.</summary>
    /// <remarks>
    /// A node has the slug as id, title, URL, time in ISO 8601, language, number of words, <see cref="RankOf"/> and its place
    /// in <see cref="Components"/>, and where there are <see cref="Positions"/>, <c>x</c> and <c>y</c>; a link has source and target by
    /// slug, and as weight how many links make the reference.
    /// No text can end an HTML script element in which the JSON stands. Allocates nothing.
    /// </remarks>
    /// <param name="writer">Where to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteJson(IBufferWriter<byte> writer)
    {
        JsonGraph.Write(this, NotNull(writer));
        GC.KeepAlive(_corpus);
    }

    /// <summary>Writes the graph as a picture in SVG; see <see cref="WriteSvg(IBufferWriter{byte}, GraphSvgOptions)"/>.</summary>
    /// <param name="writer">Where to, in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The articles were compiled without positions (<see cref="HasPositions"/>).</exception>
    public void WriteSvg(IBufferWriter<byte> writer) => WriteSvg(writer, GraphSvgOptions.Default);

    /// <summary>
    /// Writes the graph as a picture in SVG, to stand in a page or a file: a disc for each article, a line for each reference.
    /// </summary>
    /// <remarks>
    /// <para>Articles are where <see cref="Positions"/> has them; the picture is cut to those that are drawn. A disc is larger the higher
    /// the rank of its article, has its title, and is a link. The seven largest components have a color each, all others one
    /// together.</para>
    /// <para>There is no style, so that a strict Content-Security-Policy allows it. All colors are attributes, before which a style sheet
    /// of the page has precedence, by the classes <c>link-graph</c>, <c>link-graph-references</c>, <c>link-graph-component-0</c> to
    /// <c>-7</c>, <c>link-graph-center</c> and <c>link-graph-labels</c>.</para>
    /// <para>Control characters are written as their pictures (U+2400 and on). An empty graph is written as one. Allocates nothing.</para>
    /// </remarks>
    /// <param name="writer">Where to, in UTF-8.</param>
    /// <param name="options">Which articles, and where they lead.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentException">The <see cref="GraphSvgOptions.Center"/> is not in this corpus.</exception>
    /// <exception cref="InvalidOperationException">The articles were compiled without positions (<see cref="HasPositions"/>).</exception>
    public void WriteSvg(IBufferWriter<byte> writer, GraphSvgOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        LinkGraph graph = options.Center is { } center ? new(CorpusOf(center)) : this;
        graph.CheckPositions();
        SvgGraph.Write(graph, NotNull(writer), options);
        GC.KeepAlive(_corpus);
    }

    /// <summary>The articles, newest first; none in <c>default</c>.</summary>
    internal RowList<Article> Nodes => _corpus is null ? default : _corpus.All;

    static IBufferWriter<byte> NotNull(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer;
    }
}
