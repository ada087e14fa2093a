using Letterpress.Core.Identity;

namespace Letterpress.Core.Files;

/// <summary>The paths of files beside seeds, as facts and queries have them: relative to the project, with <c>/</c>, normalized.</summary>
static class FilePaths
{
    public static string FolderOf(string path) => LinkPath.FolderOf(path);

    public static string NameOf(string path) => LinkPath.NameOf(path);

    /// <param name="name">As it is on disk.</param>
    public static string In(string folder, string name) => LinkPath.Combine(folder, Normalize(name));

    /// <summary>The one form of a name that has several in Unicode.</summary>
    public static string Normalize(string name) => Identifiers.Normalize(name);

    /// <summary>Whether a text can be a path of a URL as it is: segments of letters, digits and a few signs.</summary>
    public static bool IsUrlPath(string text) => text.Split('/').All(static segment =>
        segment.Length > 0 && segment.Trim('.').Length > 0
        && segment.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '.'));

    public static string Relative(string fullPath, string projectDirectory) => Normalize(SeedPaths.Relative(fullPath, projectDirectory));
}
