namespace Letterpress.Tool.Running;

/// <summary>Where a command runs.</summary>
/// <param name="Folder">The full path of the current folder.</param>
/// <param name="Output">What the command was asked for.</param>
/// <param name="Error">What people are to know besides.</param>
/// <param name="IsTerminal">Whether the output is read by a person at a terminal.</param>
/// <param name="ShowsProgress">Whether the error output is a terminal, where a line can be written over.</param>
sealed record Surroundings(string Folder, TextWriter Output, TextWriter Error, bool IsTerminal = false, bool ShowsProgress = false)
{
    public static Surroundings OfProcess() => new(
        Environment.CurrentDirectory, Console.Out, Console.Error, !Console.IsOutputRedirected, !Console.IsErrorRedirected);

    /// <summary>A path that somebody wrote, as a full one.</summary>
    public string FullPath(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>A full path as people read it: seen from the current folder where it lies below, with slashes.</summary>
    public string ShortPath(string fullPath)
    {
        string relative = Path.GetRelativePath(Folder, fullPath).Replace('\\', '/');
        bool isFar = relative.StartsWith("../..", StringComparison.Ordinal) || Path.IsPathRooted(relative);
        return isFar ? fullPath.Replace('\\', '/') : relative;
    }
}
