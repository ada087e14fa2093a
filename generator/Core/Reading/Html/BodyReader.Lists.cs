using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Lists and definition lists.
sealed partial class BodyReader
{
    void ReadList(IElement list, InlineStyle style)
    {
        // What the outer item contains so far is an item of its own.
        BlockSpec outer = CloseForGroup();
        if (!HoldsBlocks(outer) && outer.Kind != BlockKind.ListItem)
        {
            ReadBlock(list, style, outer);
            return;
        }

        _mayBeByline = false;
        bool isOrdered = list.LocalName == "ol";
        int ordinal = Math.Max(0, Integer(list.GetAttribute("start"), 1));
        bool isFirst = true;
        _listDepth++;
        foreach (INode node in list.ChildNodes)
        {
            if (node is not IElement { LocalName: "li" } item)
            {
                ReadNode(node, style);
                continue;
            }

            if (IsLeftOut(item))
            {
                continue;
            }

            ordinal = isOrdered ? Math.Max(0, Integer(item.GetAttribute("value"), ordinal)) : 0;
            BlockFlags flags = (isOrdered ? BlockFlags.Ordered : BlockFlags.None)
                | (isFirst ? BlockFlags.StartsGroup : BlockFlags.None);
            ReadItem(item, style, new(BlockKind.ListItem, Math.Min(_listDepth, MaxLevel), flags, ordinal));

            // An item that shows nothing does not start the list.
            isFirst &= (_builder.Spec.Flags & BlockFlags.StartsGroup) != 0;
            ordinal++;
        }

        _listDepth--;
        _builder.Begin(outer);
    }

    /// <summary>Reads a term as an item, and its definition as an item one level deeper.</summary>
    void ReadDefinitions(IElement list, InlineStyle style)
    {
        BlockSpec outer = CloseForGroup();
        if ((!HoldsBlocks(outer) && outer.Kind != BlockKind.ListItem) || list.QuerySelector("dt") is null)
        {
            ReadBlock(list, style, outer);
            return;
        }

        _mayBeByline = false;
        _listDepth++;
        bool isFirst = true;
        ReadDefinitionItems(list, style, ref isFirst);
        _listDepth--;
        _builder.Begin(outer);
    }

    void ReadDefinitionItems(IElement list, InlineStyle style, ref bool isFirst)
    {
        foreach (INode node in list.ChildNodes)
        {
            if (node is not IElement { LocalName: "dt" or "dd" or "div" } item)
            {
                ReadNode(node, style);
            }
            else if (IsLeftOut(item) || TryReadCaption(item, style))
            {
                continue;
            }
            else if (item.LocalName == "div")
            {
                ReadDefinitionItems(item, style, ref isFirst);
            }
            else
            {
                int deeper = item.LocalName == "dd" && !isFirst ? 1 : 0;
                _listDepth += deeper;
                BlockFlags flags = isFirst ? BlockFlags.StartsGroup : BlockFlags.None;
                ReadItem(item, style, new(BlockKind.ListItem, Math.Min(_listDepth, MaxLevel), flags));
                _listDepth -= deeper;
                isFirst &= (_builder.Spec.Flags & BlockFlags.StartsGroup) != 0;
            }
        }
    }

    void ReadItem(IElement item, InlineStyle style, BlockSpec spec)
    {
        _builder.Begin(spec);
        ReadChildren(item, style);
        _builder.Close();
    }

    BlockSpec CloseForGroup()
    {
        if (_builder.Spec.Kind == BlockKind.ListItem)
        {
            _builder.Close();
        }

        return _builder.Spec;
    }

    static int Integer(string? text, int defaultValue) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? Math.Min(value, 1_000_000)
            : defaultValue;
}
