using Letterpress.Core.Model;

namespace Letterpress.Core;

/// <summary>
/// Seeds that were specified more than once (LP0403), by the project or because MSBuild reads <c>a\b.md</c> as <c>a/b.md</c>. A path
/// names one article: its first file is the seed.
/// </summary>
/// <param name="Superfluous">The positions of all files that are not the first of their path, ascending.</param>
/// <param name="Diagnostics">One for each repeated path, in the order of the paths.</param>
sealed record RepeatedSeeds(EquatableArray<int> Superfluous, EquatableArray<SeedDiagnostic> Diagnostics)
{
    public static RepeatedSeeds None { get; } = new(default, default);

    /// <param name="reported">
    /// Full paths, one a line, percent-encoded: the command-line compiler drops repeated files before a generator sees them, so the
    /// project reports which they were. MSBuild does not distinguish letter case: a path that stands here once is not repeated.
    /// </param>
    public static RepeatedSeeds Among(IReadOnlyList<SeedFile> files, string reported = "")
    {
        Dictionary<string, int> firsts = new(StringComparer.Ordinal);
        SortedDictionary<string, SeedFile> repeated = new(StringComparer.Ordinal);
        List<int> superfluous = [];
        for (int i = 0; i < files.Count; i++)
        {
            if (firsts.TryGetValue(files[i].Path, out int first))
            {
                superfluous.Add(i);
                repeated[files[i].Path] = files[first];
            }
            else
            {
                firsts.Add(files[i].Path, i);
            }
        }

        if (reported.Length > 0)
        {
            HashSet<string> paths = new(
                Uri.UnescapeDataString(reported).Split('\n').GroupBy(static path => path, StringComparer.Ordinal)
                    .Where(static group => group.Count() > 1).Select(static group => group.Key),
                StringComparer.Ordinal);
            foreach (SeedFile file in firsts.Values.Select(i => files[i]).Where(file => paths.Contains(file.FullPath)))
            {
                repeated[file.Path] = file;
            }
        }

        return repeated.Count == 0 ? None : new(superfluous.ToEquatableArray(), repeated.Values.Select(Diagnostic).ToEquatableArray());
    }

    static SeedDiagnostic Diagnostic(SeedFile file) =>
        new(DiagnosticIds.RepeatedSeed, file.FilePath, default, new[] { file.Path }.ToEquatableArray());
}
