using Letterpress.Generator.Model;
using Letterpress.Generator.Storing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Generator.Pipeline;

/// <summary>The one AdditionalFile with the digest of the corpus, where the package's targets put its records into a resource.</summary>
static class Digests
{
    public static bool IsDigest(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.LetterpressDigest", out string? value)
        && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A digest that is not whole is an empty corpus and an error: the next build writes it anew.</summary>
    public static CorpusDigest Read(AdditionalText file, CancellationToken cancellation) => DigestText.Parse(file.GetText(cancellation)?.ToString() ?? "")
        ?? new("", 0, default, new[] { new SeedDiagnostic(DiagnosticIds.Internal, file.Path, default, new[] { nameof(InvalidDataException), "the digest of the seeds is damaged; build again" }.ToEquatableArray()) }.ToEquatableArray());
}
