using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds the language of a code block by the classes and attributes that highlighters use.</summary>
static class CodeLanguage
{
    static readonly string[] s_prefixes =
        ["language-", "lang-", "highlight-source-", "highlight-text-", "highlight-", "sourceCode-", "brush:"];

    /// <summary>Classes beside which another class is the language.</summary>
    static readonly string[] s_companions = ["sourceCode", "hljs", "syntaxhighlighter", "blob-wrapper"];

    /// <summary>Classes beside those that are no language.</summary>
    static readonly HashSet<string> s_others = new(
        ("nogutter notranslate collapsed ie line-numbers numberSource numberLines data copyable chroma highlight hljs " +
        "nohighlight").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Finds <c>class="language-x"</c>, <c>highlight-x</c> or <c>brush: x</c> on the element, on the <c>code</c> in it, or on an element
    /// that contains only it; else <c>data-language</c>, <c>data-lang</c> or <c>lang</c>. Empty where there is none of them.
    /// </summary>
    /// <param name="pre">The element with the code: a <c>pre</c>, or a table of code and line numbers.</param>
    /// <param name="inner">The first element in it that has code only.</param>
    public static string Of(IElement pre, IElement inner)
    {
        IElement? code = inner.Children.Concat(pre.Children).FirstOrDefault(static child => child.LocalName == "code");
        string language = FromClass(code);
        language = language.Length > 0 ? language : FromClass(inner);
        language = language.Length > 0 ? language : FromClass(pre);
        for (IElement? parent = pre.ParentElement; language.Length == 0 && IsWrapper(parent); parent = parent!.ParentElement)
        {
            language = FromClass(parent);
        }

        string? attribute = pre.GetAttribute("data-language") ?? code?.GetAttribute("data-lang") ?? pre.GetAttribute("lang");
        return language.Length > 0 ? language : (attribute ?? "").Trim();
    }

    static bool IsWrapper(IElement? element) =>
        element is { LocalName: "figure" } || (element is { LocalName: "div" or "span" or "code" or "pre" or "td" }
            && element.FirstElementChild == element.LastElementChild);

    static string FromClass(IElement? element)
    {
        if (element?.ClassName is not { } classes || string.IsNullOrWhiteSpace(classes))
        {
            return "";
        }

        // "brush: x" is one class in two words.
        string[] names = classes.Replace("brush: ", "brush:").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in names)
        {
            foreach (string prefix in s_prefixes)
            {
                if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && name.Length > prefix.Length)
                {
                    return name.Substring(prefix.Length).TrimEnd(';');
                }
            }
        }

        bool isHexo = element.LocalName == "figure" && names.Contains("highlight");
        return isHexo || s_companions.Any(names.Contains) ? names.FirstOrDefault(IsCompanion)?.Replace("type-", "") ?? "" : "";
    }

    static bool IsCompanion(string name) =>
        !s_companions.Contains(name) && !s_others.Contains(name)
        && (name.IndexOf('-') < 0 || name.StartsWith("type-", StringComparison.Ordinal));
}
