using System.Text;
using Letterpress.Core.Encoding;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Replaces one record of a shard; see <see cref="CorpusLayout.Shard"/>.</summary>
static class ShardEditor
{
    /// <param name="position">The record's index in the shard.</param>
    /// <returns>Null where another record is there.</returns>
    /// <exception cref="EncodingLimitException">The shard would be larger than the columns of its directory allow.</exception>
    public static byte[]? Replace(ArraySegment<byte> shard, int position, StoredArticle old, StoredArticle now)
    {
        ReadOnlySpan<byte> bytes = shard;
        int count = bytes.IndexOf((byte)'\n') / CorpusLayout.Shard.RowSize;
        if (position >= count)
        {
            return null;
        }

        long start = Header(bytes, position) - old.HeaderOffset;
        if (start < 0 || start + old.Record.Length > bytes.Length || !bytes.Slice((int)start, old.Record.Length).SequenceEqual(old.Record))
        {
            return null;
        }

        StringBuilder directory = new();
        for (int i = 0; i < count; i++)
        {
            long moved = i < position ? 0 : i == position ? now.HeaderOffset - old.HeaderOffset : now.Record.Length - old.Record.Length;
            directory.AppendDigits(Header(bytes, i) + moved, CorpusLayout.Shard.RowSize, "the size of a shard");
        }

        ReadOnlySpan<byte> before = bytes.Slice(directory.Length, (int)start - directory.Length);
        ReadOnlySpan<byte> after = bytes.Slice((int)start + old.Record.Length);
        return [.. Utf8.Bytes(directory.ToString()), .. before, .. now.Record, .. after];
    }

    /// <summary>The offset of a record's header from the start of the shard.</summary>
    static long Header(ReadOnlySpan<byte> shard, int position) =>
        DigitText.Number(shard.Slice(position * CorpusLayout.Shard.RowSize, CorpusLayout.Shard.RowSize));
}
