namespace Letterpress.Tool.Workspaces;

/// <summary>What the command line says of seeds and settings.</summary>
/// <param name="Paths">Files and folders, as written; empty for the current folder.</param>
/// <param name="Project">A project file or its folder; null to look for one.</param>
/// <param name="Properties">Name and value with <c>=</c> between them.</param>
/// <param name="IsRelease">Whether drafts are left out, as an optimized build does.</param>
sealed record WorkspaceRequest(IReadOnlyList<string> Paths, string? Project, IReadOnlyList<string> Properties, bool IsRelease)
{
    /// <summary>
    /// The full path of the folder that has all seeds, where neither a project nor a folder <c>seeds</c> says it; empty for that of the
    /// path.
    /// </summary>
    public string Root { get; init; } = "";

    /// <summary>The full path of a file that counts as if it existed; empty for none.</summary>
    public string Planned { get; init; } = "";

    public static WorkspaceRequest Of(params IReadOnlyList<string> paths) => new(paths, null, [], false);
}
