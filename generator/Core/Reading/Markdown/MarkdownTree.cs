using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Completes a document that Markdig has parsed: what depends on more than one line of it.</summary>
static class MarkdownTree
{
    static readonly Regex s_codeTag = new(
        "^<(?<slash>/?)(?:code|kbd|samp|tt)(?=[\\s>])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static void Complete(MarkdownDocument document)
    {
        List<LiteralInline> mails = [];
        List<FormulaInline> code = [];
        List<ListBlock> contents = [];
        bool isInCode = false;
        HeadingBlock? lastHeading = null;
        ParagraphBlock? lastParagraph = null;
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
                case AttributeList { IsContents: true } when ListOf(lastParagraph) is { } list:
                    contents.Add(list);
                    break;
                case TableCell cell:
                    UnescapePipes(cell);
                    break;
                case LeafBlock leaf:
                    isInCode = false;
                    lastParagraph = leaf as ParagraphBlock;
                    break;
                case HtmlInline { Tag: { } tag } when s_codeTag.Match(tag) is { Success: true } match:
                    isInCode = match.Groups["slash"].Length == 0;
                    break;
                case FormulaInline formula when isInCode:
                    code.Add(formula);
                    break;
                case LiteralInline literal when literal.Content.IndexOf('@') >= 0:
                    mails.Add(literal);
                    break;
            }
        }

        foreach (ListBlock list in contents)
        {
            Hide(list, "{:toc}");
        }

        InlineNoteParser.MakeFootnotes(document);

        // What an element of HTML says is code is no formula.
        foreach (FormulaInline formula in code)
        {
            formula.ReplaceBy(new LiteralInline(formula.Written) { Span = formula.Span, Line = formula.Line, Column = formula.Column });
        }

        foreach (LiteralInline literal in mails)
        {
            MailLinks.Add(literal);
        }
    }

    /// <summary>The list that has no item but that with a paragraph; else null.</summary>
    static ListBlock? ListOf(ParagraphBlock? paragraph) =>
        paragraph?.Parent is ListItemBlock { Parent: ListBlock { Count: 1 } list } ? list : null;

    /// <summary>Replaces what another tool replaces too.</summary>
    /// <param name="label">How a diagnostic names it.</param>
    static void Hide(Block block, string label)
    {
        if (block.Parent is { } parent)
        {
            HiddenBlock hidden = new(block.Parser!, "", label) { Span = block.Span, Line = block.Line, IsOpen = false };
            parent[parent.IndexOf(block)] = hidden;
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
