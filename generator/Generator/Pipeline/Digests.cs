using System.Collections.Immutable;
using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Generator.Pipeline;

/// <summary>The one AdditionalFile with the digest of the corpus, where the package's targets put its records into a resource.</summary>
static class Digests
{
    public static bool IsDigest(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.LetterpressDigest", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static bool IsWatched(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.LetterpressWatched", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What changes with a seed's text.</summary>
    public static string Mark(AdditionalText seed, CancellationToken cancellation) => StableHash.Of(seed.Path + "\n" + seed.GetText(cancellation)).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>What changes with any of them; null where there are none.</summary>
    public static string? MarkOf(ImmutableArray<string> marks) =>
        marks.IsEmpty ? null : StableHash.Of(string.Concat(marks.OrderBy(static mark => mark, StringComparer.Ordinal))).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A digest that is not whole is an empty corpus and an error: the next build writes it anew.</summary>
    public static CorpusDigest Read(AdditionalText file, CancellationToken cancellation) => DigestText.Parse(file.GetText(cancellation)?.ToString() ?? "")
        ?? new("", 0, default, new[] { new SeedDiagnostic(DiagnosticIds.Internal, file.Path, default, new[] { nameof(InvalidDataException), "the digest of the seeds is damaged; build again" }.ToEquatableArray()) }.ToEquatableArray());
}
