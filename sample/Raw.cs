using System.Buffers;

namespace Sample;

/// <summary>Writes an article to standard output as it is, in UTF-8.</summary>
static class Raw
{
    public static void Write(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        write(buffer);
        using Stream output = Console.OpenStandardOutput();
        output.Write(buffer.WrittenSpan);
        output.WriteByte((byte)'\n');
    }
}
