using System.Runtime.InteropServices;
using Letterpress.Layout;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>Reads the bytes of a corpus as the runtime does; see <see cref="BlobHeader"/>.</summary>
/// <param name="blob">A whole blob.</param>
sealed class BlobReader(byte[] blob)
{
    readonly BlobDirectory _directory = new(blob);

    public int ArticleCount => Math.Max(0, Rows(CorpusLayout.Articles).Length - 1);

    public ReadOnlySpan<TRow> Rows<TRow>(Table<TRow> table)
        where TRow : unmanaged => MemoryMarshal.Cast<byte, TRow>(_directory.Table(table.Name));

    /// <summary>The rows of a table to which a row of another points.</summary>
    /// <param name="first">The first of the rows.</param>
    /// <param name="end">The same column of the next row: where its rows start.</param>
    public ReadOnlySpan<TRow> Range<TRow>(Table<TRow> table, FiveDigits first, FiveDigits end)
        where TRow : unmanaged => Rows(table).Slice(first.Value, end.Value - first.Value);

    public ReadOnlySpan<byte> Text(TableSlice slice) =>
        _directory.Table(CorpusTable.Texts).AsSpan(slice.Place.Offset, slice.Place.Length);

    public ReadOnlySpan<byte> Slug(int article) => Text(Rows(CorpusLayout.Articles)[article].Slug);

    public RecordReader Record(int article)
    {
        ArticleRow row = Rows(CorpusLayout.Articles)[article];
        ReadOnlySpan<byte> shard = _directory.Shard(row.Shard.Value);
        return new(shard, MemoryMarshal.Cast<byte, ShardRow>(shard)[row.Position.Value].Header.Value);
    }
}
