using AngleSharp.Dom;
using Letterpress.Layout;

namespace Letterpress.Core.Reading.Html;

// Quotes, callouts and details.
sealed partial class BodyReader
{
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

    void ReadCallout(IElement callout, InlineStyle style)
    {
        BlockFlags flags = callout.GetAttribute(Callouts.FoldAttribute) switch
        {
            "closed" => BlockFlags.Foldable | BlockFlags.Folded,
            "open" => BlockFlags.Foldable,
            _ => BlockFlags.None,
        };
        BlockSpec spec = new(BlockKind.Callout, Flags: flags, Detail: (callout.GetAttribute(Callouts.KindAttribute) ?? "").Trim());
        ReadTitled(callout, callout.Children.FirstOrDefault(static child => child.HasAttribute(Callouts.TitleAttribute)), style, spec);
    }

    void ReadDetails(IElement details, InlineStyle style)
    {
        BlockFlags flags = BlockFlags.Foldable | (details.HasAttribute("open") ? BlockFlags.None : BlockFlags.Folded);
        (IElement? first, _) = FirstTwo(details);
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
            ReadChildren(title, style);
        }

        _builder.EndContainerText();
        foreach (INode node in container.ChildNodes)
        {
            if (node != title)
            {
                ReadNode(node, style);
            }
        }

        _builder.EndContainer();
    }
}
