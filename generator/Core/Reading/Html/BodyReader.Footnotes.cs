using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Footnotes.
sealed partial class BodyReader
{
    int _footnotes;
    bool _isInFootnote;

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
                    ReadFootnote(note, style);
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

    void ReadFootnote(IElement note, InlineStyle style)
    {
        if (IsLeftOut(note))
        {
            return;
        }

        _footnotes++;
        string label = _footnotes.ToString(CultureInfo.InvariantCulture);
        _builder.AddFootnoteId(note.Id, label);
        _builder.BeginContainer(new(BlockKind.Footnote, Flags: _footnotes == 1 ? BlockFlags.StartsGroup : BlockFlags.None, Detail: label));
        _isInFootnote = true;
        int before = BeginItem();
        ReadChildren(note, style);
        _itemStart = before;
        _isInFootnote = false;
        _builder.EndContainer();
    }
}
