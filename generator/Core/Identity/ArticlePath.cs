using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>The path of an article: folders and name of its seed, below the root of the website and without file extension.</summary>
static class ArticlePath
{
    /// <summary>What the page of a folder is called by the tools: Hugo and Zola, MkDocs and GitHub, all others.</summary>
    static readonly string[] s_indexNames = ["_index", "readme", "index"];

    /// <param name="file">See <see cref="SiteRoots.FileOf"/>.</param>
    public static string Of(string file)
    {
        string path = LinkPath.WithoutExtension(file);
        return !IsIndex(path) ? path
            : LinkPath.FolderOf(path) is { Length: > 0 } folder ? folder
            : "index";
    }

    /// <summary>Whether a file, or a path without its extension, is the page of its folder.</summary>
    public static bool IsIndex(string path) =>
        s_indexNames.Contains(LinkPath.NameOf(LinkPath.WithoutExtension(path)), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The language that a folder of a file names, or the end of its name (<c>about.de.md</c>); empty where there is none.
    /// </summary>
    public static string LanguageOf(string file)
    {
        string name = LinkPath.WithoutExtension(LinkPath.NameOf(file));
        string suffix = name.Substring(name.LastIndexOf('.') + 1);
        return suffix.Length < name.Length && LanguageTags.IsPathSegment(suffix)
            ? suffix
            : LinkPath.FolderOf(file).Split('/').FirstOrDefault(LanguageTags.IsPathSegment) ?? "";
    }
}
