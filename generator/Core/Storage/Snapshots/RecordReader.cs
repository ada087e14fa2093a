using System.Runtime.InteropServices;
using Letterpress.Layout;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>Reads the bytes of one article; see <see cref="RecordHeader"/>.</summary>
/// <param name="shard">The shard in which the record lies.</param>
/// <param name="header">Where its header starts.</param>
readonly unsafe ref struct RecordReader(ReadOnlySpan<byte> shard, int header)
{
    readonly ReadOnlySpan<byte> _shard = shard;

    public RecordHeader Header => MemoryMarshal.Read<RecordHeader>(_shard.Slice(header));

    public ReadOnlySpan<TRow> Rows<TRow>(Section<TRow> section)
        where TRow : unmanaged =>
        MemoryMarshal.Cast<byte, TRow>(_shard.Slice(header + section.Rows.Offset, section.Rows.Count * sizeof(TRow)));

    public ReadOnlySpan<byte> Text(Slice slice) => _shard.Slice(header - slice.Place.Offset, slice.Place.Length);

    /// <summary>Empty where there is none.</summary>
    public ReadOnlySpan<byte> Text(Slice? slice) => slice is { } text ? Text(text) : default;

    public ReadOnlySpan<byte> Text(ShortSlice slice) => _shard.Slice(header - slice.Place.Offset, slice.Place.Length);

    /// <param name="source">What states the time.</param>
    public static SnapshotTime Time(Moment time, TimeSource source)
    {
        (long milliseconds, int biasedOffset) = time.Value;
        return milliseconds == 0 ? default : new(milliseconds, biasedOffset - Moment.OffsetBias, source);
    }
}
