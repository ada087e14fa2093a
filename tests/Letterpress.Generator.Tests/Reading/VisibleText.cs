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
        foreach (IText node in root.Descendants<IText>())
        {
            if (!node.Ancestors<IElement>().Any(IsInvisible))
            {
                text.Append(WithoutSpace(node.Data));
            }
        }

        return text.ToString();
    }

    public static string WithoutSpace(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    static bool IsInvisible(IElement element) =>
        s_invisible.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || (element.LocalName == "dialog" && !element.HasAttribute("open"))
        || (element.LocalName == "object" && (element.GetAttribute("data") ?? "").StartsWith("http", StringComparison.OrdinalIgnoreCase))
        || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant() is var style
            && (style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal));
}
