using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Footnotes.
sealed partial class BodyReader
{
    int _footnotes;
    bool _isInFootnote;

    /// <summary>Reads a footnote or several; false where the element is neither, or they cannot begin here.</summary>
    bool TryReadFootnotes(IElement element, InlineStyle style)
    {
        if (Footnotes.IsSection(element) || linkedFootnotes.IsList(element))
        {
            ReadFootnotes(element, style);
            return true;
        }

        if (linkedFootnotes.NoteOf(element) is null || !HoldsBlocks || _isInFootnote)
        {
            return false;
        }

        ReadFootnote(element, style, isInspected: true);
        return true;
    }

    /// <summary>Reads the footnotes of an article; a rule above them is theirs.</summary>
    void ReadFootnotes(IElement section, InlineStyle style)
    {
        if (!HoldsBlocks || _isInFootnote)
        {
            ReadBlock(section, style);
            return;
        }

        _builder.BeginParagraph();
        foreach (INode node in section.ChildNodes)
        {
            switch (node)
            {
                case IElement { LocalName: "hr" }:
                    break;
                case IElement { LocalName: "li" } note:
                    ReadFootnote(note, style, isInspected: false);
                    break;
                case IElement { LocalName: "ol" or "ul" } list:
                    if (!IsLeftOut(list))
                    {
                        ReadFootnotes(list, style);
                    }

                    break;
                default:
                    ReadNode(node, style);
                    break;
            }
        }
    }

    /// <param name="isInspected">Whether it is known not to be left out.</param>
    void ReadFootnote(IElement note, InlineStyle style, bool isInspected)
    {
        if (!isInspected && IsLeftOut(note))
        {
            return;
        }

        _footnotes++;
        LinkedFootnotes.Note? linked = linkedFootnotes.NoteOf(note);
        string label = linked?.Label ?? _footnotes.ToString(CultureInfo.InvariantCulture);
        foreach (string name in linked?.Names ?? [note.Id ?? ""])
        {
            _builder.AddFootnoteId(name, label);
        }

        _builder.BeginContainer(new(BlockKind.Footnote, Flags: _footnotes == 1 ? BlockFlags.StartsGroup : BlockFlags.None, Detail: label));
        _isInFootnote = true;
        ReadItem(note, style);
        _isInFootnote = false;
        _builder.EndContainer();
    }

    /// <summary>Whether a link in a footnote leads back to the text. Fragments may lead to it all the same.</summary>
    bool IsBackLink(IElement element)
    {
        if (!_isInFootnote)
        {
            return false;
        }

        if (linkedFootnotes.IsBackLink(element))
        {
            _builder.AddAnchor(element.Id);
            _builder.AddAnchor(element.GetAttribute("name"));
            return true;
        }

        return Footnotes.IsBackLink(element);
    }
}
