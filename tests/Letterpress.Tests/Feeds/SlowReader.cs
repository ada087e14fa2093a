using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Letterpress.Tests.Feeds;

/// <summary>A reader for which a writer is to wait.</summary>
static class SlowReader
{
    /// <summary>At most how many bytes may be written before they are read.</summary>
    public const int Most = 64 * 1024;

    /// <summary>All that is written; what is written and not yet read is bounded.</summary>
    public static async Task<string> ReadAsync(Func<PipeWriter, ValueTask> write, CancellationToken cancellationToken)
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false));
        Task written = WriteAsync();
        ArrayBufferWriter<byte> all = new();
        ReadResult read;
        do
        {
            read = await pipe.Reader.ReadAsync(cancellationToken);
            Assert.InRange(read.Buffer.Length, 0, Most);
            foreach (ReadOnlyMemory<byte> part in read.Buffer)
            {
                all.Write(part.Span);
            }

            pipe.Reader.AdvanceTo(read.Buffer.End);
        }
        while (!read.IsCompleted);

        await written;
        return Encoding.UTF8.GetString(all.WrittenSpan);

        async Task WriteAsync()
        {
            await write(pipe.Writer);
            await pipe.Writer.CompleteAsync();
        }
    }
}
