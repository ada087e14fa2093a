using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

// Tasks of lists.
sealed partial class BodyReader
{
    /// <summary>The number of visible characters before the innermost list item; -1 outside.</summary>
    int _itemStart = -1;

    /// <summary>Reads what is in a list item, or in a note that is like one: it may begin with a check box.</summary>
    void ReadItem(INode item, InlineStyle style)
    {
        int before = BeginItem();
        ReadChildren(item, style);
        _itemStart = before;
    }

    /// <returns>What the innermost item was; the caller restores it.</returns>
    int BeginItem()
    {
        int before = _itemStart;
        _itemStart = _builder.VisibleCount;
        return before;
    }

    /// <summary>Reads a check box with which the text of a list item begins, as Markdown's are read.</summary>
    bool TryReadTask(IElement element, InlineStyle style)
    {
        if (_itemStart != _builder.VisibleCount || CheckBoxes.MarkOf(element) is not { } mark)
        {
            return false;
        }

        _builder.AddAnchor(element.Id);
        _builder.Append(mark + " ", style);
        return true;
    }
}
