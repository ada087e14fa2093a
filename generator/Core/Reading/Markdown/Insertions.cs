using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Finds where another tool inserts a part of the page that the seed does not hold: it can have headings and ids, to which links lead.
/// </summary>
static class Insertions
{
    /// <summary>The comments for which the documentation of Material for MkDocs has ids.</summary>
    static readonly Regex s_comment = new("(?<label><!--[ \t]*md:(?:setting|option))\\b", RegexOptions.CultureInvariant);

    /// <summary>Tags that insert no heading: control flow, and single things without an id.</summary>
    static readonly HashSet<string> s_plain = new(
        ("if elsif elif else unless case when for tablerow cycle break continue assign capture increment decrement set block macro with "
        + "filter from import extends cache ifversion ifchanged spaceless autoescape verbatim load trans now csrf_token "
        + "figure image img picture video audio youtube vimeo vimeo_simple gist tweet twitter twitter_simple x instagram instagram_simple "
        + "param qr br hr icon badge button kbd math katex link post_url ref relref asset asset_path asset_img feed_meta seo")
        .Split(' '),
        StringComparer.Ordinal);

    /// <summary>Components without content that are one thing.</summary>
    static readonly HashSet<string> s_plainComponents = new(
        ("Tag Chip Label Link Card LinkCard Img Picture Figure Audio YouTube Vimeo Tweet Head Br Hr Spacer Divider Kbd Tooltip TOCInline "
        + "DocCardList Redirect")
        .Split(' '),
        StringComparer.Ordinal);

    /// <summary>Such components have these at the ends of their names.</summary>
    static readonly string[] s_plainEnds = ["Image", "Icon", "Logo", "Video", "Badge", "Button", "Player"];

    /// <summary>Parts of the names of tags that insert files or ids, even in a sentence.</summary>
    static readonly string[] s_parts = ["include", "anchor", "snippet", "partial", "readfile", "transclude"];

    /// <summary>Directives of MyST that insert what other files say.</summary>
    static readonly string[] s_directives = ["{include", "{eval-rst", "{auto"];

    /// <summary>How a diagnostic names what a part of a Markdown document inserts; null where it inserts no heading or id.</summary>
    public static string? In(MarkdownObject item) => item switch
    {
        TemplateBlock { Tag: { } tag } => IsPlain(tag) ? null : tag.Label,
        TemplateBlock { Label: { Length: > 0 } label } => label,
        TemplateInline { Tag: { IsValue: false, IsClosing: false } tag } => SaysSo(tag.Name) ? tag.Label : null,
        ComponentBlock component when component.IsEmpty || component.Count == 0 =>
            IsPlain(component.Name) || ComponentTags.HasTexts(component.Tag) ? null : "<" + component.Name + ">",
        HtmlBlock html => InHtml(html.Lines.ToString()),
        HtmlInline { Tag: { } comment } => s_comment.Match(comment) is { Success: true } match ? match.Groups["label"] + " -->" : null,
        FencedCodeBlock { Info: { } info } =>
            s_directives.Any(directive => info.StartsWith(directive, StringComparison.Ordinal)) ? info : null,
        _ => null,
    };

    /// <summary>The same of HTML, in which components stand too.</summary>
    public static string? InHtml(string html) =>
        html.Contains("md:") && s_comment.Match(html) is { Success: true } comment ? comment.Groups["label"].Value + " -->"
        : ComponentTags.EmptyIn(html).FirstOrDefault(static name => !IsPlain(name)) is { } component ? "<" + component + ">"
        : null;

    /// <summary>Whether a label says that a part of the page is inserted: of several, it names the likely one.</summary>
    public static bool SaysSo(string label) =>
        s_parts.Any(part => label.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    static bool IsPlain(string component) => s_plainComponents.Contains(component)
        || s_plainEnds.Any(end => component.EndsWith(end, StringComparison.Ordinal));

    static bool IsPlain(TemplateTag tag) => tag.IsClosing
        || (!tag.IsValue && (s_plain.Contains(tag.Name) || Shortcodes.Of(tag) is not MeaningOfTag.None));
}
