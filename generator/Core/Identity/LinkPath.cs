using System.Text;
using Letterpress.Core.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Identity;

/// <summary>The path of a link without a host: to another seed, or to an article by one of its names.</summary>
static class LinkPath
{
    static readonly string[] s_markdown = [".md", ".markdown"];
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
        return s_markdown.Any(HasExtension) || (isLocal && s_pages.Any(HasExtension));

        bool HasExtension(string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)
            && path.Length > extension.Length && path[path.Length - extension.Length - 1] != '/';
    }

    /// <summary>
    /// The path that a relative URL leads to from a seed, percent-decoded and without <c>.</c> and <c>..</c>; empty for the folder
    /// itself.
    /// </summary>
    /// <param name="seedPath">The path of the seed that has the link, with <c>/</c>.</param>
    public static string ToSeed(string seedPath, string url)
    {
        List<string> parts = [.. seedPath.Split('/')];
        parts.RemoveAt(parts.Count - 1);
        return Join(parts, WithoutQuery(url));
    }

    /// <summary>
    /// The name that a URL can be read as: without leading and trailing slashes, percent-decoded; empty where there is none.
    /// </summary>
    public static string ToName(string url)
    {
        string name = Join([], WithoutQuery(url));
        while (name.StartsWith("../", StringComparison.Ordinal))
        {
            name = name.Substring(3);
        }

        return name == ".." ? "" : name;
    }

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
        s_markdown.Concat(s_pages).FirstOrDefault(ext => name.EndsWith(ext, StringComparison.OrdinalIgnoreCase)) is { } extension
            ? name.Substring(0, name.Length - extension.Length)
            : name;

    public static string WithoutQuery(string url)
    {
        int end = url.IndexOfAny(['?', '#']);
        return end < 0 ? url : url.Substring(0, end);
    }

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
