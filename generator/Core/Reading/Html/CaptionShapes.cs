using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the elements that hold the caption of an image, or who made it.</summary>
static class CaptionShapes
{
    /// <summary>
    /// What websites call the line below an image: <c>picinfo</c>, <c>photo-credit</c>, <c>img_desc</c>, <c>field-image-source</c>.
    /// </summary>
    static readonly Regex s_line = new(
        "(?:^|[-_])(?:pic|pict|picture|photo|img|image|fig|figure)s?[-_]*"
        + "(?:info|desc|description|caption|legend|credits?|source|copyright|byline|note|cap)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    static readonly string[] s_pictures = ["pic", "photo", "im", "fig"];

    static readonly string[] s_ends = ["caption", "caption-text"];

    public static bool IsCaption(IElement element) =>
        element.LocalName == "figcaption"
        || (element.ClassName is { Length: > 0 } classes
            && classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(name => IsCaptionClass(name, element)));

    /// <summary>Whether the class of an element says that it is a line of an image.</summary>
    public static bool IsImageLine(IElement element) =>
        (element.ClassName ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(IsLine);

    /// <summary>What a caption consists of: the element, or the small text that is all of it; else null.</summary>
    public static IElement? ContentOf(IElement element) =>
        IsCaption(element) ? element
        : element.LocalName == "div" && Shapes.OnlyChild(element) is { LocalName: "small" } small ? small
        : null;

    /// <summary>
    /// Whether small text is a caption within the paragraph of its image: nothing but the image and line breaks precede it, and no other
    /// text follows.
    /// </summary>
    public static bool IsInParagraph(IElement small)
    {
        if (small.LocalName != "small" || small.ParentElement is not { LocalName: "p" or "div" or "center" } parent)
        {
            return false;
        }

        bool hasImage = false;
        bool isAfter = false;
        foreach (INode node in parent.ChildNodes)
        {
            if (node == small)
            {
                isAfter = true;
            }
            else if (!Shapes.IsSignificant(node) || node is IElement { LocalName: "br" })
            {
                continue;
            }
            else if (node is not IElement element || isAfter || !IsImage(element))
            {
                return false;
            }
            else
            {
                hasImage = true;
            }
        }

        return hasImage;
    }

    static bool IsImage(IElement element) => string.IsNullOrWhiteSpace(element.TextContent)
        && (element.LocalName is "img" or "amp-img" || element.QuerySelector("img, amp-img") is not null);

    /// <summary>Most classes have none of the words with which <see cref="s_line"/> begins.</summary>
    static bool IsLine(string name) =>
        s_pictures.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) && s_line.IsMatch(name);

    static bool IsCaptionClass(string name, IElement element) =>
        s_ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        || (IsLine(name) && element.QuerySelector("img, h1, h2, h3, iframe, video") is null);
}
