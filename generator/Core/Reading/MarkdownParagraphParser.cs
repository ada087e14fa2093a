using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading;

/// <summary>Parses paragraphs and setext headings as Markdig does, in time that is linear in their number.</summary>
/// <remarks>
/// Markdig removes a paragraph from its container when it becomes a heading, or when it holds definitions of links only. It
/// looks for the paragraph from the first block on, although the paragraph is the last one.
/// </remarks>
sealed class MarkdownParagraphParser : ParagraphBlockParser
{
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
            // It was no underline. The group of definitions may have been added behind it.
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
            // A block without a parent is not looked for.
            parent.RemoveAt(parent.Count - 1);
        }

        return false;
    }

    /// <summary>Gets the container whose last child the block is; null where it is another one.</summary>
    static ContainerBlock? ParentOfLast(Block block) => block.Parent is { } parent && ReferenceEquals(parent.LastChild, block) ? parent : null;

    /// <summary>A line that continues a quote or an item lazily is no underline, so the parser asks for the kind of the container.</summary>
    ContainerBlock HolderFor(ContainerBlock parent) => parent switch
    {
        QuoteBlock => new QuoteBlock(this),
        ListItemBlock => new ListItemBlock(this),
        _ => new MarkdownDocument(),
    };
}
