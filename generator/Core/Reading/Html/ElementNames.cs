using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>What elements are, by their names and attributes.</summary>
static class ElementNames
{
    /// <summary>Scripts, styles, drawings, and the controls of a form; the other text of a form is kept.</summary>
    public static bool IsActive(string name) => name is
        "script" or "style" or "template" or "input" or "select" or "textarea" or "button" or "datalist" or "svg" or "canvas" or "frameset";

    /// <summary>Whether a browser does not show the element, so that it is not part of the text.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden") || (element.LocalName == "dialog" && !element.HasAttribute("open")))
        {
            return true;
        }

        if (element.GetAttribute("style") is not { Length: > 0 } style)
        {
            return false;
        }

        return HasDeclaration(style, "display", "none") || HasDeclaration(style, "visibility", "hidden");
    }

    /// <summary>Whether an element is shown as code by its own style, as editors copy it.</summary>
    public static bool IsPreformatted(IElement element) =>
        element.GetAttribute("style") is { Length: > 0 } style
        && style.IndexOf("monospace", StringComparison.OrdinalIgnoreCase) >= 0
        && HasDeclaration(style, "white-space", "pre", isWhole: true);

    public static TextStyles? StylesOf(string name) => name switch
    {
        "strong" or "b" => TextStyles.Strong,
        "em" or "i" or "cite" or "dfn" or "var" => TextStyles.Emphasis,
        "code" or "kbd" or "samp" or "tt" => TextStyles.Code,
        "u" or "ins" => TextStyles.Underline,
        "s" or "del" or "strike" => TextStyles.Strikethrough,
        "sup" => TextStyles.Superscript,
        "sub" => TextStyles.Subscript,
        "mark" => TextStyles.Highlight,
        "small" => TextStyles.Small,
        _ => null,
    };

    /// <summary>Elements that start and end a line.</summary>
    public static bool IsContainer(string name) => name is
        "p" or "div" or "section" or "article" or "main" or "header" or "footer" or "aside" or "nav" or "figure" or "figcaption"
        or "address" or "center" or "details" or "summary" or "dl" or "dt" or "dd" or "fieldset" or "form" or "legend" or "hgroup"
        or "body" or "html" or "caption" or "table" or "tbody"
        or "thead" or "tfoot" or "tr" or "td" or "th" or "li" or "dialog" or "search" or "marquee" or "option" or "optgroup";

    /// <summary>Elements that cannot be part of a line of text.</summary>
    public static bool IsBlock(string name) => IsContainer(name) || name is
        "ul" or "ol" or "menu" or "dir" or "blockquote" or "pre" or "hr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "listing" or "xmp" or "plaintext";

    /// <param name="isWhole">Whether nothing may follow the value.</param>
    static bool HasDeclaration(string style, string property, string value, bool isWhole = false)
    {
        for (int at = IndexOf(0); at >= 0; at = IndexOf(at + 1))
        {
            bool isProperty = at == 0 || style[at - 1] is ';' or ' ' or '\t' or '\n';
            int colon = SkipSpace(style, at + property.Length);
            int start = SkipSpace(style, colon + 1);
            if (isProperty && colon < style.Length && style[colon] == ':'
                && string.Compare(style, start, value, 0, value.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (!isWhole || SkipSpace(style, start + value.Length) is var end && (end >= style.Length || style[end] == ';')))
            {
                return true;
            }
        }

        return false;

        int IndexOf(int start) => style.IndexOf(property, start, StringComparison.OrdinalIgnoreCase);
    }

    static int SkipSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position;
    }
}
