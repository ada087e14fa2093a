using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Parses paragraphs and setext headings as Markdig does, in time that is linear in their number.</summary>
/// <remarks>
/// Markdig removes a paragraph from its container when it becomes a heading, or when it has only link definitions. It searches for
/// the paragraph from the first block on, although it is the last one.
/// </remarks>
sealed class MarkdownParagraphParser : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        InlineLimits.CheckLater(processor.Document);
        return base.TryOpen(processor);
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar is not ('-' or '=') || processor.IsCodeIndent || ParentOfLast(block) is not { } parent)
        {
            return base.TryContinue(processor, block);
        }

        // While Markdig parses what may be an underline, the paragraph is the only child of a container of the same kind.
        int index = parent.Count - 1;
        parent.RemoveAt(index);
        ContainerBlock holder = HolderFor(parent);
        holder.Add(block);
        BlockState state = base.TryContinue(processor, block);
        if (holder.Count > 0)
        {
            // It was not an underline. The group of link definitions may have been added after it.
            holder.Clear();
            parent.Insert(index, block);
            block.UpdateSpanEnd(block.Span.End);
        }

        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (base.Close(processor, block))
        {
            return true;
        }

        if (ParentOfLast(block) is { } parent)
        {
            // Markdig does not search for a block without a parent.
            parent.RemoveAt(parent.Count - 1);
        }

        return false;
    }

    /// <summary>Gets the container whose last child the block is; null where it is not the last child.</summary>
    static ContainerBlock? ParentOfLast(Block block) =>
        block.Parent is { } parent && ReferenceEquals(parent.LastChild, block) ? parent : null;

    /// <summary>
    /// A lazy continuation line of a quote or a list item is not an underline, so the parser looks at the kind of the container.
    /// </summary>
    ContainerBlock HolderFor(ContainerBlock parent) => parent switch
    {
        QuoteBlock => new QuoteBlock(this),
        ListItemBlock => new ListItemBlock(this),
        _ => new MarkdownDocument(),
    };
}
