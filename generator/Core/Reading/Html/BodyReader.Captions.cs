using AngleSharp.Dom;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.Html;

// Captions of images, and figures that hold more than an image.
sealed partial class BodyReader
{
    /// <summary>The sounds and frames of a figure whose image has a caption after them: they follow it.</summary>
    readonly List<IElement> _deferred = [];

    const int MaxDeferred = 8;

    /// <summary>The figure that was last searched for its <c>figcaption</c>, which is null where it has none.</summary>
    (IElement? Figure, IElement? Caption) _figureOfCredit;

    /// <summary>Whether the element that is read has been deferred already.</summary>
    bool _isDeferred;

    /// <summary>
    /// Reads a caption after its image: <c>&lt;div&gt;&lt;small&gt;…&lt;/small&gt;&lt;/div&gt;</c>, <c>figcaption</c>, or an element
    /// whose class says so. A second one, such as a credit, is a further line of it. A <c>figcaption</c> after an embed is the embed's.
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
        bool isOfEmbed = element.LocalName == "figcaption" && _figuresBefore >= 0 && _builder.BlockCount > _blocksBefore
            && _builder.CanCaptionEmbed;
        bool isFurther = _builder.CanExtendCaption && (element.LocalName == "figcaption" || CaptionShapes.IsImageLine(element));
        if (!isOfEmbed && (_builder.FigureCount == _figuresBefore || !(_builder.CanCaption || isFurther)))
        {
            return false;
        }

        _builder.BeginCaption();
        ReadChildren(content, style);
        _builder.EndCaption();
        return true;
    }

    /// <summary>
    /// Reads the text of a figure that stands between its only image and its <c>figcaption</c>: the name of an agency, a source. Without a
    /// <c>figcaption</c>, only text that says so.
    /// </summary>
    bool TryReadCredit(INode node, InlineStyle style)
    {
        if (_figuresBefore < 0 || _builder.FigureCount != _figuresBefore + 1 || !(_builder.CanCaption || _builder.CanExtendCaption)
            || !IsLine(node) || node.ParentElement?.Closest("figure") is not { } figure || !IsCredit(node, figure))
        {
            return false;
        }

        _builder.BeginCaption();
        ReadNode(node, style);
        _builder.EndCaption();
        return true;
    }

    /// <summary>Whether a part of a figure is a line of text; within a part of it, only an element that is a paragraph.</summary>
    static bool IsLine(INode node)
    {
        bool isPart = node.ParentElement is { LocalName: "figure" };
        return node is IText text ? isPart && !string.IsNullOrWhiteSpace(text.Data)
            : node is IElement { LocalName: var name } element
                && (name is "p" or "div" || (isPart && name is "span" or "small" or "cite"))
                && element.QuerySelector("img, iframe, video, audio, p, ul, ol, figcaption, h1, h2, h3, h4, h5, h6") is null
                && !string.IsNullOrWhiteSpace(element.TextContent);
    }

    bool IsCredit(INode node, IElement figure)
    {
        if (_figureOfCredit.Figure != figure)
        {
            IElement? caption = figure.QuerySelector("figcaption");
            _figureOfCredit = (figure, caption is not null && !string.IsNullOrWhiteSpace(caption.TextContent) ? caption : null);
        }

        return _figureOfCredit.Caption is { } following
            ? _builder.CanCaption && node.CompareDocumentPosition(following).HasFlag(DocumentPositions.Following)
            : CreditLines.IsCredit(Spaces.Fold(node.TextContent));
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
