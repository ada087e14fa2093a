using System.Globalization;
using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Gives headings, and the terms of definition lists, the ids that GitHub gives to headings: the text in lower case, hyphens for spaces,
/// a number for repeated text.
/// </summary>
/// <remarks>Markdig's own extension tries every number for every heading, which is quadratic for equal headings.</remarks>
static class MarkdownAnchors
{
    /// <summary>Marks a heading that has its id from here, and not from its author.</summary>
    public const string MadeAttribute = "data-made-id";

    public static void Add(MarkdownDocument document)
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (LeafBlock heading in document.Descendants<LeafBlock>().Where(static block => block is HeadingBlock or DefinitionTerm))
        {
            string id = IdOf(TextOf(heading).Trim());
            if (id.Length == 0 || heading.TryGetAttributes()?.Id is not null)
            {
                continue;
            }

            bool isRepeated = seen.TryGetValue(id, out int count);
            seen[id] = count + 1;
            HtmlAttributes attributes = heading.GetAttributes();
            attributes.Id = isRepeated ? id + "-" + count.ToString(CultureInfo.InvariantCulture) : id;
            if (heading is HeadingBlock)
            {
                attributes.AddProperty(MadeAttribute, "");
            }
        }
    }

    /// <summary>
    /// Letters, their marks, digits and <c>_</c> stay, in lower case; hyphens do, and spaces become one; all else is left out.
    /// </summary>
    static string IdOf(string text)
    {
        StringBuilder id = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsSurrogatePair(text, i);
            switch (CharUnicodeInfo.GetUnicodeCategory(text, i))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation:
                    id.Append(text.Substring(i, isPair ? 2 : 1).ToLowerInvariant());
                    break;
                default:
                    id.Append(text[i] is '-' or ' ' ? "-" : "");
                    break;
            }

            i += isPair ? 1 : 0;
        }

        return id.ToString();
    }

    static string TextOf(LeafBlock heading)
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
                HtmlEntityInline entity => text.Append(entity.Transcoded.ToString()),
                LineBreakInline => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString();
    }
}
