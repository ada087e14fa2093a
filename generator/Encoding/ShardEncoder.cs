using System.Text;
using Letterpress.Contract;

namespace Letterpress.Generator.Encoding;

/// <summary>Puts records together into a shard: first a directory of their headers, then the records.</summary>
static class ShardEncoder
{
    /// <exception cref="EncodingLimitException">The shard is larger than its directory can say.</exception>
    public static string Encode(IReadOnlyList<EncodedRecord> records)
    {
        var shard = new StringBuilder();
        long start = (records.Count * CorpusLayout.Shard.RowSize) + 1;
        foreach (EncodedRecord record in records)
        {
            shard.AppendDigits(start + record.HeaderOffset, CorpusLayout.Shard.RowSize, "the size of a shard");
            start += record.ByteLength;
        }

        shard.Append('\n');
        foreach (EncodedRecord record in records)
            shard.Append(record.Text);

        return shard.ToString();
    }
}
