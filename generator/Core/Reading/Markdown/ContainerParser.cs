using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses containers between fences of colons, as Docusaurus, VitePress, MyST and Quarto have them: <c>:::tip[Title]</c>,
/// <c>::: tip Title</c>, <c>:::{tip} Title</c>, <c>::: {.callout-tip}</c>; and those of Nuxt, <c>::tip</c>.
/// </summary>
sealed class ContainerParser : BlockParser
{
    const int MinFence = 3;

    /// <summary>Nuxt's fence: the name follows at once, and a line with nothing but the fence ends it.</summary>
    const int ShortFence = 2;

    public ContainerParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        int fence = FenceLength(processor);
        if (processor.IsCodeIndent || (fence < MinFence && !(fence == ShortFence && IsShort(processor)))
            || CalloutHead.OfFence(processor.Line.ToString().Substring(fence).Trim().TrimEnd(':').TrimEnd()) is not { } head
            || (fence >= MinFence && head.IsUnknown && !Ends(processor, MinFence)))
        {
            return BlockState.None;
        }

        CalloutBlock block = new(this, head)
        {
            Column = processor.Column,
            Measure = fence,
            Span = new(processor.Start, processor.Line.End),
        };
        block.Open(processor);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.UpdateSpanEnd(processor.Line.End);
        int fence = FenceLength(processor);
        bool mayEnd = fence >= ShortFence && !processor.IsCodeIndent && processor.Line.ToString().Trim().Length == fence
            && processor.CurrentBlock is not (FencedCodeBlock or FormulaBlock);
        if (mayEnd && ReferenceEquals(Ended(processor, fence), block))
        {
            return BlockState.BreakDiscard;
        }

        // The indentation is that of the blocks in it.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    /// <summary>Whether a name follows two colons, and a line of two colons is to come.</summary>
    bool IsShort(BlockProcessor processor)
    {
        if (processor.PeekChar(ShortFence) is not (>= 'a' and <= 'z'))
        {
            return false;
        }

        return Ends(processor, ShortFence);
    }

    /// <summary>Whether a line of colons is to come: of two, or of three and more.</summary>
    bool Ends(BlockProcessor processor, int fence)
    {
        string text = processor.Line.Text;
        int from = processor.Line.End + 1;
        Dictionary<string, int> ends = LineScan.KnownOf(processor.Document, this);
        string name = fence == ShortFence ? "::" : ":::";
        if (!ends.TryGetValue(name, out int known) || known < from)
        {
            known = from;
            while (known < text.Length && !IsFence(text.Substring(known, LineScan.EndOfLine(text, known) - known).Trim(), fence))
            {
                known = LineScan.NextLine(text, known);
            }

            ends[name] = known;
        }

        return known < text.Length;
    }

    static bool IsFence(string line, int fence) =>
        line.Length >= fence && (fence >= MinFence || line.Length == fence) && line.All(static c => c == ':');

    /// <summary>The container that a fence ends: the innermost one with a fence as long, else with a shorter one.</summary>
    CalloutBlock? Ended(BlockProcessor processor, int fence)
    {
        CalloutBlock? shorter = null;
        for (Block? block = processor.CurrentBlock; block is not null; block = block.Parent)
        {
            if (block is CalloutBlock container && ReferenceEquals(container.Parser, this) && container.Measure <= fence)
            {
                if (container.Measure == fence)
                {
                    return container;
                }

                shorter ??= container;
            }
        }

        return shorter;
    }

    static int FenceLength(BlockProcessor processor)
    {
        int length = 0;
        while (processor.PeekChar(length) == ':')
        {
            length++;
        }

        return length;
    }
}
