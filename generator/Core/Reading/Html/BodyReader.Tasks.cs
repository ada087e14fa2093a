using AngleSharp.Dom;

namespace Letterpress.Core.Reading.Html;

// Tasks of lists.
sealed partial class BodyReader
{
    /// <summary>The number of visible characters before the innermost list item; -1 outside.</summary>
    int _itemStart = -1;

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
