using System.Text.RegularExpressions;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Counts what another tool would execute or leave out, and Letterpress does not execute (LP0206).</summary>
sealed class TemplateReport
{
    /// <summary>More names say no more.</summary>
    const int MaxNames = 12;

    /// <summary>Components have names in Pascal case, elements of HTML never have.</summary>
    static readonly Regex s_component = new("<(?<name>[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9.]*)(?=[\\s/>])", RegexOptions.CultureInvariant);

    static readonly Regex s_inclusion = new("<!--[ \\t]*(?<name>[@#]include)\\b", RegexOptions.CultureInvariant);

    static readonly Regex s_linkTag = new("^\\{\\{ < (?<name>\\w+) .*> \\}\\}$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    /// <summary>Links, which are resolved.</summary>
    static readonly HashSet<string> s_links = new("ref relref link post_url".Split(' '), StringComparer.Ordinal);

    readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    int _first = -1;

    /// <summary>What inserts a part of the page, see <see cref="Insertions"/>; empty where nothing does.</summary>
    public string Insertion { get; private set; } = "";

    public static TemplateReport Of(MarkdownDocument document)
    {
        TemplateReport report = new();
        foreach (MarkdownObject item in document.Descendants())
        {
            report.AddInsertion(Insertions.In(item));

            switch (item)
            {
                case TemplateInline template when !s_links.Contains(template.Tag.Name) && !template.Tag.IsEnd:
                    report.Add(template.Tag.Label, item);
                    break;
                case TemplateBlock { Label: { Length: > 0 } label } when !label.Contains(" /") && !label.Contains(" end"):
                    report.Add(label, item);
                    break;
                case ModuleParser.Module module:
                    report.Add(module.Label, item);
                    break;
                case HiddenInline hidden:
                    report.Add(hidden.Label, item);
                    break;
                case HiddenBlock hidden:
                    report.Add(hidden.Label, item);
                    break;
                case ComponentBlock component:
                    report.AddComponents(component.Tag, item);
                    break;
                case HtmlInline { Tag: { } tag }:
                    report.AddComponents(tag, item);
                    break;
                case HtmlBlock html:
                    report.AddInclusions(html.Lines.ToString(), item);
                    report.AddComponents(html.Lines.ToString(), item);
                    break;
            }
        }

        foreach (Abbreviation abbreviation in document.GetAbbreviations()?.Values ?? Enumerable.Empty<Abbreviation>())
        {
            report.Add("*[…]:", abbreviation);
        }

        return report;
    }

    /// <param name="bodyStart">Where the body starts in the seed.</param>
    public void Report(SeedReport report, int bodyStart)
    {
        if (_counts.Count > 0)
        {
            IEnumerable<string> names = _counts.Take(MaxNames)
                .Select(static pair => FormattableString.Invariant($"{pair.Value} × {pair.Key}"));
            report.Add(
                DiagnosticIds.TemplateSyntax,
                new(bodyStart + _first, 1),
                string.Join(", ", names) + (_counts.Count > MaxNames ? ", …" : ""));
        }
    }

    /// <summary>Comments by which VitePress includes files.</summary>
    void AddInclusions(string html, MarkdownObject item)
    {
        foreach (Match match in s_inclusion.Matches(html))
        {
            string label = "<!-- " + match.Groups["name"].Value + " -->";
            AddInsertion(label);
            Add(label, item);
        }
    }

    /// <summary>Keeps the first that says what it is, else the first.</summary>
    void AddInsertion(string? label)
    {
        label = label is null ? null : Shown(label);
        if (label is not null && (Insertion.Length == 0 || (!Insertions.SaysSo(Insertion) && Insertions.SaysSo(label))))
        {
            Insertion = label;
        }
    }

    void AddComponents(string html, MarkdownObject item)
    {
        foreach (Match match in s_component.Matches(html))
        {
            string name = match.Groups["name"].Value;
            if (!ComponentTags.IsRead(name))
            {
                Add("<" + name + ">", item);
            }
        }
    }

    /// <summary>A label as the seed has it; of a link's tag that is in no link, and so was read as a value, the name.</summary>
    static string Shown(string label) => s_linkTag.Replace(TagMask.Show(label), "{{< ${name} >}}");

    void Add(string label, MarkdownObject item)
    {
        label = Shown(label);
        _counts.TryGetValue(label, out int count);
        _counts[label] = count + 1;
        _first = _first < 0 ? Math.Max(0, item.Span.Start) : Math.Min(_first, Math.Max(0, item.Span.Start));
    }
}
