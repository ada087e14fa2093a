using Letterpress.Core;

namespace Letterpress.Pressing;

/// <summary>The seeds that a project specifies.</summary>
/// <param name="Files">Each once, by path.</param>
/// <param name="Repeated">Those that it specifies more than once.</param>
/// <param name="Defaults">Of the folders; their files are read.</param>
sealed record SpecifiedSeeds(SeedFile[] Files, RepeatedSeeds Repeated, DefaultsTree Defaults)
{
    /// <param name="paths">The full paths of seeds, and of defaults for them.</param>
    public static SpecifiedSeeds Of(IEnumerable<string> paths, string projectDirectory)
    {
        ILookup<bool, SeedFile> all = paths.Select(path => SeedFile.Of(path, projectDirectory)).ToLookup(static file => file.IsDefaults);
        SeedFile[] specified = [.. all[false]];
        RepeatedSeeds repeated = RepeatedSeeds.Among(specified);
        HashSet<int> superfluous = [.. repeated.Superfluous];
        SeedFile[] files =
        [
            .. specified.Where((_, i) => !superfluous.Contains(i)).OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
        return new(files, repeated, SeedCache.ReadDefaults(all[true]));
    }
}
