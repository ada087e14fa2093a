using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the part of a page that is the article.</summary>
static class PageBody
{
    /// <summary>What marks the part; what is more usual comes first.</summary>
    static readonly string[] s_marks = ["article", "main", "[role=main]", "[itemprop~=articleBody]"];

    /// <summary>How many times as long as the article the text around it may be: readers' remarks, other articles.</summary>
    const int MaxRatio = 4;

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

    /// <summary>
    /// Whether an element has the text of the page: a teaser beside the text may be the only <c>article</c>, and so may a header above it,
    /// an advertisement in it, or an element that a script fills.
    /// </summary>
    static bool HasBodyOf(IElement element, IHtmlDocument document)
    {
        if (element.ParentElement?.Closest("aside, nav, footer") is not null)
        {
            return false;
        }

        int inside = LengthOf(element);
        int outside = LengthOf(document.Body ?? document.DocumentElement) - inside;
        bool hasParagraphs = element.QuerySelector("p") is not null
            || inside >= document.QuerySelectorAll("p").Sum(static paragraph => paragraph.TextContent.Length);
        return inside > 0 ? hasParagraphs && outside <= inside * MaxRatio
            : outside <= 0 && element.QuerySelector("img, iframe, video, audio") is not null;
    }

    /// <summary>The number of characters that are text of an article or may be, without those around it and of its readers.</summary>
    static int LengthOf(IElement root)
    {
        int length = 0;
        Stack<INode> open = new();
        open.Push(root);
        while (open.Count > 0)
        {
            INode node = open.Pop();
            if (node is IText text)
            {
                length += text.Data.Count(static c => !char.IsWhiteSpace(c));
            }
            else if (node == root || (node is IElement element && !IsBeside(element)))
            {
                for (int i = 0; i < node.ChildNodes.Length; i++)
                {
                    open.Push(node.ChildNodes[i]);
                }
            }
        }

        return length;
    }

    static bool IsBeside(IElement element) =>
        element.LocalName is "nav" or "aside" or "footer" or "header" or "head" or "form" or "noscript"
        || ElementNames.IsActive(element.LocalName) || ElementNames.IsHidden(element)
        || IsOfReaders(element.Id) || IsOfReaders(element.ClassName);

    static bool IsOfReaders(string? name) => name is not null && name.IndexOf("comment", StringComparison.OrdinalIgnoreCase) >= 0;
}
