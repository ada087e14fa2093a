using Markdig.Parsers;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Parses headings as Markdig does, within the limits of inlines.</summary>
sealed class MarkdownHeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        InlineLimits.CheckLater(processor.Document);
        return base.TryOpen(processor);
    }
}
