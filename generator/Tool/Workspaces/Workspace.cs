using Letterpress.Core;
using Letterpress.Pressing.Files;

namespace Letterpress.Tool.Workspaces;

/// <summary>The seeds of a command, and how they are compiled.</summary>
/// <param name="Directory">The folder that the paths of seeds are relative to: that of the project, if there is one.</param>
/// <param name="ProjectFile">The full path; null without a project.</param>
/// <param name="Properties">The MSBuild properties.</param>
/// <param name="Seeds">The files, each with the folder in which its pattern begins.</param>
/// <param name="Scope">The full paths that somebody asked for; empty for all seeds.</param>
/// <param name="Notes">What of the project's settings was ignored.</param>
sealed record Workspace(
    string Directory,
    string? ProjectFile,
    IReadOnlyDictionary<string, string> Properties,
    IReadOnlyList<FoundSeed> Seeds,
    IReadOnlyList<string> Scope,
    IReadOnlyList<string> Notes)
{
    /// <summary>Whether the app of the project serves the files beside seeds.</summary>
    public bool HasAssets { get; init; }

    /// <summary>The full paths of files with severities that the project names.</summary>
    public IReadOnlyList<string> GlobalConfigs { get; init; } = [];

    public CompilerOptions Options => CompilerOptions.Parse(name => Properties.TryGetValue(name, out string? value) ? value : "");

    public AssetOptions Assets
    {
        get
        {
            string path = Properties.GetValueOrDefault("LetterpressAssetPath", "");
            string[] parts = (path.Length == 0 ? "_letterpress" : path).Split('/', StringSplitOptions.RemoveEmptyEntries);
            string limit = Properties.GetValueOrDefault("LetterpressAssetLimit", "");
            return new(
                HasAssets ? "/" + string.Join('/', parts) + "/" : null,
                long.TryParse(limit, out long bytes) ? bytes : 100_000_000);
        }
    }

    public BuildSeverities Severities => new(
        Properties,
        Seeds.Select(static seed => Path.GetDirectoryName(seed.Path)!).Append(Directory).Distinct(StringComparer.Ordinal),
        GlobalConfigs);

    /// <summary>Whether somebody asked for a file.</summary>
    public bool IsInScope(string fullPath) => Scope.Count == 0 || Scope.Any(scope => FolderListing.IsWithin(fullPath, scope));
}

/// <param name="Path">The full path.</param>
/// <param name="Root">The folder in which its pattern begins.</param>
readonly record struct FoundSeed(string Path, string Root);
