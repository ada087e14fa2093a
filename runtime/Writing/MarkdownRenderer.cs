using System.Buffers;

namespace Letterpress.Writing;

static class MarkdownRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer)
    {
    }
}
