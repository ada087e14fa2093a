using System.Text;
using AngleSharp.Dom;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>What a reader sees of a document, without white space, found without any of the code that it tests.</summary>
static class VisibleText
{
    /// <summary>Elements whose text nobody sees: they hold code, attributes of a page, or what stands in for what they show.</summary>
    static readonly HashSet<string> s_invisible =
    [
        "script", "style", "template", "title", "head", "noframes", "noembed", "iframe", "video", "audio", "canvas", "datalist",
        "svg", "annotation", "annotation-xml",
        // Controls of a form hold no text of the article (LP0205).
        "select", "textarea", "button", "input",
    ];

    public static string Of(INode root)
    {
        StringBuilder text = new();
        foreach (INode node in root.Descendants())
        {
            if (node is IText visible && !node.Ancestors<IElement>().Any(IsInvisible))
            {
                text.Append(WithoutSpace(visible.Data));
            }
            else if (node is IElement box && TaskOf(box) is { } task && !node.Ancestors<IElement>().Any(IsInvisible))
            {
                text.Append(task);
            }
        }

        return text.ToString();
    }

    public static string WithoutSpace(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    /// <summary>A check box that nothing precedes in its list item shows what is done.</summary>
    static string? TaskOf(IElement box)
    {
        bool isInput = box.LocalName == "input" && (box.GetAttribute("type") ?? "").Equals("checkbox", StringComparison.OrdinalIgnoreCase);
        bool isExported = box.LocalName is "div" or "span" && box.ClassList.Contains("checkbox") && !box.HasChildNodes;
        if ((!isInput && !isExported) || box.Closest("li") is not { } item || (isInput && IsInvisible(box, "hidden"))
            || (isExported && IsInvisible(box)))
        {
            return null;
        }

        bool isFirst = item.Descendants().TakeWhile(node => node != box).All(node =>
            node.Ancestors<IElement>().Any(IsInvisible)
            || node is not (IText or IElement)
            || (node is IText text && string.IsNullOrWhiteSpace(text.Data))
            || (node is IElement element && TaskOf(element) is null));
        return !isFirst ? null : box.HasAttribute("checked") || box.ClassList.Contains("checkbox-on") ? "☑" : "☐";
    }

    static bool IsInvisible(IElement element, string attribute) =>
        element.HasAttribute(attribute) || IsInvisibleByStyle(element);

    static bool IsInvisible(IElement element) =>
        s_invisible.Contains(element.LocalName)
        || IsInvisible(element, "hidden")
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.LocalName == "object" && (element.GetAttribute("data") ?? "").StartsWith("http", StringComparison.OrdinalIgnoreCase));

    static bool IsInvisibleByStyle(IElement element) =>
        (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is var style
        && (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal));
}
