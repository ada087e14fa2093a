using System.Collections.Immutable;
using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Generator.Pipeline;

/// <summary>A file that is a seed, and its names; its text is not read.</summary>
readonly record struct SeedFile(AdditionalText File, string FilePath, string Path)
{
    public static SeedFile Of(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        (string filePath, string path) = Seeds.PathsOf(file, options);
        return new(file, filePath, path);
    }
}

/// <summary>Seeds that were given more than once, by the project or because MSBuild reads <c>a\b.md</c> as <c>a/b.md</c>. A path names one article.</summary>
/// <param name="Superfluous">All files of each path but the first.</param>
sealed record RepeatedSeeds(EquatableArray<SeedFile> Superfluous, EquatableArray<RepeatedSeed> Seeds)
{
    static readonly RepeatedSeeds s_none = new(EquatableArray<SeedFile>.Empty, EquatableArray<RepeatedSeed>.Empty);

    public bool IsSuperfluous(AdditionalText file) => Superfluous.Count > 0 && Superfluous.Any(other => other.File == file);

    /// <summary>The command line's compiler drops repeated files before a generator sees them, so the project says which they were.</summary>
    public static string TextOf(AnalyzerConfigOptions options) => options.TryGetValue("build_property.LetterpressRepeatedSeeds", out string? value) ? value : "";

    /// <param name="told">Full paths, a line each, escaped as in URLs.</param>
    public static RepeatedSeeds Among(ImmutableArray<SeedFile> files, string told)
    {
        HashSet<string> paths = new(StringComparer.Ordinal);
        bool isAnyRepeated = told.Length > 0;
        foreach (SeedFile file in files)
        {
            isAnyRepeated |= !paths.Add(file.Path);
        }

        if (!isAnyRepeated)
        {
            return s_none;
        }

        HashSet<string> toldPaths = new(Uri.UnescapeDataString(told).Split('\n'), StringComparer.Ordinal);
        SeedFile[][] groups =
        [
            .. files.GroupBy(static file => file.Path, StringComparer.Ordinal).Select(static group => group.ToArray())
                .Where(group => group.Length > 1 || toldPaths.Contains(group[0].File.Path)).OrderBy(static group => group[0].Path, StringComparer.Ordinal),
        ];
        return new(
            groups.SelectMany(static group => group.Skip(1)).ToEquatableArray(),
            groups.Select(static group => new RepeatedSeed(group[0].FilePath, group[0].Path)).ToEquatableArray());
    }
}
