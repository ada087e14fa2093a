using Letterpress.Generator.Emitting;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Storing;

/// <summary>What the generator must know of a corpus that was read before the compiler ran.</summary>
/// <param name="Hash">Of the image, in hexadecimal digits.</param>
/// <param name="Articles">In the order of the corpus.</param>
/// <param name="Diagnostics">Of the seeds, then of the corpus.</param>
sealed record CorpusDigest(string Hash, int ShardCount, EquatableArray<NamedHeadline> Articles, EquatableArray<SeedDiagnostic> Diagnostics);
