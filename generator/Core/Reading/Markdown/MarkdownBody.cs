using System.Globalization;
using Letterpress.Core.Reading.Guards;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
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
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseFootnotes()
            .UseAutoLinks();
        builder.BlockParsers.Replace<ParagraphBlockParser>(paragraphs);
        builder.BlockParsers.Replace<HtmlBlockParser>(new MarkdownHtmlBlockParser());
        if (hasWikiLinks)
        {
            builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        }

        return builder.Build();
    }

    /// <summary>Parses a body that <see cref="MarkdownScan"/> has checked.</summary>
    /// <param name="hasWikiLinks">See <see cref="NewPipeline"/>.</param>
    public static MarkdownDocument Parse(string markdown, bool hasWikiLinks = false) =>
        Markdig.Markdown.Parse(markdown, hasWikiLinks ? s_pipelineOfNotes : s_pipeline);

    /// <exception cref="SeedLimitException">The body is nested too deeply, or would take the parser many seconds.</exception>
    public static (string Html, MarkdownMap Map) ToHtml(
        string markdown, int bodyStart, bool hasWikiLinks, CancellationToken cancellation)
    {
        MarkdownScan.Check(markdown, bodyStart, cancellation);
        try
        {
            using StringWriter writer = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
            MarkdownMap map = new();
            HtmlRenderer renderer = new(writer) { MaximumNestingDepth = SeedLimits.MaxDepth };
            s_pipeline.Setup(renderer);
            renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
            renderer.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskRenderer());
            renderer.ObjectRenderers.FindExact<HtmlFootnoteLinkRenderer>()!.BackLinkString = "";
            renderer.ObjectWriteBefore += (_, item) =>
            {
                if (!item.Span.IsEmpty)
                {
                    map.Add(writer.GetStringBuilder().Length, new(item.Span.Start, item.Span.Length));
                }
            };
            MarkdownDocument document = Parse(markdown, hasWikiLinks);
            MarkdownAnchors.Add(document);
            if (hasWikiLinks)
            {
                BlockIds.Mark(document);
            }

            renderer.Render(document);
            return (writer.ToString(), map);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nest"))
        {
            throw new SeedLimitException("its Markdown is nested too deeply; remove levels of quotes or lists", bodyStart);
        }
    }
}
