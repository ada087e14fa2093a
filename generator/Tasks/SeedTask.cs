using Letterpress.Core;
using Microsoft.Build.Framework;

namespace Letterpress.Tasks;

/// <summary>A task that reads seeds as the project says, and keeps its results in a folder of the project.</summary>
public abstract class SeedTask : CancelableTask
{
    /// <summary>The files with articles, and with defaults for them.</summary>
    [Required]
    public ITaskItem[] Seeds { get; set; } = [];

    /// <summary>The folder that the paths of seeds are relative to.</summary>
    [Required]
    public string ProjectDirectory { get; set; } = "";

    /// <summary>See <see cref="SeedOptions.Roots"/>.</summary>
    public string SiteRoot { get; set; } = "";

    /// <summary>Whether drafts are articles: <c>Auto</c>, <c>true</c> or <c>false</c>.</summary>
    public string Drafts { get; set; } = "";

    /// <summary>Whether the compiler optimizes: then <c>Auto</c> leaves drafts out.</summary>
    public string Optimize { get; set; } = "";

    /// <summary>The folder of the results, relative to the project; it is created where it is missing.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The MSBuild properties that the task has, by name.</summary>
    private protected virtual Dictionary<string, string> Properties => new(StringComparer.Ordinal)
    {
        ["LetterpressSiteRoot"] = SiteRoot,
        ["LetterpressDrafts"] = Drafts,
        ["_LetterpressIsOptimized"] = Optimize,
    };
}
