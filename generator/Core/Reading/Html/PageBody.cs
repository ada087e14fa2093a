using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the part of a page that is the article.</summary>
static class PageBody
{
    /// <summary>What marks the part; what is more usual comes first.</summary>
    static readonly string[] s_marks = ["article", "main", "[role=main]", "[itemprop~=articleBody]"];

    /// <summary>The only <c>article</c> of a page, else its only <c>main</c> or what stands for it, else the whole page.</summary>
    public static IElement Of(IHtmlDocument document)
    {
        foreach (string mark in s_marks)
        {
            IEnumerable<IElement> outermost =
                document.QuerySelectorAll(mark).Where(element => element.ParentElement?.Closest(mark) is null);
            if (outermost.Take(2).ToArray() is [IElement only] && HasBodyOf(only, document))
            {
                return only;
            }
        }

        return document.DocumentElement;
    }

    /// <summary>A teaser beside the text may be the only <c>article</c>, and so may a header above it.</summary>
    static bool HasBodyOf(IElement element, IHtmlDocument document) =>
        element.ParentElement?.Closest("aside, nav, footer") is null
        && (element.QuerySelector("p") is not null
            || element.TextContent.Length >= document.QuerySelectorAll("p").Sum(static paragraph => paragraph.TextContent.Length));
}
