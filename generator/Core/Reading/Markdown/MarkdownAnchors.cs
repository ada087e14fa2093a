using System.Globalization;
using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Gives headings the ids that GitHub gives them: the text in lower case, hyphens for spaces, a number for repeated text.
/// </summary>
/// <remarks>Markdig's own extension tries every number for every heading, which is quadratic for equal headings.</remarks>
static class MarkdownAnchors
{
    public static void Add(MarkdownDocument document)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
        {
            string id = Slug(TextOf(heading).Trim());
            if (id.Length == 0 || heading.TryGetAttributes()?.Id is not null)
            {
                continue;
            }

            bool isRepeated = seen.TryGetValue(id, out int count);
            seen[id] = count + 1;
            heading.GetAttributes().Id = isRepeated ? id + "-" + count.ToString(CultureInfo.InvariantCulture) : id;
        }
    }

    /// <summary>Keeps letters, marks, numbers, hyphens and low lines.</summary>
    static string Slug(string text)
    {
        StringBuilder slug = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsSurrogatePair(text, i);
            if (text[i] is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (IsKept(CharUnicodeInfo.GetUnicodeCategory(text, i)))
            {
                slug.Append(text.Substring(i, isPair ? 2 : 1).ToLowerInvariant());
            }

            i += isPair ? 1 : 0;
        }

        return slug.ToString();
    }

    static bool IsKept(UnicodeCategory category) =>
        category is <= UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation;

    static string TextOf(HeadingBlock heading)
    {
        StringBuilder text = new();
        foreach (Inline inline in heading.Inline?.Descendants() ?? [])
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.ToString()),
                CodeInline code => text.Append(code.Content),
                ScriptInline script => text.Append(script.Text),
                FormulaInline formula => text.Append(formula.Tex),
                TemplateInline template => text.Append(template.Text),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString();
    }
}
