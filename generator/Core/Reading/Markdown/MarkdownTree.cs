using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Completes a document that Markdig has parsed: what depends on more than one line of it.</summary>
static class MarkdownTree
{
    public static void Complete(MarkdownDocument document)
    {
        List<LiteralInline> mails = [];
        HeadingBlock? lastHeading = null;
        foreach (MarkdownObject item in document.Descendants())
        {
            switch (item)
            {
                case QuoteBlock quote:
                    ReadMark(quote);
                    break;
                case HeadingBlock { Inline: { } content } heading:
                    ReadAttributes(heading, content);
                    lastHeading = heading;
                    break;
                case ParagraphBlock { Inline.FirstChild: AttributeList { NextSibling: null } list } paragraph
                    when paragraph.Line <= lastHeading?.Line + 2 && ReferenceEquals(paragraph.Parent, lastHeading?.Parent):
                    MoveId(list, lastHeading!);
                    break;
                case TableCell cell:
                    UnescapePipes(cell);
                    break;
                case LiteralInline literal when literal.Content.IndexOf('@') >= 0:
                    mails.Add(literal);
                    break;
            }
        }

        foreach (LiteralInline literal in mails)
        {
            MailLinks.Add(literal);
        }
    }

    /// <summary>Makes a quote a callout if it starts with a mark; the rest of the line is its title.</summary>
    static void ReadMark(QuoteBlock quote)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { FirstChild: CalloutMark mark } content } paragraph)
        {
            return;
        }

        quote.SetData(typeof(CalloutHead), mark.Head);
        ContainerInline title = new();
        Inline? next = mark.NextSibling;
        mark.Remove();
        while (next is not (null or LineBreakInline))
        {
            Inline inline = next;
            next = inline.NextSibling;
            inline.Remove();
            title.AppendChild(inline);
        }

        next?.Remove();
        if (title.FirstChild is LiteralInline first)
        {
            first.Content.TrimStart();
        }

        if (content.FirstChild is null)
        {
            quote.RemoveAt(0);
        }

        if (title.FirstChild is not null and not LiteralInline { Content.IsEmpty: true, NextSibling: null })
        {
            quote.Insert(0, new CalloutTitle(title, paragraph.Span));
        }
    }

    /// <summary>Gives a heading the id at its end.</summary>
    static void ReadAttributes(HeadingBlock heading, ContainerInline content)
    {
        Inline? last = content.LastChild;
        while (last is LiteralInline literal && literal.Content.IsEmptyOrWhitespace())
        {
            last = last.PreviousSibling;
        }

        if (last is AttributeList list)
        {
            MoveId(list, heading);
        }
    }

    static void MoveId(AttributeList list, HeadingBlock heading)
    {
        if (list.Id.Length > 0)
        {
            heading.GetAttributes().Id = list.Id;
            list.Id = "";
        }
    }

    /// <summary>In a table, a backslash before a pipe is not part of the code or formula.</summary>
    static void UnescapePipes(TableCell cell)
    {
        foreach (Inline inline in cell.Descendants<Inline>())
        {
            if (inline is CodeInline code)
            {
                code.Content = code.Content.Replace("\\|", "|");
            }
            else if (inline is FormulaInline formula)
            {
                formula.Tex = formula.Tex.Replace("\\|", "|");
            }
        }
    }
}
