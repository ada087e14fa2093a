using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Core.Reading;

/// <summary>Makes HTML of a Markdown body, so that one reader of blocks knows all rules: CommonMark and GitHub's extensions.</summary>
/// <remarks>HTML within the Markdown stays as it is: the reader of blocks drops what is active.</remarks>
static class MarkdownBody
{
    static readonly MarkdownPipeline s_pipeline = NewPipeline(new MarkdownParagraphParser());

    /// <summary>Everything that a body may use; the tests compare its paragraphs with Markdig's own.</summary>
    public static MarkdownPipeline NewPipeline(ParagraphBlockParser paragraphs)
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder { MaximumNestingDepth = SeedLimits.MaxDepth / 2 }
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseTaskLists()
            .UseFootnotes()
            .UseAutoLinks();
        builder.BlockParsers.Replace<ParagraphBlockParser>(paragraphs);
        return builder.Build();
    }

    /// <summary>The blocks of a body that was checked.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, s_pipeline);

    /// <exception cref="SeedLimitException">It is nested too deeply, or would take the parser many seconds.</exception>
    public static (string Html, MarkdownMap Map) ToHtml(string markdown, int bodyStart, CancellationToken cancellation)
    {
        MarkdownScan.Check(markdown, bodyStart, cancellation);
        try
        {
            using StringWriter writer = new(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
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
            MarkdownDocument document = Parse(markdown);
            MarkdownAnchors.Add(document);
            renderer.Render(document);
            return (writer.ToString(), map);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nest"))
        {
            throw new SeedLimitException("its Markdown is nested too deeply", bodyStart);
        }
    }

    /// <summary>Writes addresses as they stand, where Markdig's own would encode them.</summary>
    sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            string url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
            if (!link.IsImage)
            {
                renderer.Write("<a href=\"").WriteEscape(url).Write("\">");
                renderer.WriteChildren(link);
                renderer.Write("</a>");
                return;
            }

            renderer.Write("<img src=\"").WriteEscape(url).Write("\" alt=\"");
            renderer.EnableHtmlForInline = false;
            renderer.WriteChildren(link);
            renderer.EnableHtmlForInline = true;
            renderer.Write('"');
            if (!string.IsNullOrEmpty(link.Title))
            {
                renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
            }

            renderer.Write(" />");
        }
    }

    /// <inheritdoc cref="LinkRenderer"/>
    sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline link)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write(link.IsEmail ? "<a href=\"mailto:" : "<a href=\"").WriteEscape(link.Url).Write("\">");
            }

            renderer.WriteEscape(link.Url);
            if (renderer.EnableHtmlForInline)
            {
                renderer.Write("</a>");
            }
        }
    }

    /// <summary>A box to tick is a character: a reader wants to know what is done, and nobody can tick it.</summary>
    sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? "☑" : "☐");
    }
}
