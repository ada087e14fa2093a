using System.Buffers;

namespace Letterpress.Writing.Feeds;

/// <summary>A list of articles in one format, written in parts: what stands before the articles, each of them, and the end.</summary>
interface IFeedParts
{
    void WriteStart(IBufferWriter<byte> writer);

    /// <summary>Writes the next article.</summary>
    /// <returns>False where there is none.</returns>
    bool WriteNext(IBufferWriter<byte> writer);

    void WriteEnd(IBufferWriter<byte> writer);
}
