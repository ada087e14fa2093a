using System.Globalization;
using Letterpress.Core.Reading.Guards;
using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace Letterpress.Core.Reading.Markdown;

/// <summary>Converts a Markdown body (CommonMark and GitHub's extensions) to HTML, so that one reader of blocks has all rules.</summary>
/// <remarks>HTML within the Markdown is unchanged: the reader of blocks drops active content.</remarks>
static class MarkdownBody
{
    static readonly MarkdownPipeline s_pipeline = NewPipeline(new MarkdownParagraphParser());
    static readonly MarkdownPipeline s_pipelineOfNotes = NewPipeline(new MarkdownParagraphParser(), hasWikiLinks: true);

    /// <summary>All extensions that a body may use. Tests compare the paragraphs with those of Markdig's own parser.</summary>
    /// <param name="hasWikiLinks">Whether <c>[[…]]</c> is a link.</param>
    public static MarkdownPipeline NewPipeline(ParagraphBlockParser paragraphs, bool hasWikiLinks = false)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder { MaximumNestingDepth = SeedLimits.MaxDepth / 2 }
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseTaskLists()
            .UseFootnotes()
            .UseAbbreviations()
            .UseAutoLinks();
        builder.BlockParsers.Replace<ParagraphBlockParser>(paragraphs);
        builder.BlockParsers.Replace<FencedCodeBlockParser>(new FenceParser());
        builder.BlockParsers.Replace<HeadingBlockParser>(new MarkdownHeadingParser());
        builder.BlockParsers.Replace<HtmlBlockParser>(new MarkdownHtmlBlockParser());
        builder.BlockParsers.InsertRange(0, NewBlockParsers());
        builder.InlineParsers.InsertRange(0, NewInlineParsers());
        EmphasisInlineParser emphasis = builder.InlineParsers.FindExact<EmphasisInlineParser>()!;
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('~', 1, 2, true));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('=', 2, 2, true));
        emphasis.EmphasisDescriptors.Add(new EmphasisDescriptor('+', 2, 2, true));
        if (hasWikiLinks)
        {
            builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        }

        return builder.Build();
    }

    static BlockParser[] NewBlockParsers() =>
    [
        new FootnoteLineParser(), new FormulaBlockParser(), new CalloutParser(), new ContainerParser(), new DefinitionParser(),
        new TemplateParser(),
        new HiddenParser.Blocks(), new InclusionParser(), new ComponentParser(), new ModuleParser(),
        new TableEndParser(),
    ];

    static InlineParser[] NewInlineParsers() =>
    [
        new FormulaInlineParser(), new TemplateInlineParser(), new AttributeListParser(), new HiddenParser(), new CalloutMarkParser(),
        new IconParser(), new InlineNoteParser(), new ScriptParser(), new MarkGuard(),
    ];

    static HtmlRenderer NewRenderer(StringWriter writer, FootnoteIds footnotes)
    {
        HtmlRenderer renderer = new(writer) { MaximumNestingDepth = SeedLimits.MaxDepth };
        s_pipeline.Setup(renderer);
        ObjectRendererCollection renderers = renderer.ObjectRenderers;
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskRenderer());
        renderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeRenderer());
        renderers.ReplaceOrAdd<HtmlBlockRenderer>(new ComponentRenderer());
        renderers.ReplaceOrAdd<HtmlInlineRenderer>(new ComponentRenderer.Inline());
        renderers.ReplaceOrAdd<QuoteBlockRenderer>(new CalloutRenderer.Quotes());
        renderers.Add(new CalloutRenderer());
        renderers.Add(new ComponentRenderer.Blocks());
        renderers.Add(new FormulaRenderer());
        renderers.Add(new FormulaRenderer.Inline());
        renderers.Add(new TemplateRenderer());
        renderers.Add(new TemplateRenderer.Inline());
        renderers.Add(new TemplateRenderer.Module());
        renderers.Add(new AttributeRenderer());
        renderers.Add(new ScriptRenderer());
        renderers.Add(new HtmlDefinitionListRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new FootnoteRenderer(footnotes));
        renderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new FootnoteRenderer.References(footnotes));
        renderers.FindExact<EmphasisInlineRenderer>()!.GetTag = static emphasis => emphasis.DelimiterChar switch
        {
            '~' => "del",
            '=' => "mark",
            '+' => "ins",
            _ => emphasis.DelimiterCount == 2 ? "strong" : "em",
        };
        return renderer;
    }

    /// <summary>Parses a body that <see cref="MarkdownScan"/> has checked.</summary>
    /// <param name="hasWikiLinks">See <see cref="NewPipeline"/>.</param>
    public static MarkdownDocument Parse(string markdown, bool hasWikiLinks = false) =>
        Markdig.Markdown.Parse(markdown, hasWikiLinks ? s_pipelineOfNotes : s_pipeline);

    /// <exception cref="SeedLimitException">The body is nested too deeply, or would take the parser many seconds.</exception>
    public static (string Html, MarkdownMap Map, TemplateReport Templates) ToHtml(
        string markdown, int bodyStart, bool hasWikiLinks, CancellationToken cancellation)
    {
        MarkdownScan.Check(markdown, bodyStart, cancellation);
        try
        {
            using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
            MarkdownMap map = new();
            MarkdownDocument document = Parse(markdown, hasWikiLinks);
            InlineLimits.CheckReferences(document);
            MarkdownTree.Complete(document);
            MarkdownAnchors.Add(document);
            if (hasWikiLinks)
            {
                BlockIds.Mark(document);
            }

            HtmlRenderer renderer = NewRenderer(writer, FootnoteIds.Of(document));
            renderer.ObjectWriteBefore += (_, item) =>
            {
                if (!item.Span.IsEmpty)
                {
                    map.Add(writer.GetStringBuilder().Length, new(item.Span.Start, item.Span.Length));
                }
            };
            renderer.Render(document);
            return (writer.ToString(), map, TemplateReport.Of(document));
        }
        catch (SeedLimitException exception)
        {
            // A parser of blocks knows places in the body only.
            throw new SeedLimitException(exception.Message, bodyStart + exception.Position);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nest"))
        {
            throw new SeedLimitException("its Markdown is nested too deeply; remove levels of quotes or lists", bodyStart);
        }
    }
}
