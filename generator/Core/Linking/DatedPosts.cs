using Letterpress.Core.Identity;

namespace Letterpress.Core.Linking;

/// <summary>The paths that blogs give to a post whose file name begins with its date (<c>_posts/2024-03-05-title.md</c>).</summary>
static class DatedPosts
{
    const int DateLength = 10;

    /// <param name="page">The path of the file without its extension.</param>
    /// <returns>Without the date, and with it as folders, beside the file and beside its folder <c>_posts</c>.</returns>
    public static IEnumerable<string> PathsOf(string page)
    {
        string name = LinkPath.NameOf(page);
        if (!StartsWithDate(name))
        {
            yield break;
        }

        string folder = LinkPath.FolderOf(page);
        string title = name.Substring(DateLength + 1);
        string dated = LinkPath.Combine(name.Substring(0, DateLength).Replace('-', '/').Replace('_', '/'), title);
        yield return LinkPath.Combine(folder, title);
        yield return LinkPath.Combine(folder, dated);
        if (LinkPath.NameOf(folder) == "_posts")
        {
            yield return LinkPath.Combine(LinkPath.FolderOf(folder), dated);
        }
    }

    /// <summary>Four digits, two and two, each followed by a hyphen or an underscore, before a title.</summary>
    static bool StartsWithDate(string name)
    {
        if (name.Length <= DateLength + 1)
        {
            return false;
        }

        for (int i = 0; i <= DateLength; i++)
        {
            bool isSeparator = name[i] is '-' or '_';
            if (isSeparator != (i is 4 or 7 or DateLength) || (!isSeparator && name[i] is < '0' or > '9'))
            {
                return false;
            }
        }

        return true;
    }
}
