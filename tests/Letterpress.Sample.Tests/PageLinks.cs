using System.Net;
using System.Text.RegularExpressions;

namespace Letterpress.Sample.Tests;

/// <summary>What the pages of the reader lead to.</summary>
static partial class PageLinks
{
    public static IEnumerable<string> Of(string html) =>
        Link().Matches(html).Select(static match => WebUtility.HtmlDecode(match.Groups[1].Value));

    [GeneratedRegex(" (?:href|src|action|data-(?:graph|index|script))=\"([^\"]*)\"")]
    private static partial Regex Link();
}
