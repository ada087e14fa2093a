using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses fences of code. In a component of MDX, which has no code by indentation, the fence that ends one may be indented.
/// </summary>
sealed class FenceParser : FencedCodeBlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsCodeIndent && Ends((FencedCodeBlock)block, processor.Line.ToString()) && IsInComponent(block))
        {
            processor.RestartIndent();
        }

        return base.TryContinue(processor, block);
    }

    static bool Ends(FencedCodeBlock fence, string line)
    {
        string end = line.TrimEnd();
        return end.Length >= fence.OpeningFencedCharCount && end.All(c => c == fence.FencedChar);
    }

    static bool IsInComponent(Block block)
    {
        ContainerBlock? parent = block.Parent;
        while (parent is not null and not ComponentBlock)
        {
            parent = parent.Parent;
        }

        return parent is not null;
    }
}
