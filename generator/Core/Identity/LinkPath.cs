using System.Text;
using Letterpress.Keys;

namespace Letterpress.Core.Identity;

/// <summary>The path of a link that names no host: to another seed, or to a name of an article.</summary>
static class LinkPath
{
    static readonly string[] s_markdown = [".md", ".markdown"];
    static readonly string[] s_pages = [".html", ".htm", ".txt"];

    /// <summary>Whether an address has neither scheme nor host, and is more than a fragment.</summary>
    public static bool IsRelative(string url) =>
        url.Length > 0 && url[0] != '#' && !url.StartsWith("//", StringComparison.Ordinal) && Addresses.Scheme(url).Length == 0;

    /// <summary>Whether a relative address can only be meant for a seed.</summary>
    /// <param name="isLocal">The article has no address of its own, so that pages beside it can only be seeds too.</param>
    public static bool IsSeedFile(string url, bool isLocal)
    {
        if (!IsRelative(url) || url[0] == '/')
        {
            return false;
        }

        string path = WithoutQuery(url);
        return s_markdown.Any(HasEnding) || (isLocal && s_pages.Any(HasEnding));

        bool HasEnding(string ending) =>
            path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && path.Length > ending.Length && path[path.Length - ending.Length - 1] != '/';
    }

    /// <summary>Where the path of a relative address leads from a seed, percent-decoded and without <c>.</c> and <c>..</c>; empty for the folder itself.</summary>
    /// <param name="seedPath">The seed in which the address stands, with <c>/</c>.</param>
    public static string ToSeed(string seedPath, string url)
    {
        List<string> parts = [.. seedPath.Split('/')];
        parts.RemoveAt(parts.Count - 1);
        return Join(parts, WithoutQuery(url));
    }

    /// <summary>The name as which an address can be read: without the slashes around it, percent-decoded; empty where there is none.</summary>
    public static string ToName(string url)
    {
        string name = Join([], WithoutQuery(url));
        while (name.StartsWith("../", StringComparison.Ordinal))
        {
            name = name.Substring(3);
        }

        return name == ".." ? "" : name;
    }

    /// <summary>The same with its query, which in old addresses is all there is; empty where there is none.</summary>
    public static string ToNameWithQuery(string url)
    {
        int fragment = url.IndexOf('#');
        string address = fragment < 0 ? url : url.Substring(0, fragment);
        return address.IndexOf('?') < 0 ? "" : AliasOf(address);
    }

    /// <summary>See <see cref="AliasKey.WritePath"/>.</summary>
    public static string AliasOf(string text)
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return System.Text.Encoding.UTF8.GetString(bytes, 0, AliasKey.WritePath(bytes, bytes));
    }

    /// <summary>A file's name without the ending of a seed.</summary>
    public static string WithoutEnding(string name) =>
        s_markdown.Concat(s_pages).FirstOrDefault(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is { } ending
            ? name.Substring(0, name.Length - ending.Length)
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
