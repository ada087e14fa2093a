using System.Net;
using System.Text.RegularExpressions;

namespace Letterpress.Sample.Reader.Exporting;

/// <summary>Links of a page that lead to paths of its own website.</summary>
static partial class PageLinks
{
    /// <summary>The paths that a page leads to, without their fragments.</summary>
    public static IEnumerable<string> Paths(string html) =>
        OwnLink().Matches(html).Select(static match => WebUtility.HtmlDecode(match.Groups["path"].Value));

    /// <summary>From the folder of a page to that of the website.</summary>
    public static string ToRoot(string page)
    {
        int depth = page.Split('/', StringSplitOptions.RemoveEmptyEntries).Length;
        return depth == 0 ? "./" : string.Concat(Enumerable.Repeat("../", depth));
    }

    /// <summary>Makes the links of a page lead to files.</summary>
    /// <param name="html">The page.</param>
    /// <param name="root">What a link to the website starts with, with a slash at its end.</param>
    /// <param name="pages">The paths of all pages: they are folders.</param>
    public static string Rewrite(string html, string root, IReadOnlySet<string> pages) =>
        OwnLink().Replace(html, match =>
        {
            string path = match.Groups["path"].Value;
            bool isFolder = path.Length > 1 && pages.Contains(WebUtility.HtmlDecode(path));
            return $"{match.Groups["name"].Value}{root}{path[1..]}{(isFolder ? "/" : "")}";
        });

    /// <summary>
    /// An attribute whose value starts with one slash. Our own pages quote every attribute, and escape quotation marks in texts.
    /// </summary>
    [GeneratedRegex("(?<name> (?:href|src|action|data-(?:graph|index|script))=\")(?<path>/(?!/)[^\"#]*)")]
    private static partial Regex OwnLink();
}
