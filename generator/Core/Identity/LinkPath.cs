using System.Text;
using Letterpress.Core.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Identity;

/// <summary>Paths of seeds and of links without a host, with <c>/</c>.</summary>
static class LinkPath
{
    static readonly string[] s_markdown = [".md", ".markdown", ".mdx"];
    static readonly string[] s_pages = [".html", ".htm", ".txt"];

    /// <summary>Whether a URL has neither scheme nor host, and is not just a fragment.</summary>
    public static bool IsRelative(string url) =>
        url.Length > 0 && url[0] != '#' && !url.StartsWith("//", StringComparison.Ordinal) && UrlText.Scheme(url).Length == 0;

    /// <summary>Whether a relative URL can only lead to a seed.</summary>
    /// <param name="isLocal">The article has no URL of its own, so that pages beside it can only be seeds.</param>
    public static bool IsSeedFile(string url, bool isLocal)
    {
        if (!IsRelative(url) || url[0] == '/')
        {
            return false;
        }

        string path = WithoutQuery(url);
        return IsMarkdown(path) || (isLocal && s_pages.Any(extension => HasExtension(path, extension)));
    }

    /// <summary>Whether a path is that of a Markdown file.</summary>
    public static bool IsMarkdown(string path) => s_markdown.Any(extension => HasExtension(path, extension));

    /// <summary>
    /// The path that a relative URL leads to from a seed, percent-decoded and without <c>.</c> and <c>..</c>; empty for the folder
    /// itself.
    /// </summary>
    /// <param name="seedPath">The path of the seed that has the link, with <c>/</c>.</param>
    public static string ToSeed(string seedPath, string url) => Resolve(FolderOf(seedPath), WithoutQuery(url));

    /// <summary>The path that a relative path leads to from a folder, percent-decoded and without <c>.</c> and <c>..</c>.</summary>
    public static string Resolve(string folder, string path) => Identifiers.Normalize(
        Join(folder.Length == 0 ? [] : [.. folder.Split('/')], path));

    /// <summary>
    /// The name that a URL can be read as: without leading and trailing slashes, percent-decoded; empty where there is none.
    /// </summary>
    public static string ToName(string url) => WithoutParents(Join([], WithoutQuery(url)));

    /// <summary>The name with the query, which old URLs consist of; empty where there is no query.</summary>
    public static string ToNameWithQuery(string url)
    {
        int fragment = url.IndexOf('#');
        string withQuery = fragment < 0 ? url : url.Substring(0, fragment);
        return withQuery.IndexOf('?') < 0 ? "" : AliasOf(withQuery);
    }

    /// <summary>See <see cref="AliasKey.WritePath"/>.</summary>
    public static string AliasOf(string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, AliasKey.WritePath(bytes, bytes));
    }

    /// <summary>A file's name without the file extension of a seed.</summary>
    public static string WithoutExtension(string name) =>
        s_markdown.Concat(s_pages).FirstOrDefault(extension => HasExtension(name, extension)) is { } extension
            ? name.Substring(0, name.Length - extension.Length)
            : name;

    public static string WithoutQuery(string url)
    {
        int end = url.IndexOfAny(['?', '#']);
        return end < 0 ? url : url.Substring(0, end);
    }

    /// <summary>Without slashes around it, and without empty segments and <c>.</c>.</summary>
    public static string Clean(string path) => string.Join("/", path.Split('/').Where(static part => part is not ("" or ".")));

    /// <summary>Without leading <c>..</c>.</summary>
    public static string WithoutParents(string path)
    {
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            path = path.Substring(3);
        }

        return path == ".." ? "" : path;
    }

    /// <summary>All but the last segment; empty where there is only one.</summary>
    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and int end ? path.Substring(0, end) : "";

    /// <summary>The last segment.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    public static string Combine(string folder, string path) =>
        folder.Length == 0 ? path : path.Length == 0 ? folder : folder + "/" + path;

    /// <summary>The part of a path below a folder; empty for the folder itself, null for a path outside.</summary>
    public static string? Below(string folder, string path) =>
        folder.Length == 0 ? path.StartsWith("../", StringComparison.Ordinal) ? null : path
        : !path.StartsWith(folder, StringComparison.Ordinal) ? null
        : path.Length == folder.Length ? ""
        : path[folder.Length] == '/' ? path.Substring(folder.Length + 1)
        : null;

    static bool HasExtension(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
        && path.Length > extension.Length && path[path.Length - extension.Length - 1] != '/';

    static string Join(List<string> parts, string path)
    {
        foreach (string part in path.Split('/'))
        {
            string name = part.IndexOf('%') < 0 ? part : AliasOf(part);
            if (name == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (name == ".." || name is not ("" or "."))
            {
                parts.Add(name);
            }
        }

        StringBuilder joined = new();
        foreach (string part in parts)
        {
            joined.Append(joined.Length == 0 ? "" : "/").Append(part);
        }

        return joined.ToString();
    }
}
