using System.Buffers;
using System.Text;

namespace Letterpress.Sample.Printing;

/// <summary>Standard output as bytes.</summary>
static class RawOutput
{
    /// <summary>Hands over what an article writes, byte by byte as it is; to a terminal without what would steer it.</summary>
    public static void Write(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        if (!Console.IsOutputRedirected)
        {
            Console.Out.Write(Printable.Escaped(Encoding.UTF8.GetString(buffer.WrittenSpan)));
            return;
        }

        using Stream output = Console.OpenStandardOutput();
        output.Write(buffer.WrittenSpan);
    }
}
