using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>What classes say of the one article of a page (https://microformats.org/wiki/h-entry).</summary>
static class Microformats
{
    public static IEnumerable<string> Authors(IHtmlDocument document) =>
        All(document, ".p-author").Select(static author => (author.QuerySelector(".p-name") ?? author).TextContent);

    /// <summary>A URL in a card is that of its person.</summary>
    public static IEnumerable<string> Urls(IHtmlDocument document) =>
        All(document, ".p-canonical[href], a[rel~=canonical][href], .u-url[href]")
            .Where(static link => link.Closest(".h-card") is null)
            .OrderBy(static link => link.ClassList.Contains("u-url") ? 1 : 0)
            .Select(static link => link.GetAttribute("href")!);

    /// <summary>A page with several entries is a list of them.</summary>
    static IEnumerable<IElement> All(IHtmlDocument document, string selectors) =>
        document.QuerySelectorAll(".h-entry").Take(2).ToArray() is [IElement entry] ? entry.QuerySelectorAll(selectors) : [];
}
