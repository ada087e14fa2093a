using System.Text;
using AngleSharp.Dom;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

// Bylines, captions, slides and headings as archives write them.
sealed partial class BodyReader
{
    /// <summary>Reads <c>&lt;div&gt;&lt;i&gt;author&lt;br&gt;ISO time&lt;/i&gt;&lt;/div&gt;</c> at the start.</summary>
    bool TryReadByline(IElement element)
    {
        if (OnlyChild(element) is not { LocalName: "i" or "em" } line)
        {
            return false;
        }

        StringBuilder before = new();
        StringBuilder after = new();
        bool isAfter = false;
        foreach (INode node in line.ChildNodes)
        {
            isAfter |= node is IElement { LocalName: "br" };
            (isAfter ? after : before).Append(node.TextContent);
        }

        if (!isAfter || Times.Parse(after.ToString()) is not { } time)
        {
            return false;
        }

        _author = Spaces.Fold(before.ToString());
        _bylineTime = time;
        _mayBeByline = false;
        return true;
    }

    /// <summary>
    /// Reads a caption after its image: <c>&lt;div&gt;&lt;small&gt;…&lt;/small&gt;&lt;/div&gt;</c>, <c>figcaption</c>, or an element
    /// whose class says so.
    /// </summary>
    bool TryReadCaption(IElement element, InlineStyle style)
    {
        if (!_builder.CanCaption || _builder.FigureCount == _figuresBefore)
        {
            return false;
        }

        IElement? content = IsCaption(element) ? element
            : element.LocalName == "div" && OnlyChild(element) is { LocalName: "small" } small ? small : null;
        if (content is null)
        {
            return false;
        }

        _builder.BeginCaption();
        ReadChildren(content, style);
        _builder.EndCaption();
        return true;
    }

    /// <summary>Reads a slide of a gallery: <c>&lt;div&gt;&lt;img&gt;&lt;b&gt;title&lt;/b&gt;：text&lt;/div&gt;</c>.</summary>
    bool TryReadSlide(IElement element, InlineStyle style)
    {
        if (element.LocalName != "div" || !HoldsBlocks
            || FirstTwo(element) is not ({ LocalName: "img" } image, { LocalName: "b" or "strong" } title)
            || ImageUrl(image).Length == 0 || element.QuerySelectorAll("img").Length != 1
            || ElementNames.IsHidden(image) || ElementNames.IsHidden(title))
        {
            return false;
        }

        int figures = _builder.FigureCount;
        _isSlide = true;
        ReadElement(image, style);
        _isSlide = false;
        bool isCaption = _builder.FigureCount != figures;
        if (isCaption)
        {
            _builder.BeginCaption();
        }
        else
        {
            // The same image again: the rest is a paragraph.
            _builder.BeginParagraph();
        }

        int titleLength = 0;
        bool isAfterImage = false;
        foreach (INode node in element.ChildNodes)
        {
            if (isAfterImage || node == title)
            {
                ReadNode(node, style);
                titleLength = isAfterImage ? titleLength : _builder.OpenLength;
                isAfterImage = true;
            }
        }

        if (isCaption)
        {
            _builder.EndCaption(titleLength);
        }
        else
        {
            _builder.BeginParagraph();
        }

        return true;
    }

    /// <summary>The strong element that a paragraph consists of, also inside of <c>span</c> and <c>font</c>; else null.</summary>
    static IElement? OnlyStrong(IElement paragraph)
    {
        IElement? only = OnlyChild(paragraph);
        while (only is { LocalName: "span" or "font" })
        {
            only = OnlyChild(only);
        }

        return only is { LocalName: "strong" or "b" } && !ElementNames.IsHidden(only) && IsLine(only) ? only : null;
    }

    /// <summary>Whether it contains text and nothing that breaks the line.</summary>
    static bool IsLine(IElement strong)
    {
        bool hasText = false;
        foreach (INode node in strong.Descendants())
        {
            hasText |= node is IText text && !string.IsNullOrWhiteSpace(text.Data);
            if (node is IElement { LocalName: var name }
                && (name is "img" or "br" or "a" or "iframe" or "video" or "audio" or "script" || ElementNames.IsBlock(name)))
            {
                return false;
            }
        }

        return hasText;
    }

    /// <summary>The only visible child; null where it is text, or there are more.</summary>
    static IElement? OnlyChild(IElement element)
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

    static (IElement? First, IElement? Second) FirstTwo(IElement element)
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
    static bool IsSignificant(INode node) => node is IElement element
        ? element.LocalName != "o:p" || !string.IsNullOrWhiteSpace(element.TextContent)
            || element.QuerySelector("img, input, .checkbox") is not null
        : node is IText text && !string.IsNullOrWhiteSpace(text.Data);

    static bool IsCaption(IElement element) => element.LocalName == "figcaption" || IsCaptionClass(element.ClassName);

    static bool IsCaptionClass(string? classes)
    {
        if (classes is null || classes.IndexOf("caption", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        return classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Any(static name => name.EndsWith("caption", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("caption-text", StringComparison.OrdinalIgnoreCase));
    }
}
