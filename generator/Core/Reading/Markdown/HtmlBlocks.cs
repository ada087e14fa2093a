using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Finds out whether all of a Markdown body is blocks of HTML, which end where CommonMark says.</summary>
static class HtmlBlocks
{
    static readonly MarkdownPipeline s_pipeline = NewPipeline();

    /// <summary>Whether there is no block of Markdown. Only the beginnings of blocks are parsed, so that this is linear.</summary>
    public static bool AreAll(string markdown)
    {
        foreach (Block block in Markdig.Markdown.Parse(markdown, s_pipeline))
        {
            if (block is not HtmlBlock)
            {
                return false;
            }
        }

        return true;
    }

    static MarkdownPipeline NewPipeline()
    {
        MarkdownPipelineBuilder builder = new();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new MarkdownHtmlBlockParser());
        builder.BlockParsers.Add(new TextParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.Add(new LiteralInlineParser());
        return builder.Build();
    }

    /// <summary>Parses all that is not HTML as a block that ends at an empty line.</summary>
    sealed class TextParser : ParagraphBlockParser
    {
        public override BlockState TryContinue(BlockProcessor processor, Block block) =>
            processor.IsBlankLine ? BlockState.BreakDiscard : BlockState.Continue;

        public override bool Close(BlockProcessor processor, Block block) => true;
    }
}
