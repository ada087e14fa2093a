using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>
/// Parses footnotes. One that is indented by less than the text of a footnote begins after another, as in GitHub and Python-Markdown;
/// Markdig's own parser reads it as text of the other.
/// </summary>
sealed class FootnoteLineParser : FootnoteParser
{
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.Column == 0 || processor.IsCodeIndent || !IsDefinition(processor)
            || (processor.CurrentBlock is { } current && !ReferenceEquals(current, block) && !current.IsBreakable))
        {
            return base.TryContinue(processor, block);
        }

        processor.Close(block);
        return TryOpen(processor);
    }

    static bool IsDefinition(BlockProcessor processor)
    {
        string line = processor.Line.ToString();
        return line.StartsWith("[^", StringComparison.Ordinal) && line.IndexOf("]:", StringComparison.Ordinal) > 2;
    }
}
