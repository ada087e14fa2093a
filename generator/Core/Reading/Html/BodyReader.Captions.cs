using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

// Captions of images, and figures that hold more than an image.
sealed partial class BodyReader
{
    /// <summary>The sounds and frames of a figure whose image has a caption after them: they follow it.</summary>
    readonly List<IElement> _deferred = [];

    const int MaxDeferred = 8;

    /// <summary>Whether the element that is read has been deferred already.</summary>
    bool _isDeferred;

    /// <summary>
    /// Reads a caption after its image: <c>&lt;div&gt;&lt;small&gt;…&lt;/small&gt;&lt;/div&gt;</c>, <c>figcaption</c>, or an element
    /// whose class says so. A second one, such as a credit, is a further line of it.
    /// </summary>
    bool TryReadCaption(IElement element, InlineStyle style)
    {
        if (CaptionShapes.ContentOf(element) is not { } content)
        {
            return false;
        }

        return TryReadCaption(element, content, style);
    }

    /// <param name="content">What is read of the element.</param>
    bool TryReadCaption(IElement element, IElement content, InlineStyle style)
    {
        bool isFurther = _builder.CanExtendCaption && (element.LocalName == "figcaption" || CaptionShapes.IsImageLine(element));
        if (_builder.FigureCount == _figuresBefore || !(_builder.CanCaption || isFurther))
        {
            return false;
        }

        _builder.BeginCaption();
        ReadChildren(content, style);
        _builder.EndCaption();
        return true;
    }

    /// <summary>
    /// Reads the text of a figure that stands between its only image and its <c>figcaption</c>: the name of an agency, a source.
    /// </summary>
    bool TryReadCredit(INode node, InlineStyle style)
    {
        IElement? figure = node.ParentElement;
        if (_figuresBefore < 0 || figure is not { LocalName: "figure" } || !_builder.CanCaption
            || _builder.FigureCount != _figuresBefore + 1 || !IsCredit(node, figure))
        {
            return false;
        }

        _builder.BeginCaption();
        ReadNode(node, style);
        _builder.EndCaption();
        return true;
    }

    /// <summary>Whether a part of a figure is a line of text before its caption.</summary>
    static bool IsCredit(INode node, IElement figure)
    {
        bool isLine = node is IText text ? !string.IsNullOrWhiteSpace(text.Data)
            : node is IElement { LocalName: "p" or "div" or "span" or "small" or "cite" } element
                && element.QuerySelector("img, iframe, video, audio, p, ul, ol, figcaption") is null
                && !string.IsNullOrWhiteSpace(element.TextContent);
        return isLine && figure.QuerySelector("figcaption") is { } caption && !string.IsNullOrWhiteSpace(caption.TextContent)
            && node.CompareDocumentPosition(caption).HasFlag(DocumentPositions.Following);
    }

    /// <summary>Whether a sound or frame stands between the image and the caption of its figure.</summary>
    bool TryDefer(IElement embed)
    {
        if (_isDeferred || _deferred.Count >= MaxDeferred || _figuresBefore < 0 || !_builder.CanCaption
            || _builder.FigureCount == _figuresBefore
            || embed.Closest("figure")?.QuerySelector("figcaption") is not { } caption
            || string.IsNullOrWhiteSpace(caption.TextContent)
            || !embed.CompareDocumentPosition(caption).HasFlag(DocumentPositions.Following))
        {
            return false;
        }

        _deferred.Add(embed);
        return true;
    }

    void ReadDeferred(int first, InlineStyle style)
    {
        IElement[] deferred = [.. _deferred.Skip(first)];
        _deferred.RemoveRange(first, _deferred.Count - first);
        _isDeferred = true;
        foreach (IElement embed in deferred)
        {
            ReadEmbed(embed, embed.GetAttribute("src"), style);
        }

        _isDeferred = false;
    }
}
