using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// The ids of footnotes, <c>fn-1</c>, and of references to them, <c>fnref-1</c>. Where the seed itself has ids that begin so, there is a
/// number before the hyphen: <c>fn2-1</c>.
/// </summary>
sealed class FootnoteIds
{
    static readonly Regex s_taken = new("fn(?:ref)?(?<number>[0-9]{0,6})-", RegexOptions.CultureInvariant);
    static readonly Regex s_made = new("^fn[0-9]*-[0-9]+$", RegexOptions.CultureInvariant);

    readonly string _number;

    FootnoteIds(string number) => _number = number;

    /// <param name="document">Whose headings have their ids.</param>
    public static FootnoteIds Of(MarkdownDocument document)
    {
        if (document.LastChild is not FootnoteGroup)
        {
            return new("");
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (string text in document.Descendants().SelectMany(WithIds))
        {
            foreach (Match match in s_taken.Matches(text))
            {
                taken.Add(match.Groups["number"].Value);
            }
        }

        string number = "";
        for (int i = 2; taken.Contains(number); i++)
        {
            number = Text(i);
        }

        return new(number);
    }

    public string Of(Footnote footnote) => $"fn{_number}-{Text(footnote.Order)}";

    public string Of(FootnoteLink reference) => $"fnref{_number}-{Text(reference.Index)}";

    /// <summary>Whether an id is one that a footnote has from here: other tools have others, such as <c>fn:1</c>.</summary>
    public static bool IsMade(string id) => s_made.IsMatch(id);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The texts of an item that are ids, or have them.</summary>
    static IEnumerable<string> WithIds(MarkdownObject item)
    {
        string? own = item.TryGetAttributes()?.Id;
        string? text = item switch
        {
            HtmlInline inline => inline.Tag,
            AttributeList list => list.Id,
            HtmlBlock block => block.Lines.ToString(),
            _ => null,
        };
        return new[] { own, text }.OfType<string>();
    }
}
