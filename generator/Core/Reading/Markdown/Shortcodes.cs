namespace Letterpress.Core.Reading.Markdown;

/// <summary>What tags that enclose something mean, by the names that tools and themes give them.</summary>
static class Shortcodes
{
    static readonly HashSet<string> s_code = new("highlight codeblock code".Split(' '), StringComparer.Ordinal);

    /// <summary>Languages of diagrams, in which a tag of that name encloses one.</summary>
    static readonly HashSet<string> s_diagrams = new(
        "mermaid plantuml graphviz dot chart echarts vega markmap mindmap flowchart goat svgbob d2 wavedrom".Split(' '),
        StringComparer.Ordinal);

    /// <summary>Names of callouts whose kind is an argument.</summary>
    static readonly HashSet<string> s_general = new(
        "note notice alert callout hint admonition message box aside".Split(' '), StringComparer.Ordinal);

    static readonly HashSet<string> s_callouts = new(
        ("tip info warning danger important caution success error question attention quote blockquote example abstract bug failure " +
        "details expand spoiler collapse tab").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Tags that lay out, group or let pass what is in them.</summary>
    static readonly HashSet<string> s_layouts = new(
        ("tabs tabset tabpane columns column cols col row grid card cards steps step stepper timeline timelineItem timeline-item center " +
        "centered wrapper container section rawhtml raw-html html raw unsafe markdown gallery accordion accordions content-ref").Split(' '),
        StringComparer.Ordinal);

    public static MeaningOfTag Of(TemplateTag tag)
    {
        string name = NameOf(tag);
        return tag.IsValue ? MeaningOfTag.None
            : name == "comment" && !tag.IsHugo ? MeaningOfTag.Comment
            : IsCode(name) ? MeaningOfTag.Code
            : s_general.Contains(name) || s_callouts.Contains(name) ? MeaningOfTag.Callout
            : s_layouts.Contains(name) ? MeaningOfTag.Layout
            : MeaningOfTag.None;
    }

    /// <summary>The first line of the container that a tag begins.</summary>
    public static CalloutHead HeadOf(TemplateTag tag)
    {
        string name = NameOf(tag);
        return CalloutHead.OfShortcode(name, tag.Arguments, s_general.Contains(name), isLayout: s_layouts.Contains(name) || IsCode(name));
    }

    /// <summary>The language of code: <c>highlight ruby</c>, <c>codeblock lang:ruby</c>, <c>mermaid</c>.</summary>
    public static string LanguageOf(TemplateTag tag)
    {
        if (s_diagrams.Contains(NameOf(tag)))
        {
            return NameOf(tag);
        }

        if (CalloutHead.AttributeOf(tag.Arguments, "lang") is { Length: > 0 } stated)
        {
            return stated;
        }

        string[] words = tag.Arguments.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        string? named = words.FirstOrDefault(static word => word.StartsWith("lang:", StringComparison.Ordinal));
        return named?.Substring("lang:".Length)
            ?? (tag.Name == "codeblock" ? "" : words.FirstOrDefault(static word => word.IndexOf('=') < 0)?.Trim('"', '\'') ?? "");
    }

    /// <summary>Whether a callout encloses code, as the tabs of Docsy that state its language.</summary>
    public static bool HasCode(TemplateTag tag) => NameOf(tag) == "tab" && CalloutHead.AttributeOf(tag.Arguments, "lang").Length > 0;

    /// <summary>Also the names that sites give to code of their own, such as <c>code-toggle</c>.</summary>
    static bool IsCode(string name) => s_code.Contains(name) || s_diagrams.Contains(name)
        || name.StartsWith("code-", StringComparison.Ordinal) || name.EndsWith("-code", StringComparison.Ordinal);

    /// <summary>Without the folders that Hugo has in names.</summary>
    static string NameOf(TemplateTag tag) => tag.Name.Substring(tag.Name.LastIndexOf('/') + 1);
}

/// <summary>What a tag makes of what it encloses.</summary>
enum MeaningOfTag
{
    None,
    Code,
    Comment,
    Callout,
    Layout,
}
