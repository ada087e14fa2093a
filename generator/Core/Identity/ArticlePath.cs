using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>The path of an article: folders and name of its seed, below the root of the website and without file extension.</summary>
static class ArticlePath
{
    /// <summary>What the page of a folder is called by the tools: Hugo and Zola, MkDocs and GitHub, all others.</summary>
    static readonly string[] s_indexNames = ["_index", "readme", "index"];

    /// <param name="file">See <see cref="SiteRoots.FileOf"/>.</param>
    public static string Of(string file) =>
        WithoutIndex(LinkPath.WithoutExtension(file)) is { Length: > 0 } path ? path : "index";

    /// <summary>Whether a file, or a path without its extension, is the page of its folder, in any language (<c>index.de.md</c>).</summary>
    public static bool IsIndex(string path)
    {
        string name = LinkPath.NameOf(LinkPath.WithoutExtension(path));
        string language = SuffixOf(name);
        string stem = language.Length == 0 ? name : name.Substring(0, name.Length - language.Length - 1);
        return s_indexNames.Contains(stem, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The path of a page: that of its folder for the folder's own, which is empty at the root.</summary>
    /// <param name="path">Without file extension.</param>
    public static string WithoutIndex(string path)
    {
        if (!IsIndex(path))
        {
            return path;
        }

        string folder = LinkPath.FolderOf(path);
        string language = SuffixOf(LinkPath.NameOf(path));
        return language.Length == 0 ? folder
            : folder.Length == 0 ? path
            : folder + "." + language;
    }

    /// <summary>The language at the end of a name without file extension; empty where there is none.</summary>
    public static string SuffixOf(string name)
    {
        string suffix = name.Substring(name.LastIndexOf('.') + 1);
        return suffix.Length < name.Length - 1 && LanguageTags.IsPathSegment(suffix) ? suffix : "";
    }

    /// <summary>
    /// The language that a folder of a file names, or the end of its name (<c>about.de.md</c>); empty where there is none.
    /// </summary>
    public static string LanguageOf(string file) =>
        SuffixOf(LinkPath.WithoutExtension(LinkPath.NameOf(file))) is { Length: > 0 } suffix
            ? suffix
            : LinkPath.FolderOf(file).Split('/').FirstOrDefault(LanguageTags.IsPathSegment) ?? "";
}
