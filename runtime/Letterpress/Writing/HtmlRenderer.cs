using System.Buffers;

namespace Letterpress.Writing;

/// <summary>
/// Articles as HTML. Only the elements and attributes named in <see cref="HtmlBlocks{TRenderer}"/> and <see cref="HtmlSink"/> can come
/// out, whatever the seed said.
/// </summary>
static class HtmlRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer, HtmlOptions options)
    {
        NoOverrides renderer = default;
        Write(article, writer, options, ref renderer);
    }

    /// <summary>Writes to a sink, which may escape what it takes; it is flushed at the end.</summary>
    public static void Write(Article article, Utf8Sink sink, HtmlOptions options)
    {
        NoOverrides renderer = default;
        new BlockWalker<HtmlBlocks<NoOverrides>>(article, new(article, sink, options, ref renderer)).Walk();
    }

    public static void Write<TRenderer>(Article article, IBufferWriter<byte> writer, HtmlOptions options, ref TRenderer renderer)
        where TRenderer : struct, IHtmlRenderer<TRenderer> =>
        new BlockWalker<HtmlBlocks<TRenderer>>(article, new(article, new Utf8Sink(writer), options, ref renderer)).Walk();
}
