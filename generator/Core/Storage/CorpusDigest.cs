
using Letterpress.Core.Linking;
using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>What the generator must know of a corpus that was read before the compiler ran.</summary>
/// <param name="Hash">Of the image, in hexadecimal digits.</param>
/// <param name="Articles">In the order of the corpus.</param>
/// <param name="Diagnostics">Of the seeds, then of the corpus.</param>
sealed record CorpusDigest(string Hash, int ShardCount, EquatableArray<NamedHeadline> Articles, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <summary>Says of seeds that were given several times what the generator says of those that it is given itself.</summary>
    public CorpusDigest WithRepeated(IReadOnlyCollection<RepeatedSeed> seeds) => seeds.Count == 0 ? this : this with
    {
        Diagnostics = Diagnostics.Concat(seeds.Select(static seed => new SeedDiagnostic(DiagnosticIds.GivenTwice, seed.FilePath, default, new[] { seed.Path }.ToEquatableArray()))).ToEquatableArray(),
    };
}
