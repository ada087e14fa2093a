using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Paragraphs of Word that are titles and items of lists by their styles.
sealed partial class BodyReader
{
    /// <summary>Reads the items that begin at a child of an element.</summary>
    /// <returns>The index of the last item; -1 where the child is no item.</returns>
    int ReadOfficeList(INode parent, int index, InlineStyle style)
    {
        if (!OfficeStyles.IsItem(parent.ChildNodes[index]) || !HoldsBlocks)
        {
            return -1;
        }

        List<IElement> items = [];
        int last = index;
        for (int i = index; i < parent.ChildNodes.Length; i++)
        {
            INode node = parent.ChildNodes[i];
            if (OfficeStyles.IsItem(node))
            {
                items.Add((IElement)node);
                last = i;
            }
            else if (Shapes.IsSignificant(node))
            {
                break;
            }
        }

        _mayBeByline = false;
        _builder.BeginParagraph();
        int next = 0;
        while (next < items.Count)
        {
            ReadOfficeItems(items, ref next, OfficeStyles.LevelOf(items[next]), style);
        }

        return last;
    }

    /// <summary>Reads the items of one level, and those below it, until one of a higher level.</summary>
    void ReadOfficeItems(List<IElement> items, ref int next, int level, InlineStyle style)
    {
        ItemList list = new(_builder);
        _listDepth++;
        int ordinal = 1;
        while (next < items.Count && OfficeStyles.LevelOf(items[next]) is var itemLevel && itemLevel >= level)
        {
            if (itemLevel > level)
            {
                ReadOfficeItems(items, ref next, itemLevel, style);
                continue;
            }

            IElement item = items[next++];
            if (IsLeftOut(item))
            {
                continue;
            }

            string marker = OfficeStyles.MarkerOf(item);
            bool isOrdered = OfficeStyles.IsNumber(marker);
            ordinal = isOrdered && int.TryParse(
                marker.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? Math.Min(number, MaxNumber)
                : ordinal;
            list.Open(Level(_listDepth), isOrdered ? BlockFlags.Ordered : BlockFlags.None, isOrdered ? ordinal : 0);
            ReadItem(item, style);
            ordinal++;
        }

        list.Close();
        _listDepth--;
    }
}
