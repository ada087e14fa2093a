using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

/// <summary>The items of one list while it is read; an item stays open until the next one begins.</summary>
struct ItemList(BodyBuilder builder)
{
    bool _hasItems;

    public bool IsOpen { get; private set; }

    /// <param name="level">The depth of the list, from 1.</param>
    public void Open(int level, BlockFlags flags, int ordinal)
    {
        Close();
        builder.BeginContainer(new(BlockKind.ListItem, level, flags | (_hasItems ? BlockFlags.None : BlockFlags.StartsGroup), ordinal));
        IsOpen = true;
    }

    /// <summary>Closes the open item. One that shows nothing is left out, and does not start the list.</summary>
    public void Close()
    {
        if (IsOpen)
        {
            _hasItems |= builder.EndContainer();
            IsOpen = false;
        }
    }
}
