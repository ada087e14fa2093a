using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

// Bylines, captions, slides and headings as archives write them.
sealed partial class BodyReader
{
    /// <summary>Reads the line at the start that says who wrote the text, and when; it is no block.</summary>
    bool TryReadByline(IElement element)
    {
        if (Bylines.Of(element, mayBeTimeAlone: !isMarkdown) is not { } byline)
        {
            return false;
        }

        _author = byline.Author;
        _bylineTime = byline.Time;
        _bylineEnd = byline.Following;
        _mayBeByline = false;
        return true;
    }

    /// <summary>Reads a slide of a gallery: <c>&lt;div&gt;&lt;img&gt;&lt;b&gt;title&lt;/b&gt;：text&lt;/div&gt;</c>.</summary>
    bool TryReadSlide(IElement element, InlineStyle style)
    {
        if (element.LocalName != "div" || !HoldsBlocks
            || Shapes.FirstTwo(element) is not ({ LocalName: "img" } image, { LocalName: "b" or "strong" } title)
            || ImageSources.Of(image).Length == 0 || element.QuerySelectorAll("img").Length != 1
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
}
