using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>What <see cref="Article.WriteMarkdown"/> writes of real articles, as a reader of CommonMark with GFM's tables and strikethrough understands it.</summary>
public class MarkdownTests
{
    static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    [Fact]
    public void Markdown_says_what_the_plain_text_says() => RealCorpus.Get().AssertAll(DifferenceOfText);

    [Fact]
    public void Markdown_holds_the_headings() => RealCorpus.Get().AssertAll(DifferenceOfHeadings);

    [Fact]
    public void Markdown_holds_the_links_and_pictures() => RealCorpus.Get().AssertAll(DifferenceOfLinks);

    /// <remarks>An embed stands in Markdown as its address, which is no text of the article's.</remarks>
    internal static string? DifferenceOfText(Article article) =>
        RealCorpus.Difference(PlainText.WithoutSpace(article.PlainText.ToString()), PlainText.WithoutSpace(new Read(article).Body.TextContent));

    internal static string? DifferenceOfHeadings(Article article) => RealCorpus.Difference(
        string.Join("\n", article.Headings.Select(static heading => $"h{heading.Level}: {PlainText.WithoutSpace(heading.Text.ToString())}")),
        string.Join("\n", new Read(article).Body.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(static heading => $"{heading.LocalName}: {PlainText.WithoutSpace(heading.TextContent)}")));

    /// <remarks>Markdown knows no links in code.</remarks>
    internal static string? DifferenceOfLinks(Article article)
    {
        Read read = new(article);
        return RealCorpus.Difference(
                PlainText.Links(article.Links.Where(static link => link.Block.Kind != BlockKind.Code).Select(static link => (link.Url.ToString(), link.Text.ToString()))),
                PlainText.Links(read.Links.Where(static link => !link.IsImage).Select(static link => link.Url!).Zip(read.Body.QuerySelectorAll("a").Select(static link => link.TextContent))))
            ?? RealCorpus.Difference(
                string.Join("\n", article.Figures.Select(static figure => PlainText.WithoutControls(figure.Image.Url.ToString()))),
                string.Join("\n", read.Links.Where(static link => link.IsImage).Select(static link => link.Url)))
            ?? RealCorpus.Difference(
                string.Join("\n", article.Blocks.Where(static block => !block.Url.IsEmpty && block.Url.ToString().StartsWith("http", StringComparison.OrdinalIgnoreCase)).Select(static block => PlainText.WithoutControls(block.Url.ToString()))),
                string.Join("\n", read.Embeds));
    }

    sealed class Read
    {
        public Read(Article article)
        {
            MarkdownDocument document = Markdown.Parse(RealCorpus.Written(article.WriteMarkdown), s_pipeline);
            Links = [.. document.Descendants<LinkInline>()];
            AutolinkInline[] embeds = [.. document.Descendants<AutolinkInline>()];
            Embeds = [.. embeds.Select(static embed => embed.Url)];
            foreach (AutolinkInline embed in embeds)
            {
                embed.Remove();
            }

            Body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + document.ToHtml(s_pipeline)).Body!;
        }

        public IElement Body { get; }

        public LinkInline[] Links { get; }

        public string[] Embeds { get; }
    }
}
