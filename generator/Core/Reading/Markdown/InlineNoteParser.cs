using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Parses footnotes in a sentence, as Pandoc and Obsidian have them: <c>^[text]</c>, with a space in the text.</summary>
/// <remarks>A search ends at the next note, so that all searches together take one pass.</remarks>
sealed class InlineNoteParser : InlineParser
{
    public InlineNoteParser() => OpeningCharacters = ['^', ']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == ']')
        {
            return TryClose(processor, ref slice);
        }

        if (slice.PeekChar() != '[' || EndOf(slice) is not (> 0 and int end))
        {
            return false;
        }

        InlineNote note = new(end) { IsClosed = false };
        InlinePlace.Set(processor, note, slice.Start, end + 1);
        processor.Document.SetData(this, new OpenNote(note, processor.Root));
        slice.Start += 2;
        return true;
    }

    /// <summary>Makes footnotes of notes, and numbers all footnotes in the order of their references.</summary>
    public static void MakeFootnotes(MarkdownDocument document)
    {
        MarkdownObject[] references =
        [
            .. document.Descendants().Where(static item => item is InlineNote or FootnoteLink { IsBackLink: false }),
        ];
        if (!references.Any(static item => item is InlineNote))
        {
            return;
        }

        FootnoteParser parser = new();
        if (document.LastChild is not FootnoteGroup group)
        {
            group = new(parser);
            document.Add(group);
        }

        Dictionary<int, FootnoteLink> backLinks = document.Descendants<FootnoteLink>().Where(static link => link.IsBackLink)
            .ToDictionary(static link => link.Index);
        HashSet<Footnote> numbered = [];
        for (int i = 0; i < references.Length; i++)
        {
            if (references[i] is InlineNote note)
            {
                references[i] = MakeFootnote(note, parser, group, i + 1);
            }
            else if (references[i] is FootnoteLink link)
            {
                backLinks[link.Index].Index = i + 1;
                link.Index = i + 1;
            }

            Footnote footnote = ((FootnoteLink)references[i]).Footnote;
            if (numbered.Add(footnote))
            {
                footnote.Order = numbered.Count;
            }
        }

        group.Sort(static (left, right) => ((Footnote)left).Order.CompareTo(((Footnote)right).Order));
    }

    /// <returns>The link to it, which stands where the note stood.</returns>
    static FootnoteLink MakeFootnote(InlineNote note, FootnoteParser parser, FootnoteGroup group, int index)
    {
        Footnote footnote = new(parser) { Span = note.Span };
        ContainerInline text = new();
        while (note.FirstChild is { } child)
        {
            child.Remove();
            text.AppendChild(child);
        }

        FootnoteLink link = new(footnote) { Index = index, Span = note.Span };
        footnote.Links.Add(link);
        text.AppendChild(new FootnoteLink(footnote) { Index = index, IsBackLink = true });
        footnote.Add(new ParagraphBlock { Inline = text, Span = note.Span });
        group.Add(footnote);
        note.InsertAfter(link);
        note.Remove();
        return link;
    }

    bool TryClose(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Document.GetData(this) is not OpenNote { Note: { IsClosed: false } note } open || note.End != slice.Start
            || !ReferenceEquals(open.Root, processor.Root))
        {
            return false;
        }

        note.IsClosed = true;
        processor.PostProcessInlines(0, note, null, false);
        processor.Inline = note;
        slice.Start++;
        return true;
    }

    /// <summary>
    /// The position of the bracket that ends a note; -1 where there is none, another note begins before it, or it is a class of characters,
    /// <c>^[a-z]+</c>.
    /// </summary>
    static int EndOf(StringSlice slice)
    {
        string text = slice.Text;
        int depth = 0;
        bool isCode = false;
        bool hasSpace = false;
        for (int i = slice.Start + 2; i <= slice.End; i++)
        {
            char c = text[i];
            hasSpace |= c is ' ' or '\n';
            if (c == '\\')
            {
                i++;
            }
            else if (c == '`')
            {
                isCode = !isCode;
            }
            else if (!isCode && c == '[')
            {
                if (text[i - 1] == '^')
                {
                    return -1;
                }

                depth++;
            }
            else if (!isCode && c == ']' && depth-- == 0)
            {
                return hasSpace && !(i < slice.End && text[i + 1] is '+' or '*' or '{' or '?' or '(') ? i : -1;
            }
        }

        return -1;
    }

    /// <summary>The note that was opened last, and the text that it is in.</summary>
    sealed record OpenNote(InlineNote Note, ContainerInline? Root);
}
