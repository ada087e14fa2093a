using System.Net;
using System.Text.RegularExpressions;

namespace Letterpress.Sample.Reader.Exporting;

/// <summary>Links of a page that lead to paths of its own website.</summary>
static partial class PageLinks
{
    /// <summary>The paths that a page leads to, without their fragments.</summary>
    public static IEnumerable<string> Paths(string html) =>
        OwnLink().Matches(html).Select(static match => WebUtility.HtmlDecode(match.Groups["path"].Value));

    /// <summary>Makes the links of a page relative to the folder that has its path.</summary>
    /// <param name="html">The page.</param>
    /// <param name="page">Its path.</param>
    /// <param name="pages">The paths of all pages: they are folders.</param>
    public static string MakeRelative(string html, string page, IReadOnlySet<string> pages)
    {
        int depth = page.Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
        string up = depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
        return OwnLink().Replace(html, match =>
        {
            string path = match.Groups["path"].Value;
            bool isFolder = path.Length > 1 && pages.Contains(WebUtility.HtmlDecode(path));
            return $"{match.Groups["name"].Value}{up}{path[1..]}{(isFolder ? "/" : "")}";
        });
    }

    /// <summary>
    /// An attribute whose value starts with one slash. Our own pages quote every attribute, and escape quotation marks in texts.
    /// </summary>
    [GeneratedRegex("(?<name> (?:href|src|action|data-(?:graph|index|script))=\")(?<path>/(?!/)[^\"#]*)")]
    private static partial Regex OwnLink();
}
