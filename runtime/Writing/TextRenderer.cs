using System.Buffers;

namespace Letterpress.Writing;

static class TextRenderer
{
    public static void Write(Article article, IBufferWriter<byte> writer)
    {
    }
}
