using Letterpress.Core.Encoding;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Storage;

/// <summary>One generated file of records: its names, and the seeds in it in the order of their paths.</summary>
/// <param name="IsSolo">Whether it is one seed's file, which people read.</param>
sealed record Shard(string HintName, string Member, EquatableArray<EncodedRecord> Records, bool IsSolo)
{
    /// <summary>The text whose UTF-8 bytes are the shard.</summary>
    /// <exception cref="Layout.EncodingLimitException">The shard is larger than its directory can say.</exception>
    public string Encode() => ShardEncoder.Encode([.. Records]);
}

/// <summary>Which record lies in which generated file.</summary>
/// <remarks>
/// Up to <see cref="MaxSoloSeeds"/> seeds, each has a file that reads like the article. Beyond, a stable hash of the
/// path chooses one of a bounded number of files: an edit rewrites one, and thousands of files would slow every host.
/// </remarks>
static class ShardPlan
{
    public const int MaxSoloSeeds = 48;

    const int SeedsPerShard = 32;
    const int MinShards = 64;
    const int MaxShards = 2048;

    public static bool IsSolo(int seedCount) => seedCount <= MaxSoloSeeds;

    /// <summary>A power of two, so that a growing corpus is rarely distributed again.</summary>
    public static int ShardCount(int seedCount)
    {
        int count = MinShards;
        while (count < MaxShards && count * SeedsPerShard < seedCount)
        {
            count *= 2;
        }

        return count;
    }

    public static Shard Solo(EncodedRecord record) =>
        new(HintNames.ForSeed(record.SeedPath), HintNames.MemberFor(record.SeedPath), new[] { record }.ToEquatableArray(), IsSolo: true);

    /// <summary>The members of few seeds that several of them claim: their hashes are equal, so they share a file.</summary>
    public static EquatableArray<string> SharedMembers(IReadOnlyList<EncodedRecord> records) => !IsSolo(records.Count)
        ? []
        : SharedByHash(records)
            .Select(static group => group.Key)
            .OrderBy(static member => member, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary>The shards of several records; none where each has its own.</summary>
    public static IEnumerable<Shard> Deal(IReadOnlyList<EncodedRecord> records)
    {
        if (IsSolo(records.Count))
        {
            return SharedByHash(records).Select(static group => Shared(HintNames.ForSeed(group.First().SeedPath), group.Key, group));
        }

        int count = ShardCount(records.Count);
        var buckets = records.GroupBy(record => Bucket(record.SeedPath, count)).OrderBy(static group => group.Key);
        return buckets.Select(static group => Shared(HintOf(group.Key), MemberOf(group.Key), group));
    }

    /// <summary>The records of few seeds whose members have equal hashes, by member.</summary>
    static IEnumerable<IGrouping<string, EncodedRecord>> SharedByHash(IReadOnlyList<EncodedRecord> records) =>
        records.GroupBy(static record => HintNames.MemberFor(record.SeedPath), StringComparer.Ordinal)
            .Where(static group => group.Count() > 1);

    static Shard Shared(string hintName, string member, IEnumerable<EncodedRecord> records) => new(
        hintName,
        member,
        records.OrderBy(static record => record.SeedPath, StringComparer.Ordinal).ToEquatableArray(),
        IsSolo: false);

    /// <summary>The members of all shards in order, and the place of each article's record.</summary>
    /// <param name="seedPaths">Of all articles, in the order of the corpus.</param>
    public static (IReadOnlyList<string> Members, RecordPlace[] Places) PlacesOf(IReadOnlyList<string> seedPaths)
    {
        RecordPlace[] places = new RecordPlace[seedPaths.Count];
        List<string> members = [];
        bool isSolo = IsSolo(seedPaths.Count);
        int count = ShardCount(seedPaths.Count);
        var groups = seedPaths.Select(static (seedPath, index) => (SeedPath: seedPath, Index: index))
            .GroupBy(item => isSolo ? HintNames.MemberFor(item.SeedPath) : MemberOf(Bucket(item.SeedPath, count)), StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            int position = 0;
            foreach ((_, int index) in group.OrderBy(static item => item.SeedPath, StringComparer.Ordinal))
            {
                places[index] = new(members.Count, position++);
            }

            members.Add(group.Key);
        }

        return (members, places);
    }

    static int Bucket(string seedPath, int count) => (int)(StableHash.Folded(seedPath) & (uint)(count - 1));

    static string MemberOf(int bucket) => FormattableString.Invariant($"Shard{bucket:D4}");

    static string HintOf(int bucket) => FormattableString.Invariant($"shard-{bucket:D4}");
}
