using Letterpress.Core.Identity;

namespace Letterpress.Core;

/// <summary>The names of a file that is a seed, or has defaults for seeds; its text is not read.</summary>
/// <param name="FullPath">Where the file is.</param>
/// <param name="FilePath">See <see cref="Model.Seed.FilePath"/>.</param>
/// <param name="Path">See <see cref="Model.Seed.Path"/>.</param>
readonly record struct SeedFile(string FullPath, string FilePath, string Path)
{
    /// <inheritdoc cref="SeedPaths.Defaults"/>
    public const string Defaults = SeedPaths.Defaults;

    /// <inheritdoc cref="SeedPaths.Defaults"/>
    public const string LongDefaults = SeedPaths.LongDefaults;

    /// <summary>Whether it has defaults for seeds, and is no seed itself.</summary>
    public bool IsDefaults => SeedPaths.IsDefaults(Path);

    public static SeedFile Of(string fullPath, string projectDirectory) =>
        new(fullPath, SeedPaths.ForDiagnostics(fullPath), SeedPaths.Relative(fullPath, projectDirectory));
}
