using System.Buffers;

namespace Letterpress.Tests.Graphs;

/// <summary>What the exports look like, over three articles of which one refers to another twice.</summary>
public sealed class ExportTests
{
    static readonly ArrayBufferWriter<byte> s_writer = new(1 << 16);

    public static TheoryData<string, Action<LinkGraph, IBufferWriter<byte>>> Formats => new()
    {
        { "dot", static (graph, writer) => graph.WriteDot(writer) },
        { "mermaid", static (graph, writer) => graph.WriteMermaid(writer) },
        { "graphml", static (graph, writer) => graph.WriteGraphML(writer) },
        { "json", static (graph, writer) => graph.WriteJson(writer) },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Writing_allocates_nothing(string format, Action<LinkGraph, IBufferWriter<byte>> write)
    {
        long allocated = -1;
        for (int i = 0; i < 3; i++)
        {
            s_writer.ResetWrittenCount();
            long before = GC.GetAllocatedBytesForCurrentThread();
            write(Sample.Corpus.Links, s_writer);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.True(allocated == 0, $"{format}: {allocated} bytes");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_writer_is_needed(string format, Action<LinkGraph, IBufferWriter<byte>> write)
    {
        ArgumentNullException error = Assert.Throws<ArgumentNullException>(() => write(Sample.Corpus.Links, null!));
        Assert.True(error.ParamName == "writer", format);
    }
}
