using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>What an element consists of, without the white space around it.</summary>
static class Shapes
{
    /// <summary>The only visible child; null where it is text, or there are more.</summary>
    public static IElement? OnlyChild(IElement element)
    {
        IElement? only = null;
        foreach (INode node in element.ChildNodes)
        {
            if (!IsSignificant(node))
            {
                continue;
            }

            if (only is not null || node is not IElement child)
            {
                return null;
            }

            only = child;
        }

        return only;
    }

    public static (IElement? First, IElement? Second) FirstTwo(IElement element)
    {
        IElement? first = null;
        foreach (INode node in element.ChildNodes)
        {
            if (!IsSignificant(node))
            {
                continue;
            }

            if (first is not null || node is not IElement child)
            {
                return (first, node as IElement);
            }

            first = child;
        }

        return (first, null);
    }

    /// <summary>An element, except the empty ones that Office writes, or text that is not white space.</summary>
    public static bool IsSignificant(INode node) => node is IElement element
        ? element.LocalName != "o:p" || !string.IsNullOrWhiteSpace(element.TextContent)
            || element.QuerySelector("img, input, .checkbox") is not null
        : node is IText text && !string.IsNullOrWhiteSpace(text.Data);
}
