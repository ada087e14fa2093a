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

    /// <inheritdoc/>
    protected override void Run()
    {
        string[] paths = [.. Seeds.Select(static seed => seed.GetMetadata("FullPath"))];
        (string Path, string Line)[] refused = [.. SeedCheck.Refused(paths)];
        HashSet<string> refusedPaths = new(refused.Select(static one => one.Path), StringComparer.Ordinal);
        Refused = [.. Seeds.Where((_, i) => refusedPaths.Contains(paths[i]))];
        Report = SeedCheck.Join(refused.Select(static one => one.Line).Concat(SeedCheck.UnusedDefaults(paths)));
    }
}
