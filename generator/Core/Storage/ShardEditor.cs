using System.Runtime.InteropServices;
using System.Text;
using Letterpress.Core.Encoding;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Storage;

/// <summary>Replaces one record of a shard; see <see cref="ShardRow"/>.</summary>
static class ShardEditor
{
    /// <param name="position">The record's index in the shard.</param>
    /// <returns>Null where another record is there.</returns>
    /// <exception cref="EncodingLimitException">The shard would be larger than the columns of its directory allow.</exception>
    public static byte[]? Replace(ArraySegment<byte> shard, int position, StoredArticle old, StoredArticle now)
    {
        ReadOnlySpan<byte> bytes = shard;
        ReadOnlySpan<ShardRow> rows = MemoryMarshal.Cast<byte, ShardRow>(bytes.Slice(0, bytes.IndexOf((byte)'\n')));
        if (position >= rows.Length)
        {
            return null;
        }

        long start = rows[position].Header.Value - old.HeaderOffset;
        if (start < 0 || start + old.Record.Length > bytes.Length || !bytes.Slice((int)start, old.Record.Length).SequenceEqual(old.Record))
        {
            return null;
        }

        StringBuilder directory = new();
        for (int i = 0; i < rows.Length; i++)
        {
            long moved = i < position ? 0 : i == position ? now.HeaderOffset - old.HeaderOffset : now.Record.Length - old.Record.Length;
            directory.AppendRow(new ShardRow { Header = new(rows[i].Header.Value + moved, "the size of a shard") });
        }

        ReadOnlySpan<byte> before = bytes.Slice(directory.Length, (int)start - directory.Length);
        ReadOnlySpan<byte> after = bytes.Slice((int)start + old.Record.Length);
        return [.. Utf8.Bytes(directory.ToString()), .. before, .. now.Record, .. after];
    }
}
