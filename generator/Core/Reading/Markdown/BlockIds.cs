using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Makes anchors of the ids that notes give their blocks (<c>text ^id</c>): a link to <c>#^id</c> finds one, and a reader does not see it.
/// </summary>
static class BlockIds
{
    public static void Mark(MarkdownDocument document)
    {
        foreach (LeafBlock block in document.Descendants<LeafBlock>())
        {
            if (block.Inline?.LastChild is not LiteralInline last || IdOf(last.Content.ToString()) is not { Length: > 0 } id
                || (id.Length == last.Content.Length
                    && (last.IsFirstCharacterEscaped
                        || !(last.PreviousSibling is null or LineBreakInline || IsEmbed(last.PreviousSibling)))))
            {
                continue;
            }

            last.Content.End -= id.Length;
            HtmlInline anchor = new("<span id=\"" + id + "\"></span>");
            if (last.Content.IsEmpty && last.PreviousSibling is { } embed and not LineBreakInline)
            {
                // An image alone is a block of its own.
                embed.InsertBefore(anchor);
            }
            else
            {
                last.InsertAfter(anchor);
            }
        }
    }

    /// <summary>An image or a link to a note needs no space before the id: <c>![[x.png]]^id</c>.</summary>
    static bool IsEmbed(Inline inline) => inline is WikiLink or LinkInline { IsImage: true };

    /// <summary>
    /// The <c>^id</c> at the end of a text, after white space or alone; empty where there is none. Without a letter it is a number in a
    /// formula.
    /// </summary>
    static string IdOf(string text)
    {
        int start = text.LastIndexOf('^');
        bool isId = start >= 0 && start + 1 < text.Length && (start == 0 || char.IsWhiteSpace(text[start - 1]))
            && text.Skip(start + 1).All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
            && text.Skip(start + 1).Any(char.IsLetter);
        return isId ? text.Substring(start) : "";
    }
}
