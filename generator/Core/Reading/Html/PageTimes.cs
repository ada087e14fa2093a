using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>The times that a page states where readers see them: microdata, microformats, <c>&lt;time&gt;</c>.</summary>
static class PageTimes
{
    /// <summary>How much text may precede a time that nothing says to be that of the article.</summary>
    const int MaxLengthBefore = 300;

    static readonly string[] s_published =
    [
        "[itemprop~=datePublished]", "time[pubdate]", ".dt-published", "time.published, time.entry-date",
        ".property-row-created_time time",
    ];

    static readonly string[] s_updated =
        ["[itemprop~=dateModified]", ".dt-updated", "time.updated", ".property-row-last_edited_time time"];

    public static IEnumerable<string> Published(IHtmlDocument document) => All(document, s_published).Concat(OnlyOne(document));

    public static IEnumerable<string> Updated(IHtmlDocument document) => All(document, s_updated);

    static IEnumerable<string> All(IHtmlDocument document, string[] selectors) =>
        selectors.SelectMany(document.QuerySelectorAll).Select(TextOf);

    /// <summary>The only time of a page is that of the article, if it is at the beginning; further down, the text speaks of it.</summary>
    static IEnumerable<string> OnlyOne(IHtmlDocument document) =>
        document.QuerySelectorAll("time").Take(2).ToArray() is [IElement only] && only.HasAttribute("datetime")
            && only.Closest("aside, nav, footer") is null && LengthBefore(only, document.Body) <= MaxLengthBefore
            ? [TextOf(only)]
            : [];

    static string TextOf(IElement element) =>
        (element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? element.TextContent).Trim().TrimStart('@');

    /// <summary>The number of characters of the body before an element, without white space, as far as it is needed.</summary>
    static int LengthBefore(IElement element, IElement? body)
    {
        int length = 0;
        foreach (INode node in body?.Descendants() ?? [])
        {
            if (node == element || length > MaxLengthBefore)
            {
                break;
            }

            length += node is IText text && text.ParentElement?.LocalName is not ("script" or "style")
                ? text.Data.Count(static c => !char.IsWhiteSpace(c))
                : 0;
        }

        return length;
    }
}
