using Letterpress.Core.Identity;

namespace Letterpress.Core.Linking;

/// <summary>The paths that sites give to pages whose names begin with a number for their order (<c>01-guide/02-setup.md</c>).</summary>
static class NumberedPages
{
    /// <param name="page">The path of the file without its extension.</param>
    /// <returns>Without the number of its name, and without those of its folders too.</returns>
    public static IEnumerable<string> PathsOf(string page)
    {
        string folder = LinkPath.FolderOf(page);
        string named = LinkPath.Combine(folder, WithoutNumber(LinkPath.NameOf(page)));
        string all = string.Join("/", page.Split('/').Select(WithoutNumber));
        if (named != page)
        {
            yield return named;
        }

        if (all != page && all != named)
        {
            yield return all;
        }
    }

    /// <summary>A number stands before a hyphen, an underscore or a point; before another number it is a date or a version.</summary>
    static string WithoutNumber(string name)
    {
        int digits = 0;
        while (digits < name.Length && name[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        int start = digits;
        while (start < name.Length && name[start] is '-' or '_' or '.' or ' ')
        {
            start++;
        }

        bool hasNumber = digits > 0 && name.IndexOfAny(['-', '_', '.'], digits, start - digits) >= 0
            && start < name.Length && name[start] is not (>= '0' and <= '9');
        return hasNumber ? name.Substring(start) : name;
    }
}
