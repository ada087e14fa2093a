namespace Letterpress.Core.Identity;

/// <summary>How seeds are named in diagnostics and in the assembly.</summary>
static class SeedPaths
{
    /// <summary>MSBuild takes a line of the compiler's for a diagnostic only where the path in it is one line without <c>:</c>, unless it is a drive's.</summary>
    public static string ForDiagnostics(string path) => !path.StartsWith("/", StringComparison.Ordinal) ? path : string.Concat(path.Select(static c =>
        c is ':' or '|' or '"' || char.IsControl(c) || (c != ' ' && char.IsWhiteSpace(c)) ? Uri.EscapeDataString(c.ToString()) : c.ToString()));

    /// <summary>From the project's folder to the seed, with <c>/</c>, so that no path of the machine enters the assembly.</summary>
    public static string Relative(string path, string directory)
    {
        string[] file = Split(path);
        string[] from = Split(directory);
        int shared = 0;
        while (shared < from.Length && shared < file.Length - 1 && file[shared] == from[shared])
        {
            shared++;
        }

        // On another drive there is no way from one to the other.
        bool isApart = shared == 0 && !(path.StartsWith("/", StringComparison.Ordinal) && directory.StartsWith("/", StringComparison.Ordinal));
        return from.Length == 0 || isApart
            ? string.Join("/", file)
            : string.Join("/", Enumerable.Repeat("..", from.Length - shared).Concat(file.Skip(shared)));
    }

    static string[] Split(string path) => path.Replace('\\', '/').Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}
