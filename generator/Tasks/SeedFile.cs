using Letterpress.Core.Identity;

namespace Letterpress.Tasks;

/// <param name="Path">Where it lies.</param>
/// <param name="FilePath">As diagnostics name it.</param>
/// <param name="SeedPath">See <see cref="Letterpress.Core.Reading.Seed.Path"/>.</param>
readonly record struct SeedFile(string Path, string FilePath, string SeedPath)
{
    public static SeedFile Of(string path, string projectDirectory) =>
        new(path, System.IO.Path.DirectorySeparatorChar == '/' ? SeedPaths.OnOneLine(path) : path, SeedPaths.Relative(path, projectDirectory));
}
