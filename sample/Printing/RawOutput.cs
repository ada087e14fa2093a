using System.Buffers;

namespace Letterpress.Sample.Printing;

/// <summary>Standard output as bytes.</summary>
static class RawOutput
{
    /// <summary>Hands over what an article writes, byte by byte as it is.</summary>
    public static void Write(Action<IBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        using Stream output = Console.OpenStandardOutput();
        output.Write(buffer.WrittenSpan);
    }
}
