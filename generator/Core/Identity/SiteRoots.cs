using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Identity;

/// <summary>The folders of seeds that are a root of the website, and the URLs at which they are (<c>LetterpressSiteRoot</c>).</summary>
/// <param name="Text">As the project writes it.</param>
sealed record SiteRoots(string Text, EquatableArray<SiteRoot> Roots)
{
    /// <summary>What the value must be, for LP0501.</summary>
    public const string Wanted =
        "a folder of seeds such as 'seeds/content', or folders and URLs such as 'seeds/docs=/docs|seeds/blog=/blog'";

    /// <summary>The default folder of seeds is a root, also where a project names others.</summary>
    static readonly SiteRoot s_default = new("seeds", "", "");

    public static SiteRoots Default { get; } = new("", new[] { s_default }.ToEquatableArray());

    /// <param name="text">Folders, each optionally followed by <c>=</c> and a URL or the path of one; <c>|</c> separates several.</param>
    /// <returns>Null where the text is invalid.</returns>
    public static SiteRoots? TryParse(string text)
    {
        List<SiteRoot> roots = [];
        foreach (string part in text.Split('|').Select(static part => part.Trim()).Where(static part => part.Length > 0))
        {
            int equals = part.IndexOf('=');
            string folder = equals < 0 ? part : part.Substring(0, equals).Trim();
            string url = equals < 0 ? "" : part.Substring(equals + 1).Trim();
            bool isUrl = UrlText.Scheme(url) is "http" or "https";
            string canonical = isUrl ? UrlKeys.Canonical(url, "") : "";
            if (folder.Length == 0 || (isUrl && canonical.Length == 0) || (!isUrl && UrlText.Scheme(url).Length > 0))
            {
                return null;
            }

            int path = isUrl ? canonical.IndexOf('/') : -1;
            string prefix = isUrl ? (path < 0 ? "" : canonical.Substring(path + 1)) : LinkPath.Clean(url);
            roots.Add(new(LinkPath.Clean(folder.Replace('\\', '/')), prefix, canonical));
        }

        if (!roots.Exists(static root => root.Folder == s_default.Folder))
        {
            roots.Add(s_default);
        }

        // The innermost folder comes first: it has the seed.
        return new(text, roots.OrderByDescending(static root => root.Folder.Length)
            .ThenBy(static root => root.Folder, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>The path that a seed has on the website, with its file extension.</summary>
    public string FileOf(string seedPath)
    {
        string path = Identifiers.Normalize(seedPath);
        foreach (SiteRoot root in Roots)
        {
            if (LinkPath.Below(root.Folder, path) is { } file)
            {
                return LinkPath.Combine(root.Prefix, file);
            }
        }

        return LinkPath.WithoutParents(path);
    }

    /// <summary>The path on the website to which a canonical URL leads; null for one of another site.</summary>
    public string? PathOf(string canonicalUrl)
    {
        foreach (SiteRoot root in Roots.Where(static root => root.Url.Length > 0))
        {
            if (LinkPath.Below(root.Url, LinkPath.WithoutQuery(canonicalUrl)) is { } path)
            {
                return LinkPath.Combine(root.Prefix, path);
            }
        }

        return null;
    }
}

/// <param name="Folder">Relative to the project, without slashes around it; empty for the project's own.</param>
/// <param name="Prefix">The path at which the folder is on the website, without slashes around it.</param>
/// <param name="Url">The canonical URL at which it is; empty where the project names only a path.</param>
readonly record struct SiteRoot(string Folder, string Prefix, string Url);
