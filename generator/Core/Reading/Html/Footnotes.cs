using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Recognizes footnotes as Markdown converters, publishing tools and Wikipedia write them.</summary>
static class Footnotes
{
    /// <summary>Whether an element has the footnotes of an article, each a list item with an id.</summary>
    public static bool IsSection(IElement element) => element.LocalName switch
    {
        "div" or "section" or "footer" or "aside" => HasMark(element, "doc-endnotes", "data-footnotes", "footnotes"),
        "ol" => HasMark(element, "doc-endnotes", "data-footnotes", "footnotes") || HasClass(element, "references"),
        _ => false,
    };

    /// <summary>Whether a link in a footnote, or what encloses it, leads back to the text: it has nothing to say in a record.</summary>
    public static bool IsBackLink(IElement element) =>
        HasMark(element, "doc-backlink", "data-footnote-backref", "footnote-backref")
        || element.ClassList.Any(static name => name is "footnote-back-ref" or "footnote-back" or "footnote-return" or "reversefootnote"
            or "mw-cite-backlink");

    static bool HasMark(IElement element, string role, string attribute, string className) =>
        element.GetAttribute("role") == role || element.HasAttribute(attribute) || HasClass(element, className);

    /// <summary>Elements are many, and few have such a class: lists of classes are made for those only.</summary>
    static bool HasClass(IElement element, string name) =>
        element.ClassName?.IndexOf(name, StringComparison.Ordinal) >= 0 && element.ClassList.Contains(name);
}
