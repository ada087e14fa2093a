using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

/// <summary>Recognizes callouts in the HTML of generators of sites and of exporters, and what they fold.</summary>
static class CalloutShapes
{
    /// <summary>The kind of a callout that names none.</summary>
    const string DefaultKind = "note";

    static readonly HashSet<string> s_kinds = new(
        ("note tip info warning danger caution important success error hint attention example question quote abstract summary todo " +
        "seealso bug failure check primary secondary light dark notice").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    static readonly string[] s_marks =
        ["admonition", "alert", "callout", "custom-block", "hint-container", "starlight-aside", "information-macro", "kg-toggle-card"];

    static readonly Form[] s_forms =
    [
        // Docusaurus, and before it Admonitions of remark; MkDocs, Sphinx, Python-Markdown.
        new("theme-admonition", "theme-admonition-", ["admonitionHeading*"], IsCertain: true),
        new("admonition", "admonition-", ["admonition-title", "admonition-heading"], IsCertain: true),
        // GitHub.
        new("markdown-alert", "markdown-alert-", ["markdown-alert-title"], IsCertain: true),
        // Starlight.
        new("starlight-aside", "starlight-aside--", ["starlight-aside__title"], IsCertain: true),
        // VitePress and VuePress.
        new("custom-block", "", ["custom-block-title"], IsCertain: false),
        new("hint-container", "", ["hint-container-title"], IsCertain: false),
        // Ghost.
        new("kg-callout-card", "", ["kg-callout-emoji"], IsCertain: true),
        // Confluence.
        new("confluence-information-macro", "confluence-information-macro-", ["title"], IsCertain: true),
        // Bootstrap, and themes of Hugo.
        new("alert", "alert-", ["alert-heading", "alert-title"], IsCertain: false),
        // Obsidian, Quarto and others.
        new("callout", "callout-", ["callout-title", "callout-header"], IsCertain: false),
    ];

    /// <summary>What a callout or a toggle consists of; null for any other element.</summary>
    public static CalloutShape? Of(IElement element)
    {
        if (element.LocalName is not ("div" or "aside" or "section" or "figure" or "blockquote"))
        {
            return null;
        }

        if (element.GetAttribute(Callouts.KindAttribute) is { } written && (element.LocalName == "aside" || written.Trim().Length > 0))
        {
            IElement? title = element.Children.FirstOrDefault(static child => child.HasAttribute(Callouts.TitleAttribute));
            string fold = element.GetAttribute(Callouts.FoldAttribute) ?? element.GetAttribute("data-callout-fold") ?? "";
            return new(written.Trim(), title ?? TitleOf(element, ["callout-title"]), fold is not "", fold is "closed" or "-");
        }

        string classes = element.ClassName ?? "";
        if (classes.Length == 0 || !IsCandidate(classes))
        {
            return null;
        }

        ITokenList names = element.ClassList;
        if (names.Contains("kg-toggle-card"))
        {
            bool isOpen = element.GetAttribute("data-kg-toggle-state") == "open";
            return new("", TitleOf(element, ["kg-toggle-heading-text"]), true, !isOpen) { IsCallout = false };
        }

        if (element.LocalName == "figure" && names.Contains("callout"))
        {
            // Notion's have an icon, and then the text.
            return new(DefaultKind, TitleOf(element, ["icon"]), false, false);
        }

        foreach (Form form in s_forms)
        {
            if (names.Contains(form.Name) && (KindOf(form, names) ?? (form.IsCertain ? DefaultKind : null)) is { } kind)
            {
                return new(kind, TitleOf(element, form.Titles), false, false);
            }
        }

        return null;
    }

    /// <summary>Elements are many, and few have such a class: lists of classes are made for those only.</summary>
    static bool IsCandidate(string classes) => s_marks.Any(mark => classes.IndexOf(mark, StringComparison.Ordinal) >= 0);

    static string? KindOf(Form form, ITokenList names) =>
        names.Where(name => form.Prefix.Length > 0 && name.StartsWith(form.Prefix, StringComparison.Ordinal))
            .Select(name => name.Substring(form.Prefix.Length)).Concat(names)
            .FirstOrDefault(s_kinds.Contains)?.ToLowerInvariant()
        // Python-Markdown has any word as the kind.
        ?? (form.Name == "admonition" ? names.FirstOrDefault(name => !name.StartsWith(form.Name, StringComparison.Ordinal)) : null);

    /// <summary>The element with a title's class, if nothing that shows precedes it.</summary>
    static IElement? TitleOf(IElement callout, string[] classes)
    {
        IElement? title = callout.QuerySelectorAll("[class]").FirstOrDefault(element => classes.Any(name => HasClass(element, name)));
        for (INode? node = title; node is not null && node != callout; node = node.Parent)
        {
            foreach (INode before in node.Parent!.ChildNodes)
            {
                if (before == node)
                {
                    break;
                }

                if (!string.IsNullOrWhiteSpace(before.TextContent) && before is IText or IElement { LocalName: not "svg" })
                {
                    return null;
                }
            }
        }

        return title is null || string.IsNullOrWhiteSpace(title.TextContent) ? null : title;
    }

    static bool HasClass(IElement element, string name) => name.EndsWith("*", StringComparison.Ordinal)
        ? element.ClassList.Any(one => one.StartsWith(name.TrimEnd('*'), StringComparison.Ordinal))
        : element.ClassList.Contains(name);

    /// <param name="Name">The class of the callout.</param>
    /// <param name="Prefix">Of the class that names the kind; where it is empty, the kind itself is a class.</param>
    /// <param name="Titles">The classes of its title; an asterisk stands for any end.</param>
    /// <param name="IsCertain">Whether it is a callout without a known kind too.</param>
    readonly record struct Form(string Name, string Prefix, string[] Titles, bool IsCertain);
}

/// <summary>A callout, or a part that can be folded.</summary>
/// <param name="Title">Null where there is none.</param>
sealed record CalloutShape(string Kind, IElement? Title, bool IsFoldable, bool IsFolded)
{
    /// <summary>Whether it is a callout; else it only folds.</summary>
    public bool IsCallout { get; init; } = true;
}
