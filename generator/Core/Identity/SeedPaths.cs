namespace Letterpress.Core.Identity;

/// <summary>The paths of seeds in diagnostics and in the assembly.</summary>
static class SeedPaths
{
    /// <summary>The names of files with defaults.</summary>
    public const string Defaults = "_defaults.yml";

    /// <inheritdoc cref="Defaults"/>
    public const string LongDefaults = "_defaults.yaml";

    static readonly string[] s_defaults = [Defaults, LongDefaults];
    static readonly char[] s_separators = ['/', '\\'];

    /// <summary>
    /// The path that diagnostics name. MSBuild recognizes a line as a diagnostic only where its path is on one line and has no <c>:</c>
    /// but that of a drive, so that in paths with a leading <c>/</c> such characters are percent-encoded.
    /// </summary>
    public static string ForDiagnostics(string path) => IsRooted(path)
        ? string.Concat(path.Select(static c => IsSafe(c) ? c.ToString() : Uri.EscapeDataString(c.ToString())))
        : path;

    /// <summary>Whether a file has defaults for the seeds of its folder, and is no seed itself.</summary>
    public static bool IsDefaults(string path) =>
        s_defaults.Contains(path.Substring(path.LastIndexOfAny(s_separators) + 1), StringComparer.OrdinalIgnoreCase);

    /// <summary>The folder of a file, by which folders are compared; empty where there is none above.</summary>
    public static string FolderOf(string path) => path.LastIndexOfAny(s_separators) is >= 0 and var end
        ? path.Substring(0, end).Replace('\\', '/')
        : "";

    /// <summary>The path relative to the project's folder, with <c>/</c>, so that no path of the machine is in the assembly.</summary>
    public static string Relative(string path, string directory)
    {
        string[] file = Split(path);
        string[] from = Split(directory);
        int shared = 0;
        while (shared < from.Length && shared < file.Length - 1 && file[shared] == from[shared])
        {
            shared++;
        }

        // There is no relative path to another drive.
        bool isApart = shared == 0 && !(IsRooted(path) && IsRooted(directory));
        return from.Length == 0 || isApart
            ? string.Join("/", file)
            : string.Join("/", Enumerable.Repeat("..", from.Length - shared).Concat(file.Skip(shared)));
    }

    static bool IsSafe(char c) => !(c is ':' or '|' or '"' || char.IsControl(c) || (c != ' ' && char.IsWhiteSpace(c)));

    static bool IsRooted(string path) => path.StartsWith("/", StringComparison.Ordinal);

    static string[] Split(string path) => path.Replace('\\', '/').Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
