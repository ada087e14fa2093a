using System.Globalization;
using AngleSharp.Dom;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Lists and definition lists.
sealed partial class BodyReader
{
    /// <summary>The largest number of an item, and the largest span.</summary>
    const int MaxNumber = 1_000_000;

    void ReadList(IElement list, InlineStyle style)
    {
        if (!HoldsBlocks)
        {
            ReadBlock(list, style);
            return;
        }

        _mayBeByline = false;
        _builder.BeginParagraph();
        bool isOrdered = list.LocalName == "ol";
        int step = isOrdered && list.HasAttribute("reversed") ? -1 : 1;
        int first = step < 0 ? list.Children.Count(static child => child.LocalName == "li") : 1;
        int ordinal = Math.Max(0, Integer(list.GetAttribute("start"), first));
        ItemList items = new(_builder);
        _listDepth++;
        foreach (INode node in list.ChildNodes)
        {
            if (node is IElement { LocalName: "li" } item)
            {
                // The id of an item is not that of the text before it.
                _builder.BeginParagraph();
                if (IsLeftOut(item))
                {
                    continue;
                }

                ordinal = isOrdered ? Math.Max(0, Integer(item.GetAttribute("value"), ordinal)) : 0;
                items.Open(Level(_listDepth), isOrdered ? BlockFlags.Ordered : BlockFlags.None, ordinal);
                ReadItem(item, style);
                ordinal += step;
            }
            else if (Shapes.IsSignificant(node))
            {
                // A list between two items is nested in the first of them.
                if (node is not IElement { LocalName: "ul" or "ol" or "menu" or "dir" })
                {
                    items.Close();
                }

                ReadNode(node, style);
            }
        }

        items.Close();
        _listDepth--;
    }

    /// <summary>Reads a term as an item, and its definitions as a list in that item.</summary>
    void ReadDefinitions(IElement list, InlineStyle style)
    {
        if (!HoldsBlocks || !HasTerms(list))
        {
            ReadBlock(list, style);
            return;
        }

        _mayBeByline = false;
        _builder.BeginParagraph();
        ItemList terms = new(_builder);
        _listDepth++;
        ReadDefinitionItems(list, style, ref terms);
        terms.Close();
        _listDepth--;
    }

    /// <summary>Whether it has a term with text; galleries have terms that are images.</summary>
    static bool HasTerms(IElement list) =>
        list.QuerySelectorAll("dt").Any(static term => !string.IsNullOrWhiteSpace(term.TextContent));

    void ReadDefinitionItems(IElement list, InlineStyle style, ref ItemList terms)
    {
        ItemList definitions = new(_builder);
        foreach (INode node in list.ChildNodes)
        {
            if (node is not IElement { LocalName: "dt" or "dd" or "div" } item)
            {
                if (Shapes.IsSignificant(node))
                {
                    definitions.Close();
                    terms.Close();
                    ReadNode(node, style);
                }

                continue;
            }

            _builder.BeginParagraph();
            if (IsLeftOut(item) || TryReadCaption(item, style))
            {
                continue;
            }
            else if (item.LocalName == "dd" && terms.IsOpen)
            {
                definitions.Open(Level(_listDepth + 1), BlockFlags.None, 0);
                _listDepth++;
                ReadChildren(item, style);
                _listDepth--;
            }
            else
            {
                definitions.Close();
                definitions = new(_builder);
                if (item.LocalName == "div")
                {
                    terms.Close();
                    ReadDefinitionItems(item, style, ref terms);
                }
                else
                {
                    terms.Open(Level(_listDepth), BlockFlags.None, 0);
                    ReadChildren(item, style);
                }
            }
        }

        definitions.Close();
    }

    static int Level(int depth) => Math.Min(depth, MaxLevel);

    static int Integer(string? text, int defaultValue) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? Math.Min(value, MaxNumber)
            : defaultValue;
}
