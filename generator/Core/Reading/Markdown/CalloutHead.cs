using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>What the first line of a callout states.</summary>
/// <param name="Kind">In lower case: <c>note</c>, <c>tip</c>, <c>warning</c> and what else authors write; empty for a container without
/// one.</param>
/// <param name="Title">Markdown; empty where none is stated.</param>
/// <param name="Fold"><c>open</c> or <c>closed</c> where readers can fold it; else empty.</param>
sealed record CalloutHead(string Kind, string Title, string Fold)
{
    /// <summary>What else readers see of the first line, such as a subtitle.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>Containers that only lay out or group what is in them.</summary>
    static readonly HashSet<string> s_layouts = new(
        "code-group raw v-pre columns column grid cards card-grid steps tabs tab-set grid-item".Split(' '), StringComparer.Ordinal);

    /// <summary>Arguments of shortcodes that readers see, the title first.</summary>
    static readonly string[] s_titles =
        ["title", "summary", "heading", "header", "name", "label", "subtitle", "description", "author", "cite", "source", "caption"];

    static readonly HashSet<string> s_known = new(
        ("note tip info warning danger important caution success error hint attention example question quote abstract summary todo " +
        "seealso bug failure secondary").Split(' '),
        StringComparer.Ordinal);

    static readonly Regex s_indented = new(
        "^(?<mark>!!!|\\?\\?\\?\\+?)[ \t]*(?<kind>[A-Za-z][\\w-]*)(?:[ \t]+[\\w-]+)*(?:[ \t]+\"(?<title>.*)\")?[ \t]*$",
        RegexOptions.CultureInvariant);

    static readonly Regex s_tab = new("^===[+!]?[ \t]*\"(?<title>[^\"]+)\"[ \t]*$", RegexOptions.CultureInvariant);

    static readonly Regex s_braces = new(
        "^\\{(?:(?<kind>[A-Za-z][\\w-]*)\\}[ \t]*(?<title>.*)|(?<attributes>[^{}]*)\\}[ \t]*)$", RegexOptions.CultureInvariant);

    static readonly Regex s_word = new(
        "^(?<kind>[A-Za-z][\\w-]*)(?:\\[(?<title>.*)\\])?(?:[ \t]*\\{(?<attributes>[^{}]*)\\})?(?:[ \t]+(?<title>[^{]*))?"
            + "(?:\\{(?<attributes>[^{}]*)\\})?[ \t]*$",
        RegexOptions.CultureInvariant);

    static readonly Regex s_attribute = new(
        "(?<name>[\\w-]+)[ \t]*=[ \t]*(?:\"(?<value>[^\"]*)\"|'(?<value>[^']*)'|(?<value>[^\\s\"',)]+))", RegexOptions.CultureInvariant);

    static readonly Regex s_argument = new("^\"?(?<kind>[A-Za-z][\\w-]*)\"?(?<rest>.*)$", RegexOptions.CultureInvariant);

    static readonly Regex s_class = new("\\.(?<name>[A-Za-z][\\w-]*)", RegexOptions.CultureInvariant);

    /// <summary>Whether it is a single word that need not mean a container: <c>::: module</c> of mkdocstrings.</summary>
    public bool IsUnknown => Kind.Length > 0 && Title.Length == 0 && Fold.Length == 0 && !IsDetails && !s_known.Contains(Kind);

    /// <summary>Whether it is written as <c>&lt;details&gt;</c>.</summary>
    public bool IsDetails => Kind is "details" or "expand" or "collapse" or "collapsed" or "spoiler";

    /// <summary>
    /// A first line of MkDocs, <c>!!! note "Title"</c>, <c>???</c>, <c>???+</c> or <c>=== "Tab"</c>; null where it is another one.
    /// </summary>
    public static CalloutHead? OfIndented(string line)
    {
        if (s_tab.Match(line) is { Success: true } tab)
        {
            return new("tab", tab.Groups["title"].Value.Trim(), "");
        }

        Match match = s_indented.Match(line);
        return !match.Success ? null : new(
            match.Groups["kind"].Value.ToLowerInvariant(),
            match.Groups["title"].Value.Trim(),
            match.Groups["mark"].Value switch { "???" => "closed", "???+" => "open", _ => "" });
    }

    /// <summary>
    /// What follows colons: <c>tip[Title]</c>, <c>tip Title</c>, <c>{tip} Title</c>, <c>{.callout-tip title="Title"}</c>; null where it is
    /// text.
    /// </summary>
    public static CalloutHead? OfFence(string info)
    {
        Match braces = s_braces.Match(info);
        Match match = braces.Success ? braces : s_word.Match(info);
        if (!match.Success)
        {
            return null;
        }

        string attributes = match.Groups["attributes"].Value;
        string kind = match.Groups["kind"].Value.ToLowerInvariant();
        if (kind.Length == 0)
        {
            kind = s_class.Matches(attributes).Cast<Match>().Select(static one => one.Groups["name"].Value)
                .FirstOrDefault(static name => name.StartsWith("callout-", StringComparison.Ordinal)) is { } callout
                ? callout.Substring("callout-".Length)
                : "";
        }

        string title = match.Groups["title"].Value.Trim();
        title = title.Length > 0 ? title : AttributeOf(attributes, "title");
        return new(title.Length == 0 && s_layouts.Contains(kind) ? "" : kind, Unquoted(title), FoldOf(attributes));
    }

    /// <summary>The arguments of a shortcode: <c>info "Title"</c>, <c>type="info" title="Title"</c>.</summary>
    /// <param name="isGeneral">Whether the name says only that it is a callout, and the arguments say of what kind.</param>
    /// <param name="isLayout">Whether it only lays out what is in it: then arguments without a name are not text.</param>
    public static CalloutHead OfShortcode(string name, string arguments, bool isGeneral, bool isLayout)
    {
        string kind = AttributeOf(arguments, "type", "kind", "style", "color", "class", "level", "context");
        string[] texts =
        [
            .. s_titles.Select(one => AttributeOf(arguments, one)).Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        string title = texts.FirstOrDefault() ?? "";
        texts = [.. texts.Skip(1)];
        if (isLayout)
        {
            return new("", title, "") { Texts = texts };
        }

        string rest = s_attribute.Replace(arguments, "").Trim(' ', '\t', '(', ')', ',');
        if (isGeneral && kind.Length == 0 && s_argument.Match(rest) is { Success: true } first)
        {
            kind = first.Groups["kind"].Value;
            rest = first.Groups["rest"].Value.Trim();
        }

        kind = isGeneral && kind.Length > 0 ? kind : name == "blockquote" ? "quote" : name;
        return new(kind.ToLowerInvariant(), title.Length > 0 ? title : Unquoted(rest), FoldOf(arguments)) { Texts = texts };
    }

    static string FoldOf(string attributes) => AttributeOf(attributes, "collapse", "collapsed") switch
    {
        "true" => "closed",
        "false" => "open",
        _ => AttributeOf(attributes, "open") == "true" || attributes.Trim() == "open" ? "open" : "",
    };

    /// <summary>The value of the first attribute that there is; empty where there is none.</summary>
    public static string AttributeOf(string attributes, params string[] names) =>
        s_attribute.Matches(attributes).Cast<Match>()
            .FirstOrDefault(one => names.Contains(one.Groups["name"].Value, StringComparer.OrdinalIgnoreCase))?.Groups["value"].Value ?? "";

    static string Unquoted(string text) =>
        text.Length > 1 && text[0] == text[text.Length - 1] && text[0] is '"' or '\'' ? text.Substring(1, text.Length - 2) : text;
}
