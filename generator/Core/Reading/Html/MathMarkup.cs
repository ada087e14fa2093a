using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Finds formulas in HTML: in the elements that Pandoc and the Markdown reader write, and in what KaTeX makes of them.</summary>
static class MathMarkup
{
    static readonly (string Begin, string End)[] s_delimiters = [("\\(", "\\)"), ("\\[", "\\]"), ("$$", "$$")];

    /// <summary>The TeX of a formula without its delimiters; null where the element is another one.</summary>
    public static string? TexOf(IElement element)
    {
        if (element.ClassName is not { Length: > 0 } classes || !(classes.Contains("math") || classes.Contains("katex")))
        {
            return null;
        }

        if (element.ClassList.Contains("katex") || element.ClassList.Contains("katex-display"))
        {
            string? tex = element.QuerySelector("annotation[encoding='application/x-tex']")?.TextContent.Trim();
            return tex is { Length: > 0 } ? tex : null;
        }

        bool isMath = element.FirstElementChild is null && element.ClassList.Contains("math")
            && (element.ClassList.Contains("inline") || IsDisplay(element));
        return isMath && Undelimited(element.TextContent.Trim()) is { Length: > 0 } text ? text : null;
    }

    /// <summary>Whether a formula is a block of its own.</summary>
    public static bool IsDisplay(IElement element) =>
        element.ClassList.Contains("display") || element.ClassList.Contains("katex-display");

    static string Undelimited(string text)
    {
        foreach ((string begin, string end) in s_delimiters)
        {
            if (text.Length > begin.Length + end.Length && text.StartsWith(begin, StringComparison.Ordinal)
                && text.EndsWith(end, StringComparison.Ordinal))
            {
                return text.Substring(begin.Length, text.Length - begin.Length - end.Length).Trim();
            }
        }

        return text;
    }
}
