using System.Runtime.CompilerServices;
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

    /// <summary>The options that these properties, and those of the task itself, state.</summary>
    /// <remarks>A method that is not inlined, so that nothing of the core is loaded before it is called.</remarks>
    /// <param name="own">The value of a property that only the task has; empty for any other.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected CompilerOptions ReadOptions(Func<string, string> own) => CompilerOptions.Parse(property => property switch
    {
        "LetterpressSiteRoot" => SiteRoot,
        "LetterpressDrafts" => Drafts,
        "_LetterpressIsOptimized" => Optimize,
        _ => own(property),
    });
}
