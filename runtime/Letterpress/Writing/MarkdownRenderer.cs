using System.Buffers;

namespace Letterpress.Writing;

/// <summary>Articles as CommonMark with GFM's tables and strikethrough.</summary>
/// <remarks>
/// Of what an article holds, Markdown leaves out: styles and links in code blocks, styles in captions, and the cells
/// that others span. An embed stands as its address.
/// </remarks>
static class MarkdownRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer, MarkdownOptions options) =>
        new BlockWalker<MarkdownBlocks>(article, new MarkdownBlocks(article, new LineSink(new Utf8Sink(writer)), options)).Walk();
}
