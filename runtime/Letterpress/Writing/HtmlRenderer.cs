using System.Buffers;

namespace Letterpress.Writing;

/// <summary>
/// Articles as HTML. Only the elements and attributes named in <see cref="HtmlBlocks"/> can come out, whatever the seed said.
/// </summary>
static class HtmlRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer, HtmlOptions? options = null) =>
        Write(article, new Utf8Sink(writer), options);

    /// <summary>Writes to a sink, which may escape what it takes; it is flushed at the end.</summary>
    public static void Write(Article article, Utf8Sink sink, HtmlOptions? options) =>
        new BlockWalker<HtmlBlocks>(article, new HtmlBlocks(article, sink, options is null ? default : options.Utf8IdPrefix)).Walk();
}
