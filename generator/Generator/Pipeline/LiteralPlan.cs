using System.Collections.Immutable;
using Letterpress.Core.Model;
using Letterpress.Core;
using Letterpress.Core.Storage;

namespace Letterpress.Generator.Pipeline;

/// <summary>How the literals of a corpus are written; depends on how many records there are and how long they are.</summary>
/// <param name="IsSolo">Few seeds: a file each, which reads like the article. Many: a bounded number of files.</param>
/// <param name="IsEditable">Whether hot reload can edit the literals: each edit adds to a debuggable assembly, so there is a limit.</param>
/// <param name="SharedMembers">See <see cref="ShardPlan.SharedMembers"/>.</param>
readonly record struct LiteralPlan(bool IsSolo, bool IsEditable, EquatableArray<string> SharedMembers)
{
    /// <summary>In characters of records: strings of one assembly have 16 MB, and each edit adds to them.</summary>
    const int MaxEditable = 2_000_000;

    public static LiteralPlan Of(ImmutableArray<EncodedRecord> records) =>
        new(
            ShardPlan.IsSolo(records.Length),
            records.Sum(static record => (long)record.Text.Length) <= MaxEditable,
            ShardPlan.SharedMembers(records));

    /// <summary>Whether a shard is one seed's file, and no other seed's.</summary>
    public bool HasOwnFile(Shard shard) => IsSolo && !SharedMembers.Contains(shard.Member);

    public CompilerOptions Apply(CompilerOptions options) => options with { IsEditable = options.IsEditable && IsEditable };
}
