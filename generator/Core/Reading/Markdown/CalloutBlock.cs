using Letterpress.Core.Reading.Guards;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A callout, also called admonition or alert: its title, if it has one, and the blocks in it.</summary>
sealed class CalloutBlock(BlockParser parser, CalloutHead head) : ContainerBlock(parser)
{
    public CalloutHead Head => head;

    /// <summary>How far the content is indented; the number of colons where fences enclose it.</summary>
    public int Measure { get; init; }

    /// <summary>The line that ends it, where it is not a fence of colons.</summary>
    public string End { get; init; } = "";

    /// <summary>Whether the line that was read last ended it, after text.</summary>
    public bool IsEnded { get; set; }

    /// <summary>Opens it, with its title as its first child where there is one.</summary>
    /// <param name="processor">At the line with the title.</param>
    /// <exception cref="SeedLimitException">It is nested too deeply: the parser asks each open block at each line.</exception>
    public void Open(BlockProcessor processor)
    {
        CheckDepth(processor);
        processor.NewBlocks.Push(this);
        foreach (string text in head.Texts.Prepend(head.Title).Where(static text => text.Length > 0))
        {
            Add(new CalloutTitle(Parser!, processor, text));
        }
    }

    /// <summary>Checks whether one more container can open.</summary>
    /// <exception cref="SeedLimitException">It would be nested too deeply: the parser asks each open block at each line.</exception>
    public static void CheckDepth(BlockProcessor processor)
    {
        int depth = 0;
        for (Block? parent = processor.CurrentContainer; parent is not null; parent = parent.Parent)
        {
            depth++;
        }

        if (depth > SeedLimits.MaxDepth / 2)
        {
            throw new SeedLimitException("its Markdown is nested too deeply; remove levels of callouts", processor.Line.Start);
        }
    }
}
