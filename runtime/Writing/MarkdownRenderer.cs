using System.Buffers;

namespace Letterpress.Writing;

/// <summary>Articles as CommonMark with GFM's tables and strikethrough.</summary>
static class MarkdownRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer) =>
        new BlockWalker<MarkdownBlocks>(article, new MarkdownBlocks(new LineSink(new Utf8Sink(writer)))).Walk();
}
