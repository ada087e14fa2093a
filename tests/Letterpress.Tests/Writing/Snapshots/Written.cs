using System.Buffers;
using System.Text;

namespace Letterpress.Tests.Writing.Snapshots;

/// <summary>What a method writes, and what that costs.</summary>
static class Written
{
    public static string Of(Article article, string identifier = "") => Of(writer => article.WriteSnapshot(writer, identifier));

    public static string Of(ArticleCorpus corpus) => Of(corpus.WriteSnapshot);

    /// <summary>Bytes allocated by the third call.</summary>
    public static long Allocated(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> writer = new(1 << 16);
        long allocated = -1;
        for (int i = 0; i < 3; i++)
        {
            writer.ResetWrittenCount();
            long before = GC.GetAllocatedBytesForCurrentThread();
            write(writer);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        return allocated;
    }

    public static string Of(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> writer = new();
        write(writer);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(writer.WrittenSpan);
    }
}

/// <summary>A writer that never gives more than a few bytes.</summary>
sealed class SmallBuffers(int size) : IBufferWriter<byte>
{
    readonly List<byte> _bytes = [];
    readonly byte[] _buffer = new byte[size];

    public string Text => Encoding.UTF8.GetString(_bytes.ToArray());

    public void Advance(int count) => _bytes.AddRange(_buffer.AsSpan(0, count));

    public Memory<byte> GetMemory(int sizeHint = 0) => _buffer;

    public Span<byte> GetSpan(int sizeHint = 0) => _buffer;
}
