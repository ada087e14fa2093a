using System.Text;
using Letterpress.Core.Model;
using Letterpress.Layout;

namespace Letterpress.Core.Encoding;

/// <summary>Puts records together into a shard: first a directory of their headers, then the records.</summary>
static unsafe class ShardEncoder
{
    /// <exception cref="EncodingLimitException">The shard is larger than its directory can say.</exception>
    public static string Encode(IReadOnlyList<EncodedRecord> records)
    {
        StringBuilder shard = Directory([.. records.Select(static record => new RecordSize(record.ByteLength, record.HeaderOffset))]);
        foreach (EncodedRecord record in records)
        {
            shard.Append(record.Text);
        }

        return shard.ToString();
    }

    /// <summary>What stands before the records of a shard.</summary>
    /// <exception cref="EncodingLimitException">The shard is larger than its directory can say.</exception>
    public static StringBuilder Directory(IReadOnlyList<RecordSize> records)
    {
        var directory = new StringBuilder();
        long start = (records.Count * sizeof(ShardRow)) + 1;
        foreach (RecordSize record in records)
        {
            directory.AppendRow(new ShardRow { Header = new(start + record.HeaderOffset, "the size of a shard") });
            start += record.ByteLength;
        }

        return directory.Append('\n');
    }
}

/// <param name="HeaderOffset">How many of the bytes lie before the record's header.</param>
readonly record struct RecordSize(int ByteLength, int HeaderOffset);
