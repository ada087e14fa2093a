using System.Buffers;

namespace Letterpress.Writing;

/// <summary>Articles as text that is read as it is: nothing is escaped, and addresses stand in a list at the end.</summary>
static class TextRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer, TextOptions options) =>
        new BlockWalker<TextBlocks>(article, new TextBlocks(article, new LineSink(new Utf8Sink(writer)), options)).Walk();
}
