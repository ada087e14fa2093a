using System.Globalization;

namespace Letterpress.Pressing;

/// <summary>
/// Finds the seeds that nobody may open: who reads files whole would wait for a pipe, or fill the memory with a device. What is found is
/// lines of id, length and full path, percent-encoded, as the core's <c>RefusedSeeds</c> reads them.
/// </summary>
/// <remarks>It needs nothing of the core, which a project with literals does not load.</remarks>
static class SeedCheck
{
    /// <summary>Those of the files that are not to be opened, each with its line.</summary>
    /// <param name="paths">The full paths of seeds, and of defaults for them.</param>
    public static IEnumerable<(string Path, string Line)> Refused(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            bool isFile = SeedAccess.IsFile(path, out long length);
            if (!isFile || length > SeedAccess.MaxLength)
            {
                yield return (path, LineOf(isFile ? "LP0203" : "LP0107", length, path));
            }
        }
    }

    /// <summary>The lines of files of defaults beside seeds that the project does not include, as where it has globs of its own.</summary>
    /// <param name="paths">See <see cref="Refused"/>.</param>
    public static IEnumerable<string> UnusedDefaults(IEnumerable<string> paths)
    {
        HashSet<string> given = new(paths, StringComparer.OrdinalIgnoreCase);
        return given.Select(Path.GetDirectoryName).OfType<string>().Distinct(StringComparer.Ordinal)
            .SelectMany(static folder => SeedAccess.DefaultsNames.Select(name => Path.Combine(folder, name)))
            .Where(path => !given.Contains(path) && File.Exists(path))
            .Select(static path => LineOf("LP0109", 0, path));
    }

    /// <summary>All lines as one text.</summary>
    public static string Join(IEnumerable<string> lines) => string.Join("%0A", lines);

    static string LineOf(string id, long length, string path) =>
        Uri.EscapeDataString(string.Format(CultureInfo.InvariantCulture, "{0}\t{1}\t{2}", id, length, path));
}
