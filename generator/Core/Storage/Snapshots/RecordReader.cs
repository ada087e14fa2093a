using Letterpress.Layout;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>Reads the bytes of one article; see <see cref="RecordLayout"/>. Places are counted from the beginning of its shard.</summary>
readonly ref struct RecordReader(ReadOnlySpan<byte> shard, int header)
{
    readonly ReadOnlySpan<byte> _shard = shard;

    /// <summary>Reads a text of the header.</summary>
    public ReadOnlySpan<byte> HeaderText(int field) => Text(header + field);

    /// <summary>Reads how many rows a section has.</summary>
    public int Count(int section) => Number(header + section + 4, 4);

    /// <summary>Finds a row of a section.</summary>
    public int Row(int section, int size, int index) => header + Number(header + section, 4) + (index * size);

    public int Number(int at, int digits) => (int)DigitText.Number(_shard.Slice(at, digits));

    /// <summary>Reads the text of a slice.</summary>
    public ReadOnlySpan<byte> Text(int at) => _shard.Slice(header - Number(at, 4), Number(at + 4, 4));

    /// <summary>Reads the text of a short slice.</summary>
    public ReadOnlySpan<byte> ShortText(int at) => _shard.Slice(header - Number(at, 4), Number(at + 4, 2));

    /// <param name="field">Of the time.</param>
    /// <param name="source">The field of its source; -1 where none is written.</param>
    public SnapshotTime Time(int field, int source)
    {
        long milliseconds = DigitText.Number(_shard.Slice(header + field, RecordLayout.MillisecondsSize));
        int offset = Number(header + field + RecordLayout.MillisecondsSize, RecordLayout.TimeSize - RecordLayout.MillisecondsSize);
        return milliseconds == 0 ? default : new(
            milliseconds,
            offset - RecordLayout.OffsetBias,
            source < 0 ? TimeSource.None : (TimeSource)Number(header + source, 1));
    }
}
