using AngleSharp.Dom;

namespace Letterpress.Core.Reading;

/// <summary>In which language code is written, by the marks that highlighters leave.</summary>
static class CodeLanguage
{
    static readonly string[] s_prefixes = ["language-", "lang-", "highlight-source-", "highlight-text-", "highlight-", "sourceCode-", "brush:"];

    /// <summary><c>class="language-x"</c>, <c>highlight-x</c> or <c>brush: x</c> on the element, on the <c>code</c> in it or on what holds it alone; <c>lang="x"</c> on <c>pre</c>.</summary>
    public static string Of(IElement pre)
    {
        IElement? code = pre.Children.FirstOrDefault(static child => child.LocalName == "code");
        string language = FromClass(code?.ClassName);
        language = language.Length > 0 ? language : FromClass(pre.ClassName);
        for (IElement? around = pre.ParentElement; language.Length == 0 && around is { LocalName: "div" or "figure" or "span" } && around.FirstElementChild == around.LastElementChild; around = around.ParentElement)
        {
            language = FromClass(around.ClassName);
        }

        return language.Length > 0 ? language : (pre.GetAttribute("data-language") ?? code?.GetAttribute("data-lang") ?? pre.GetAttribute("lang") ?? "").Trim();
    }

    static string FromClass(string? classes)
    {
        if (string.IsNullOrWhiteSpace(classes))
        {
            return "";
        }

        // "brush: x" is one mark in two words.
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
