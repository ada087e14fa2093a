using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>
/// Finds the tables in which highlighters place code beside its line numbers: those of Pygments, Rouge, Hexo, Chroma, SyntaxHighlighter,
/// highlight.js and gists.
/// </summary>
static class CodeTables
{
    static readonly HashSet<string> s_codeCells = new(StringComparer.Ordinal)
    {
        "code", "rouge-code", "lntd", "blob-code", "hljs-ln-code", "crayon-code",
    };

    static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal)
    {
        "gutter", "rouge-gutter", "lineno", "linenos", "linenodiv", "lnt", "ln", "lntd", "blob-num", "hljs-ln-numbers", "line-number",
        "linenumber", "line-numbers", "line-numbers-rows", "crayon-nums",
    };

    /// <summary>Whether the element has nothing but the numbers of lines of code.</summary>
    public static bool IsLineNumber(IElement element) =>
        HasClass(element, s_numbers) && element.TextContent.All(static c => char.IsWhiteSpace(c) || c is >= '0' and <= '9');

    /// <summary>The cells with the lines of code; null where the table is another one.</summary>
    public static List<IElement>? CodeOf(IElement table)
    {
        List<IElement> code = [];
        bool hasNumbers = false;
        foreach (IElement row in table.Children.SelectMany(static part => part.LocalName == "tr" ? [part] : part.Children.AsEnumerable()))
        {
            if (row.LocalName != "tr")
            {
                return null;
            }

            int before = code.Count;
            foreach (IElement cell in row.Children)
            {
                if (IsLineNumber(cell))
                {
                    hasNumbers = true;
                }
                else if (HasClass(cell, s_codeCells))
                {
                    code.Add(cell.QuerySelector("pre") ?? cell);
                }
                else
                {
                    return null;
                }
            }

            if (code.Count > before + 1)
            {
                return null;
            }
        }

        return hasNumbers && code.Count > 0 ? code : null;
    }

    static bool HasClass(IElement element, HashSet<string> names)
    {
        if (element.ClassName is not { Length: > 0 } classes)
        {
            return false;
        }

        foreach (string name in classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}
