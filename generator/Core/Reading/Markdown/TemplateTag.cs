using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>One tag of a template language: a shortcode of Hugo, a tag or value of Liquid, Jinja, Nunjucks, Tera or Vue.</summary>
/// <param name="Open">Its first characters, such as <c>{{&lt;</c>.</param>
/// <param name="Close">Its last characters.</param>
/// <param name="End">The position after it.</param>
readonly record struct TemplateTag(string Open, string Close, string Inner, int End)
{
    static readonly (string Open, string Close)[] s_kinds = [("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}")];

    static readonly Regex s_name = new("^(?<slash>/?)[ \t]*(?<name>[A-Za-z_][\\w./-]*)", RegexOptions.CultureInvariant);

    /// <summary>Whether it is a shortcode of Hugo.</summary>
    public bool IsHugo => Open.Length == 3;

    /// <summary>Whether it is a value that a template inserts: <c>{{ x }}</c>.</summary>
    public bool IsValue => Open == "{{";

    /// <summary>Whether it ends another tag by a slash.</summary>
    public bool IsEnd => s_name.Match(Inner).Groups["slash"].Length > 0;

    /// <summary>Whether it ends another tag, by a slash or by its name (<c>endif</c>).</summary>
    public bool IsClosing => IsEnd || (!IsValue && Name.Length > 3 && Name.StartsWith("end", StringComparison.Ordinal));

    /// <summary>How its name and slash are written where it ends another tag: <c>/note</c>, <c>endnote</c>, <c>end</c>.</summary>
    public string EndName => (IsEnd ? "/" : "") + Name;

    /// <summary>
    /// The <see cref="EndName"/> of the tag that would end this one; Tera has arguments in parentheses, and one end for all.
    /// </summary>
    public string EndOfItself => IsHugo ? "/" + Name : Arguments.StartsWith("(", StringComparison.Ordinal) ? "end" : "end" + Name;

    /// <summary>Its first word; empty where there is none.</summary>
    public string Name => s_name.Match(Inner).Groups["name"].Value;

    /// <summary>What follows its first word.</summary>
    public string Arguments => s_name.Match(Inner) is { Success: true } match ? Inner.Substring(match.Length).Trim() : "";

    /// <summary>How a diagnostic names it.</summary>
    public string Label => Open + " " + (IsValue ? Inner : Name) + " " + Close;

    /// <summary>Finds the tag that starts at a position; null where there is none. Another tag must not start in it.</summary>
    /// <param name="limit">The position before which it ends.</param>
    public static TemplateTag? At(string text, int start, int limit)
    {
        foreach ((string open, string close) in s_kinds)
        {
            if (string.CompareOrdinal(text, start, open, 0, open.Length) != 0)
            {
                continue;
            }

            int from = start + open.Length;
            for (int i = from; i + close.Length <= limit; i++)
            {
                if (text[i] == close[0] && string.CompareOrdinal(text, i, close, 0, close.Length) == 0)
                {
                    string inner = text.Substring(from, i - from).Trim().Trim('-').Trim();
                    return inner.Length > 0 ? new TemplateTag(open, close, inner, i + close.Length) : null;
                }

                if (text[i] == '{' && text[i + 1] is '{' or '%' || (text[i] == '\n' && i + 1 < limit && text[i + 1] is '\n' or '\r'))
                {
                    return null;
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>The tag that is all of a line; null where the line has other text.</summary>
    public static TemplateTag? OfLine(string line)
    {
        line = line.Trim();
        return line.Length > 3 && line[0] == '{' && At(line, 0, line.Length) is { } tag && tag.End == line.Length ? tag : null;
    }
}
