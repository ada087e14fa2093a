using System.Globalization;
using Letterpress.Pressing;
using Microsoft.Build.Framework;

namespace Letterpress.Tasks;

/// <summary>
/// Finds the seeds that nobody may open: the compiler, which reads its files whole, would wait for a pipe, or fill the memory with a
/// device. The generator reports them.
/// </summary>
/// <remarks>It needs nothing of the core, which a project with literals does not load.</remarks>
public sealed class CheckSeeds : GuardedTask
{
    /// <summary>The files with articles, and with defaults for them.</summary>
    [Required]
    public ITaskItem[] Seeds { get; set; } = [];

    /// <summary>Those of them that are not to be opened.</summary>
    [Output]
    public ITaskItem[] Refused { get; set; } = [];

    /// <summary>What the generator reports: lines of id, length and full path, percent-encoded.</summary>
    [Output]
    public string Report { get; set; } = "";

    /// <inheritdoc/>
    protected override string Aim => "look at the files of the seeds";

    /// <summary>Files of defaults beside seeds that are no item of the project, as where it has globs of its own.</summary>
    IEnumerable<string> UnusedDefaults()
    {
        HashSet<string> given = new(Seeds.Select(static seed => seed.GetMetadata("FullPath")), StringComparer.OrdinalIgnoreCase);
        return given.Select(Path.GetDirectoryName).Distinct(StringComparer.Ordinal)
            .SelectMany(static folder => SeedAccess.DefaultsNames.Select(name => Path.Combine(folder, name)))
            .Where(path => !given.Contains(path) && File.Exists(path));
    }

    /// <inheritdoc/>
    protected override void Run()
    {
        List<ITaskItem> refused = [];
        List<string> lines = [];
        foreach (ITaskItem seed in Seeds)
        {
            string path = seed.GetMetadata("FullPath");
            bool isFile = SeedAccess.IsFile(path, out long length);
            if (!isFile || length > SeedAccess.MaxLength)
            {
                refused.Add(seed);
                string id = isFile ? "LP0203" : "LP0107";
                lines.Add(Uri.EscapeDataString(string.Format(CultureInfo.InvariantCulture, "{0}\t{1}\t{2}", id, length, path)));
            }
        }

        lines.AddRange(UnusedDefaults().Select(static path => Uri.EscapeDataString("LP0109\t0\t" + path)));
        Refused = [.. refused];
        Report = string.Join("%0A", lines);
    }
}
