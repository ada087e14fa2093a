using System.Text.RegularExpressions;
using Letterpress.Core.Identity;

namespace Letterpress.Core.Linking;

/// <summary>
/// The paths that sites give to a page whose file or folders begin with a number for their order (<c>01-guide/2.setup.md</c>): without
/// the numbers, as in Docusaurus, Nuxt Content and Grav.
/// </summary>
static class NumberedPages
{
    /// <summary>A number before a name; two numbers in a row are a date or a version.</summary>
    static readonly Regex s_number = new("(?<=^|/)[0-9]+ ?[-_.]+ ?(?![0-9])(?=[^/])", RegexOptions.CultureInvariant);

    /// <param name="page">The path of the file without its extension.</param>
    /// <returns>Without the numbers of folders and file, and without that of the file alone, which links beside it use.</returns>
    public static IEnumerable<string> PathsOf(string page)
    {
        string path = ArticlePath.WithoutIndex(s_number.Replace(page, ""));
        if (path == page)
        {
            yield break;
        }

        yield return path;
        string folder = LinkPath.FolderOf(page);
        string name = s_number.Replace(LinkPath.NameOf(page), "");
        if (folder.Length > 0 && name != LinkPath.NameOf(page))
        {
            yield return LinkPath.Combine(folder, name);
        }
    }
}
