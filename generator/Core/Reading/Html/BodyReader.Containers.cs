using AngleSharp.Dom;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Quotes, callouts and details.
sealed partial class BodyReader
{
    /// <summary>The title of the container that is read, which has been read before; null where it has none.</summary>
    IElement? _title;

    void ReadQuote(IElement quote, InlineStyle style)
    {
        if (!HoldsBlocks)
        {
            ReadBlock(quote, style);
            return;
        }

        _builder.BeginContainer(new(BlockKind.Quote, Level(++_quoteDepth)));
        ReadChildren(quote, style);
        _builder.EndContainer();
        _quoteDepth--;
    }

    void ReadCallout(IElement callout, CalloutShape shape, InlineStyle style)
    {
        BlockFlags flags = (shape.IsFoldable ? BlockFlags.Foldable : BlockFlags.None)
            | (shape.IsFolded ? BlockFlags.Folded : BlockFlags.None);
        BlockKind kind = shape.IsCallout ? BlockKind.Callout : BlockKind.Details;
        ReadTitled(callout, shape.Title, style, new(kind, Flags: flags, Detail: shape.Kind));
    }

    void ReadDetails(IElement details, InlineStyle style)
    {
        BlockFlags flags = BlockFlags.Foldable | (details.HasAttribute("open") ? BlockFlags.None : BlockFlags.Folded);
        (IElement? first, _) = Shapes.FirstTwo(details);
        ReadTitled(details, first is { LocalName: "summary" } ? first : null, style, new(BlockKind.Details, Flags: flags));
    }

    /// <summary>Reads a container whose own text is its title.</summary>
    void ReadTitled(IElement container, IElement? title, InlineStyle style, BlockSpec spec)
    {
        if (!HoldsBlocks)
        {
            ReadBlock(container, style);
            return;
        }

        _mayBeByline = false;
        _builder.BeginContainer(spec);
        if (title is not null && !IsLeftOut(title))
        {
            ReadTitle(title, style);
        }

        _builder.EndContainerText();
        IElement? before = _title;
        _title = title;
        ReadChildren(container, style);
        _title = before;
        _builder.EndContainer();
    }

    /// <summary>Reads a title, which may be within blocks and headings of its own.</summary>
    void ReadTitle(IElement title, InlineStyle style)
    {
        int before = _itemStart;
        IElement line = title;
        while (Shapes.OnlyChild(line) is { } only
            && ElementNames.IsBlock(only.LocalName) && CheckBoxes.MarkOf(only) is null && !IsLeftOut(only))
        {
            _builder.AddAnchor(line.Id);
            line = only;
            if (line.LocalName == "li")
            {
                // An item that is a title may begin with a check box too.
                BeginItem();
            }
        }

        _builder.AddAnchor(line.Id);
        ReadChildren(line, style);
        _itemStart = before;
    }
}
