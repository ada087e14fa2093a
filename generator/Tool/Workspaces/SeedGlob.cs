using System.Text;
using System.Text.RegularExpressions;

namespace Letterpress.Tool.Workspaces;

/// <summary>Finds files by a pattern as items of a project have it: <c>**</c>, <c>*</c> and <c>?</c>.</summary>
/// <remarks>Folders whose names begin with a dot are left out, as in the globs of a project, and so are packages of npm.</remarks>
static class SeedGlob
{
    /// <summary>Links between folders may form a cycle: no path has as many folders.</summary>
    const int MaxDepth = 40;

    /// <summary>Lists what can be read.</summary>
    public static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };

    /// <param name="directory">What the pattern is relative to.</param>
    /// <param name="excluded">Full paths of folders that are left out.</param>
    /// <param name="planned">The full path of a file that counts as if it existed; empty for none.</param>
    /// <returns>Full paths, in ordinal order.</returns>
    public static IEnumerable<string> Find(string directory, string pattern, IReadOnlyCollection<string> excluded, string planned = "")
    {
        string[] parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        int fixedCount = Array.FindIndex(parts, IsWild);
        string start = (pattern.StartsWith('/') ? "/" : "") + string.Join('/', fixedCount < 0 ? parts : parts[..fixedCount]);
        string root = Path.GetFullPath(Path.Combine(directory, start));
        if (fixedCount < 0)
        {
            return File.Exists(root) || root == planned ? [root] : [];
        }

        Regex rest = new("^" + string.Join('/', parts[fixedCount..]
            .Select(static part => part == "**" ? "**" : Expression(part))).Replace("**/", "(?:.*/)?").Replace("**", ".*") + "$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
        IEnumerable<string> files = Below(root, excluded);
        files = IsBelow(planned, root, excluded) ? files.Append(planned).Distinct() : files;
        return files.Where(path => rest.IsMatch(Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>All files below a folder; what nobody may read is left out, and so are links to a folder above.</summary>
    public static IEnumerable<string> Below(string folder, IReadOnlyCollection<string> excluded) => Below(folder, excluded, [], 0);

    /// <param name="linked">The folders to which links on the way lead.</param>
    static IEnumerable<string> Below(string folder, IReadOnlyCollection<string> excluded, string[] linked, int depth)
    {
        if (depth > MaxDepth || !Directory.Exists(folder))
        {
            yield break;
        }

        foreach (string file in Directory.EnumerateFileSystemEntries(folder, "*", Readable).Where(static path => !Directory.Exists(path)))
        {
            yield return file;
        }

        foreach (string below in Directory.EnumerateDirectories(folder, "*", Readable).Where(path => IsEntered(path, excluded)))
        {
            string? target = new DirectoryInfo(below).ResolveLinkTarget(returnFinalTarget: true)?.FullName.TrimEnd('/', '\\');
            if (target is not null && linked.Append(folder).Any(above => IsSelfOrAbove(target, above)))
            {
                continue;
            }

            foreach (string file in Below(below, excluded, target is null ? linked : [.. linked, target], depth + 1))
            {
                yield return file;
            }
        }
    }

    static bool IsSelfOrAbove(string folder, string other) =>
        (other + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    static bool IsEntered(string folder, IReadOnlyCollection<string> excluded) =>
        Path.GetFileName(folder) is { } name && name[0] != '.' && name != "node_modules" && !excluded.Contains(folder);

    /// <summary>Whether a file would be among those below a folder.</summary>
    static bool IsBelow(string file, string root, IReadOnlyCollection<string> excluded)
    {
        string? folder = Path.GetDirectoryName(file);
        while (folder?.Length > root.Length && IsEntered(folder, excluded))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder == root;
    }

    static bool IsWild(string part) => part.AsSpan().ContainsAny('*', '?');

    static string Expression(string part)
    {
        StringBuilder expression = new();
        foreach (char c in part)
        {
            expression.Append(c switch { '*' => "[^/]*", '?' => "[^/]", _ => Regex.Escape(c.ToString()) });
        }

        return expression.ToString();
    }
}
