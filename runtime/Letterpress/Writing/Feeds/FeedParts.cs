using System.Buffers;
using System.IO.Pipelines;

namespace Letterpress.Writing.Feeds;

/// <summary>Writes the parts of a list one after the other.</summary>
static class FeedParts
{
    /// <summary>How many bytes are written, but for an article that is longer, before the reader is to take them.</summary>
    const int BytesAtOnce = 16 * 1024;

    /// <summary>How many articles are written before: a writer whose reader has gone counts no bytes.</summary>
    const int ArticlesAtOnce = 64;

    public static void Write<TParts>(TParts parts, IBufferWriter<byte> writer)
        where TParts : struct, IFeedParts
    {
        parts.WriteStart(writer);
        while (parts.WriteNext(writer))
        {
        }

        parts.WriteEnd(writer);
    }

    /// <summary>Waits now and then until the reader has taken what was written; ends where the reader does.</summary>
    public static async ValueTask WriteAsync<TParts>(TParts parts, PipeWriter writer, CancellationToken cancellationToken)
        where TParts : struct, IFeedParts
    {
        parts.WriteStart(writer);
        while (WriteSome(ref parts, writer))
        {
            if ((await writer.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted)
            {
                return;
            }
        }

        parts.WriteEnd(writer);
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Whether there may be more.</returns>
    static bool WriteSome<TParts>(ref TParts parts, PipeWriter writer)
        where TParts : struct, IFeedParts
    {
        for (int i = 0; i < ArticlesAtOnce; i++)
        {
            if (!parts.WriteNext(writer))
            {
                return false;
            }

            if (!writer.CanGetUnflushedBytes || writer.UnflushedBytes >= BytesAtOnce)
            {
                break;
            }
        }

        return true;
    }
}
