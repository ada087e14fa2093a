using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the images that are part of a line of text; the others stand on their own.</summary>
/// <param name="isMarkdown">
/// Whether the author wrote lines: there an image in a line with text is part of it. In HTML it is so between two texts, or if it is small.
/// </param>
sealed class InlineImages(bool isMarkdown)
{
    /// <summary>An image that states to be as wide, in pixels, is no part of a sentence.</summary>
    const int LargeWidth = 200;

    const int SmallHeight = 64;

    readonly HashSet<IElement> _inline = [];
    readonly HashSet<IElement> _surveyed = [];

    /// <summary>The images of the line, each with how many texts are before it in the line.</summary>
    readonly List<(IElement Image, int TextsBefore)> _line = [];

    int _texts;

    public bool Contains(IElement image)
    {
        IElement? block = image.ParentElement;
        while (block is { ParentElement: not null } && !ElementNames.IsBlock(block.LocalName))
        {
            block = block.ParentElement;
        }

        if (block is not null && _surveyed.Add(block))
        {
            Survey(block);
            EndLine();
        }

        return _inline.Contains(image);
    }

    /// <summary>Visits the lines of a block, but not the blocks in it.</summary>
    void Survey(IElement parent)
    {
        for (int i = 0; i < parent.ChildNodes.Length; i++)
        {
            switch (parent.ChildNodes[i])
            {
                case IText text:
                    AddText(text.Data);
                    break;
                case IElement { LocalName: "br" or "hr" }:
                    EndLine();
                    break;
                case IElement { LocalName: "img" or "amp-img" } image:
                    _line.Add((image, _texts));
                    break;
                case IElement element when ElementNames.IsActive(element.LocalName) || ElementNames.IsHidden(element):
                    break;
                case IElement element when ElementNames.IsBlock(element.LocalName):
                    EndLine();
                    break;
                case IElement element:
                    Survey(element);
                    break;
            }
        }
    }

    void AddText(string text)
    {
        int start = 0;
        for (int end = isMarkdown ? text.IndexOf('\n') : -1; end >= 0; end = text.IndexOf('\n', start))
        {
            _texts += text.AsSpan(start, end - start).IsWhiteSpace() ? 0 : 1;
            EndLine();
            start = end + 1;
        }

        _texts += text.AsSpan(start).IsWhiteSpace() ? 0 : 1;
    }

    void EndLine()
    {
        foreach ((IElement image, int textsBefore) in _line)
        {
            bool isBetween = textsBefore > 0 && _texts > textsBefore;
            if (_texts > 0 && (isMarkdown || IsSmall(image) || (isBetween && Pixels.Of(image, "width") < LargeWidth)))
            {
                _inline.Add(image);
            }
        }

        _line.Clear();
        _texts = 0;
    }

    static bool IsSmall(IElement image) => Pixels.Of(image, "height") is > 0 and <= SmallHeight && Pixels.Of(image, "width") <= LargeWidth;
}
