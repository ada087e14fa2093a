using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the language of a code block by the classes and attributes that highlighters use.</summary>
static class CodeLanguage
{
    static readonly string[] s_prefixes =
        ["language-", "lang-", "highlight-source-", "highlight-text-", "highlight-", "sourceCode-", "brush:"];

    /// <summary>
    /// Finds <c>class="language-x"</c>, <c>highlight-x</c> or <c>brush: x</c> on the element, on the <c>code</c> in it, or on an element
    /// that contains only it; else <c>data-language</c>, <c>data-lang</c> or <c>lang</c>. Empty where there is none of them.
    /// </summary>
    public static string Of(IElement pre)
    {
        IElement? code = pre.Children.FirstOrDefault(static child => child.LocalName == "code");
        string language = FromClass(code?.ClassName);
        language = language.Length > 0 ? language : FromClass(pre.ClassName);
        for (IElement? parent = pre.ParentElement; language.Length == 0 && IsWrapper(parent); parent = parent!.ParentElement)
        {
            language = FromClass(parent!.ClassName);
        }

        string? attribute = pre.GetAttribute("data-language") ?? code?.GetAttribute("data-lang") ?? pre.GetAttribute("lang");
        return language.Length > 0 ? language : (attribute ?? "").Trim();
    }

    static bool IsWrapper(IElement? element) =>
        element is { LocalName: "div" or "figure" or "span" } && element.FirstElementChild == element.LastElementChild;

    static string FromClass(string? classes)
    {
        if (string.IsNullOrWhiteSpace(classes))
        {
            return "";
        }

        // "brush: x" is one class in two words.
        foreach (string name in classes!.Replace("brush: ", "brush:").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (string prefix in s_prefixes)
            {
                if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length)
                {
                    return name.Substring(prefix.Length).TrimEnd(';');
                }
            }
        }

        return "";
    }
}
