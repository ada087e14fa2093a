using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Writes code with its language, after its title if it has one, and a fence of <c>math</c> as a formula.</summary>
sealed class CodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    static readonly Regex s_class = new(@"(?:^|[\s{])\.(?<name>[^\s.{}=#]+)", RegexOptions.CultureInvariant);
    static readonly Regex s_word = new("^[^\\s{}\\[(,:=\"']+", RegexOptions.CultureInvariant);

    static readonly Regex s_title = new(
        "(?:^|[\\s{,])(?:title|filename|file|caption)[ \t]*=[ \t]*(?:\"(?<title>[^\"]+)\"|'(?<title>[^']+)'|(?<title>[^\\s\"'{},]+))"
            + "|^[\\w+#-]+[ \t]+\\[(?<title>[^\\[\\]]+)\\]|^[\\w+#-]+:(?<title>[\\w./-]+\\.\\w+)(?:\\s|$)",
        RegexOptions.CultureInvariant);

    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        string info = code is FencedCodeBlock fence ? fence.Info + " " + fence.Arguments : "";
        string language = LanguageOf(info);
        if (language == "math")
        {
            FormulaRenderer.WriteBlock(renderer, code);
            return;
        }

        renderer.EnsureLine();
        string title = s_title.Match(info).Groups["title"].Value.Trim();
        if (title.Length > 0)
        {
            renderer.Write("<figure><figcaption>").WriteEscape(title).WriteLine("</figcaption>");
        }

        renderer.Write("<pre><code");
        if (language.Length > 0)
        {
            renderer.Write(" class=\"language-").WriteEscape(language).Write('"');
        }

        renderer.Write('>');
        renderer.WriteLeafRawLines(code, true, true);
        renderer.WriteLine("</code></pre>");
        if (title.Length > 0)
        {
            renderer.WriteLine("</figure>");
        }
    }

    /// <summary>
    /// Finds the language in the text after a fence, which may name it alone, before options (<c>js{1,3}</c>, <c>rust,no_run</c>) or in
    /// braces, as a class (<c>{.python .x}</c>) or as a word (<c>{r setup}</c>).
    /// </summary>
    public static string LanguageOf(string info)
    {
        info = info.Trim();
        if (info.Length == 0 || info[0] != '{')
        {
            string word = s_word.Match(info).Value;
            return word.StartsWith(".", StringComparison.Ordinal) ? word.Substring(1) : word;
        }

        int end = info.IndexOf('}');
        string inner = info.Substring(1, (end < 0 ? info.Length : end) - 1).Trim();
        Match name = s_class.Match(inner);
        return name.Success ? name.Groups["name"].Value
            : inner.StartsWith("#", StringComparison.Ordinal) || inner.IndexOf('=') is > 0 and var sign && inner.IndexOf(' ') is var space
                && (space < 0 || sign < space) ? ""
            : s_word.Match(inner).Value;
    }
}
