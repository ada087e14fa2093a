using System.Buffers;

namespace Letterpress.Writing;

/// <summary>
/// Articles as HTML. Only the elements and attributes named in <see cref="HtmlBlocks"/> can come out, whatever the seed said.
/// </summary>
static class HtmlRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer, HtmlOptions? options = null) =>
        new BlockWalker<HtmlBlocks>(
            article,
            new HtmlBlocks(article, new Utf8Sink(writer), options is null ? default : options.Utf8IdPrefix))
            .Walk();
}
