using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Pressing;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Building;

/// <summary>The seeds of a command, compiled.</summary>
/// <param name="Specified">The files, in the order of <paramref name="Seeds"/>.</param>
/// <param name="Seeds">Each by itself.</param>
/// <param name="Blob">What a build would embed as a resource.</param>
/// <param name="Diagnostics">All that a build would report, but for what depends on C#.</param>
sealed record BuiltCorpus(
    Workspace Workspace,
    CompilerOptions Options,
    SpecifiedSeeds Specified,
    StoredSeed[] Seeds,
    CorpusManifest Manifest,
    byte[] Blob,
    IReadOnlyList<SeedDiagnostic> Diagnostics)
{
    /// <summary>The articles, read as an app reads them.</summary>
    public ArticleCorpus Open() => new MemoryCorpus(Blob);
}
