using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A formula that is a block of its own; its lines are TeX without the delimiters.</summary>
sealed class FormulaBlock : LeafBlock
{
    public FormulaBlock(BlockParser parser, string end)
        : base(parser)
    {
        End = end;
        ProcessInlines = false;
    }

    /// <summary>The delimiter that ends the formula.</summary>
    public string End { get; }
}
