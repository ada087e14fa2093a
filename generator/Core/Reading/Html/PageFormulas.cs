using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Marks the formulas of pages that load MathJax or KaTeX, which show what is between their delimiters as formulas. On any other page
/// the delimiters are text.
/// </summary>
static class PageFormulas
{
    static readonly Regex s_library = new("mathjax|katex", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Single dollars are no delimiters by default. A formula does not contain the beginning of another one.</summary>
    static readonly Regex s_formula = new(
        "\\\\\\((?<inline>(?:(?!\\\\[()]).)+)\\\\\\)|\\\\\\[(?<display>(?:(?!\\\\[\\[\\]]).)+)\\\\\\]|\\$\\$(?<display>[^$]+)\\$\\$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static void Mark(IHtmlDocument document)
    {
        IElement[] scripts = [.. document.QuerySelectorAll("script, link")];
        foreach (IElement script in scripts)
        {
            // MathJax 2 and kramdown have formulas in scripts.
            if (script.GetAttribute("type") is { } type && type.StartsWith("math/tex", StringComparison.Ordinal))
            {
                script.Parent?.ReplaceChild(NewFormula(document, script.TextContent, type.Contains("mode=display")), script);
            }
        }

        if (!scripts.Any(IsLibrary))
        {
            return;
        }

        foreach (IText text in document.DocumentElement.Descendants<IText>().Where(static text => s_formula.IsMatch(text.Data)).ToArray())
        {
            if (text.ParentElement?.Closest("script, style, pre, code, textarea, noscript, head") is null)
            {
                Divide(document, text);
            }
        }
    }

    static bool IsLibrary(IElement element) => s_library.IsMatch(
        element.GetAttribute("src") ?? element.GetAttribute("href") ?? (element.LocalName == "script" ? element.TextContent : ""));

    static void Divide(IHtmlDocument document, IText text)
    {
        INode parent = text.Parent!;
        string data = text.Data;
        int end = 0;
        foreach (Match match in s_formula.Matches(data))
        {
            Group display = match.Groups["display"];
            parent.InsertBefore(document.CreateTextNode(data.Substring(end, match.Index - end)), text);
            string tex = display.Success ? display.Value : match.Groups["inline"].Value;
            parent.InsertBefore(NewFormula(document, tex, display.Success), text);
            end = match.Index + match.Length;
        }

        text.Data = data.Substring(end);
    }

    /// <summary>A formula as <see cref="MathMarkup"/> finds it.</summary>
    static IElement NewFormula(IHtmlDocument document, string tex, bool isDisplay)
    {
        IElement formula = document.CreateElement(isDisplay ? "div" : "span");
        formula.ClassName = isDisplay ? "math display" : "math inline";
        formula.TextContent = tex.Trim();
        return formula;
    }
}
