using AngleSharp.Html.Dom;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Finds the heading of an article on a page that names its website in the same way: in an <c>h1</c> of its own, or in metadata that
/// is the same on all its pages.
/// </summary>
static class PageHeadings
{
    /// <param name="titles">What the page states, the best first.</param>
    /// <returns>
    /// The only level-1 heading that the page's title says, where the first heading or the best title is another; else empty.
    /// </returns>
    public static string Of(IHtmlDocument document, IReadOnlyList<string> titles)
    {
        string title = Spaces.Fold(document.QuerySelector("head > title")?.TextContent ?? "");
        string[] headings =
        [
            .. document.QuerySelectorAll("h1").Where(static heading => !ElementNames.IsHidden(heading))
                .Select(static heading => Spaces.Fold(heading.TextContent)).Where(static text => text.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        return headings.Where(heading => Body.Says(title, heading)).Take(2).ToArray() is [string only]
            && (headings[0] != only || (titles.Count > 0 && title.IndexOf(titles[0], StringComparison.Ordinal) < 0))
                ? only
                : "";
    }
}
