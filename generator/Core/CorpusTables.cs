using Letterpress.Core.Model;

namespace Letterpress.Core;

/// <summary>The tables of a corpus, and where the record of each article is.</summary>
/// <param name="Shards">The names of the members of all shards, in order.</param>
/// <param name="Places">Of each article, in the order of the corpus.</param>
/// <param name="Texts">The tables in the order of <see cref="Layout.CorpusTable"/>; their UTF-8 bytes are the tables.</param>
/// <param name="Diagnostics">LP0502 where the corpus is too large; then the tables are those of an empty corpus.</param>
sealed record CorpusTables(
    IReadOnlyList<string> Shards,
    IReadOnlyList<RecordPlace> Places,
    string[] Texts,
    EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <summary>See <see cref="Storage.KeyLines"/>.</summary>
    public EquatableArray<string> KeyLines { get; init; }
}
