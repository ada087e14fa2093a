using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Reads components of MDX that documentation sites have for callouts, tabs and details: <c>&lt;TabItem label="Linux"&gt;</c>,
/// <c>&lt;Aside type="tip" title="…"&gt;</c>, <c>&lt;Accordion title="…"&gt;</c>; and of all other components the texts that readers
/// see, such as the title of a <c>&lt;Card&gt;</c>.
/// </summary>
static class ComponentTags
{
    /// <summary>No tag is longer.</summary>
    const int MaxLength = 4000;

    /// <summary>An expression in braces, which may hold others.</summary>
    const string Expression = "\\{(?:[^{}]|\\{(?:[^{}<]|\\{[^{}<]*\\})*\\})*\\}";

    static readonly Regex s_expression = new("(?:(?<![\\w-])[\\w:-]+[ \t]*=[ \t]*)?" + Expression, RegexOptions.CultureInvariant);

    static readonly Regex s_tag = new(
        "<(?<slash>/?)(?<name>[A-Z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*)"
            + "(?=[\\s/>])(?<attributes>(?:[^<>\"'{}`]|\"[^\"<]*\"|'[^'<]*'|" + Expression + ")*)>",
        RegexOptions.CultureInvariant);

    static readonly Regex s_attribute = new(
        "(?<![\\w-])(?<name>[A-Za-z]+)[ \t]*=[ \t]*"
            + "(?:\"(?<value>[^\"]*)\"|'(?<value>[^']*)'|\\{[ \t]*(?<quote>[\"'`])(?<value>[^\"'`{}]*)\\k<quote>[ \t]*\\})",
        RegexOptions.CultureInvariant);

    static readonly HashSet<string> s_tabs = new("TabItem Tab Tabs.Tab Tabs.Item TabPanel".Split(' '), StringComparer.Ordinal);

    static readonly HashSet<string> s_details = new(
        "Accordion Expandable AccordionItem Collapse Collapsible".Split(' '), StringComparer.Ordinal);

    static readonly HashSet<string> s_callouts = new(
        "Note Tip Info Warning Caution Danger Important Check Aside Callout Admonition Alert".Split(' '), StringComparer.Ordinal);

    /// <summary>Components whose name for something is code: a parameter of an interface.</summary>
    static readonly HashSet<string> s_fields = new(
        "ParamField ResponseField Property Field Attribute".Split(' '), StringComparer.Ordinal);

    static readonly string[] s_titles = ["title", "label", "heading", "header", "question", "text", "summary"];

    static readonly string[] s_texts = ["subtitle", "description", "caption"];

    /// <summary>The start tag at a position; null where there is none.</summary>
    public static ComponentTag? StartAt(string text, int start)
    {
        Match tag = s_tag.Match(text, start, Math.Min(MaxLength, text.Length - start));
        return tag.Success && tag.Index == start && tag.Groups["slash"].Length == 0 && tag.Groups["name"].Value.Any(char.IsLower)
            ? new(tag.Groups["name"].Value, start + tag.Length, IsEmptyTag(tag.Groups["attributes"].Value))
            : null;
    }

    /// <summary>The names of the components without content or text; nothing of them is read.</summary>
    public static IEnumerable<string> EmptyIn(string html) => !MayHave(html)
        ? []
        : s_tag.Matches(html).Cast<Match>()
            .Where(tag => tag.Groups["slash"].Length == 0 && tag.Groups["name"].Value is var name && name.Any(char.IsLower)
                && (IsEmptyTag(tag.Groups["attributes"].Value) || IsEndedAt(html, tag.Index + tag.Length, name)) && !HasTexts(tag.Value))
            .Select(static tag => tag.Groups["name"].Value);

    /// <summary>Whether a tag begins with a capital letter, which <see cref="s_tag"/> would look for more slowly.</summary>
    static bool MayHave(string html)
    {
        for (int tag = html.IndexOf('<'); tag >= 0; tag = html.IndexOf('<', tag + 1))
        {
            int name = tag + 1 < html.Length && html[tag + 1] == '/' ? tag + 2 : tag + 1;
            if (name < html.Length && html[name] is >= 'A' and <= 'Z')
            {
                return true;
            }
        }

        return false;
    }

    static bool IsEndedAt(string html, int start, string name)
    {
        while (start < html.Length && char.IsWhiteSpace(html[start]))
        {
            start++;
        }

        string end = "</" + name + ">";
        return string.CompareOrdinal(html, start, end, 0, end.Length) == 0;
    }

    /// <summary>Whether readers see attributes of a component as text.</summary>
    public static bool HasTexts(string tag) => ValueOf(tag, s_titles).Length + ValueOf(tag, s_texts).Length > 0;

    /// <summary>Writes these components as the elements that the reader of blocks reads. Other tags stay what they are.</summary>
    public static string Rewrite(string html) => MayHave(html) ? s_tag.Replace(html, Rewritten) : html;

    /// <summary>Whether a component of this name is read, so that nothing of it is lost.</summary>
    public static bool IsRead(string name) =>
        name == "Tabs" || s_tabs.Contains(name) || s_details.Contains(name) || s_callouts.Contains(name);

    static bool IsEmptyTag(string attributes) => attributes.TrimEnd().EndsWith("/", StringComparison.Ordinal);

    static string Rewritten(Match tag)
    {
        string name = tag.Groups["name"].Value;
        string attributes = tag.Groups["attributes"].Value;
        bool isEmpty = IsEmptyTag(attributes);
        bool isTab = s_tabs.Contains(name);
        bool isDetails = s_details.Contains(name);
        if (!(isTab || isDetails || s_callouts.Contains(name)) || isEmpty)
        {
            // Of an expression, HTML would end the tag at the first bracket.
            string plain = attributes.IndexOf('{') < 0 ? tag.Value : "<" + name + s_expression.Replace(attributes, "") + ">";
            return tag.Groups["slash"].Length > 0 ? tag.Value : WithTexts(plain, name, attributes, isEmpty);
        }

        if (tag.Groups["slash"].Length > 0)
        {
            return isDetails ? "</details>" : "</aside>";
        }

        string title = ValueOf(attributes, "label", "title", "header", "summary", "value", "name");
        if (isDetails)
        {
            return "<details><summary>" + title + "</summary>" + TextsOf(attributes);
        }

        string kind = isTab ? "tab"
            : name is "Aside" or "Callout" or "Admonition" or "Alert" ? ValueOf(attributes, "type", "kind", "variant") : name;
        kind = kind.Length > 0 ? kind.ToLowerInvariant() : "note";
        return "<aside data-callout=\"" + kind + "\">" + (title.Length > 0 ? "<p data-callout-title>" + title + "</p>" : "")
            + TextsOf(attributes);
    }

    /// <summary>Another component: its texts follow its tag, or are all of it where it is empty.</summary>
    static string WithTexts(string tag, string name, string attributes, bool isEmpty)
    {
        string title = ValueOf(attributes, s_fields.Contains(name) ? ["name", "path", "query", "body", "header", "title"] : s_titles);
        string texts = TextsOf(attributes);
        if (title.Length + texts.Length == 0)
        {
            return tag;
        }

        string url = ValueOf(attributes, "href", "to", "link", "url");
        if (name is "Badge" or "Button" or "Icon" or "Tag" or "Chip" or "Label" or "Link" or "LinkButton")
        {
            // These stand in a line.
            return isEmpty ? Linked(title, url) : Linked(title, url) + tag;
        }

        title = s_fields.Contains(name) ? "<code>" + title + "</code>" : title;
        string shown = (title.Length > 0 ? "<p data-component-title><strong>" + Linked(title, url) + "</strong></p>" : "") + texts;
        return isEmpty ? shown : tag + shown;
    }

    static string Linked(string title, string url) => url.Length == 0 ? title : "<a href=\"" + url + "\">" + title + "</a>";

    static string TextsOf(string attributes) =>
        string.Concat(s_texts.Select(name => ValueOf(attributes, name)).Where(static text => text.Length > 0)
            .Select(static text => "<p>" + text + "</p>"));

    /// <summary>The text of the first attribute that there is, as HTML.</summary>
    static string ValueOf(string attributes, params string[] names)
    {
        foreach (string name in names)
        {
            foreach (Match attribute in s_attribute.Matches(attributes))
            {
                if (attribute.Groups["name"].Value == name && attribute.Groups["value"].Value.Trim() is { Length: > 0 } value)
                {
                    return value.Replace("<", "&lt;").Replace("\"", "&quot;");
                }
            }
        }

        return "";
    }
}

/// <param name="End">The position after it.</param>
/// <param name="IsEmpty">Whether it is all of the component.</param>
readonly record struct ComponentTag(string Name, int End, bool IsEmpty);
