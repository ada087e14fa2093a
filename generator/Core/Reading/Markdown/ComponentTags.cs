using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Reads components of MDX that documentation sites have for callouts, tabs and details: <c>&lt;TabItem label="Linux"&gt;</c>,
/// <c>&lt;Aside type="tip" title="…"&gt;</c>, <c>&lt;Accordion title="…"&gt;</c>.
/// </summary>
static class ComponentTags
{
    static readonly Regex s_tag = new(
        "<(?<slash>/?)(?<name>TabItem|Tab|Accordion|Expandable|Note|Tip|Info|Warning|Caution|Danger|Important|Aside|Callout|Admonition)"
            + "(?=[\\s>])(?<attributes>(?:[^<>\"'{}]|\"[^\"]*\"|'[^']*'|\\{[^{}]*\\})*)>",
        RegexOptions.CultureInvariant);

    static readonly Regex s_attribute = new(
        "(?<name>[A-Za-z]+)=(?:\"(?<value>[^\"]*)\"|'(?<value>[^']*)'|\\{[\"'](?<value>[^\"']*)[\"']\\})", RegexOptions.CultureInvariant);

    /// <summary>Writes these components as the elements that the reader of blocks reads. Other tags stay what they are.</summary>
    public static string Rewrite(string html) => html.IndexOf('<') >= 0 ? s_tag.Replace(html, Rewritten) : html;

    /// <summary>Whether a component of this name is read, so that nothing of it is lost.</summary>
    public static bool IsRead(string name) => name == "Tabs" || s_tag.IsMatch("<" + name + ">");

    static string Rewritten(Match tag)
    {
        string name = tag.Groups["name"].Value;
        string attributes = tag.Groups["attributes"].Value;
        bool isDetails = name is "Accordion" or "Expandable";
        if (attributes.TrimEnd().EndsWith("/", StringComparison.Ordinal))
        {
            return tag.Value;
        }

        if (tag.Groups["slash"].Length > 0)
        {
            return isDetails ? "</details>" : "</aside>";
        }

        string title = ValueOf(attributes, "label", "title", "value");
        if (isDetails)
        {
            return "<details><summary>" + title + "</summary>";
        }

        string kind = name is "TabItem" or "Tab" ? "tab"
            : name is "Aside" or "Callout" or "Admonition" ? ValueOf(attributes, "type", "kind", "variant") : name;
        kind = kind.Length > 0 ? kind.ToLowerInvariant() : "note";
        return "<aside data-callout=\"" + kind + "\">" + (title.Length > 0 ? "<p data-callout-title>" + title + "</p>" : "");
    }

    /// <summary>The text of the first attribute that there is.</summary>
    static string ValueOf(string attributes, params string[] names)
    {
        foreach (string name in names)
        {
            foreach (Match attribute in s_attribute.Matches(attributes))
            {
                if (attribute.Groups["name"].Value == name)
                {
                    return attribute.Groups["value"].Value.Replace("<", "&lt;").Replace("\"", "&quot;");
                }
            }
        }

        return "";
    }
}
