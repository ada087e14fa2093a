using System.Buffers;

namespace Letterpress.Writing;

static class HtmlRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer)
    {
    }
}
