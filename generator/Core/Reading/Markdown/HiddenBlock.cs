using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>A comment of several lines, which is not text.</summary>
sealed class HiddenBlock : LeafBlock
{
    public HiddenBlock(BlockParser parser, string end, string label)
        : base(parser)
    {
        End = end;
        Label = label;
        ProcessInlines = false;
    }

    public string End { get; }

    /// <summary>How a diagnostic names it.</summary>
    public string Label { get; }
}
