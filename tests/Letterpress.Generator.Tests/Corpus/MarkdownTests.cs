using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Letterpress.Core.Reading.Markdown;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Letterpress.Generator.Tests.Corpus;

/// <summary>
/// What <see cref="Article.WriteMarkdown(System.Buffers.IBufferWriter{byte})"/> writes of real articles, as a reader of CommonMark with
/// GFM's tables, strikethrough and formulas understands it.
/// </summary>
public class MarkdownTests
{
    static readonly Regex s_bareUrl = new("https?://|ftp://|www\\.|mailto:|tel:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .Use<Formulas>()
        .Build();

    [Fact]
    public void Markdown_says_what_the_plain_text_says() =>
        RealCorpus.Get().AssertAll(static article => DifferenceOfText(article, new(article)));

    [Fact]
    public void Markdown_is_read_again_as_the_same_text() => RealCorpus.Get().AssertAll(static article => DifferenceForUs(article));

    [Fact]
    public void Markdown_holds_the_headings() => RealCorpus.Get().AssertAll(static article => DifferenceOfHeadings(article, new(article)));

    [Fact]
    public void Markdown_holds_the_links_and_pictures() =>
        RealCorpus.Get().AssertAll(static article => DifferenceOfLinks(article, new(article)));

    /// <summary>An item that has nothing before its first list.</summary>
    [Theory]
    [InlineData("<ol><li><ol><li>a b</li></ol><ul><li>c</li></ul></li></ol>")]
    [InlineData("<ol><li><ol><li><ol><li>a b</li></ol><ul><li>c</li></ul></li></ol></li></ol>")]
    [InlineData("<ul><li><ul><li><ul><li>a</li><li>b</li></ul></li><li>c</li></ul></li><li>d</li></ul>")]
    [InlineData("<p>a</p><ol start=7><li><ul><li><ol><li>b</li></ol><p>c</p></li></ul></li></ol>")]
    public void Lists_that_begin_an_item_are_read_back(string body)
    {
        using Articles.PressedArticles articles = Articles.Press.Load(Articles.Press.Archive("a.txt", "A", body));

        Assert.Null(Difference(articles.Corpus[0]));
    }

    /// <summary>A line that begins within a line of Markdown, or within an element, begins with no space.</summary>
    [Theory]
    [InlineData("<h6>a ($y*b <b>c<br>$-d</b></h6>")]
    [InlineData("<h6>a ($y*b<br>$-d</h6>")]
    [InlineData("<p>a ($y*b <u>c<br>$-d</u></p>")]
    [InlineData("<p>a ($y*b <b>c<br>$-d</b></p>")]
    [InlineData("<ul><li>a ($y*b<br>$-d</li></ul>")]
    [InlineData("<table><tr><th>a</th></tr><tr><td>a ($y*b<br>$-d</td></tr></table>")]
    public void Dollar_signs_that_begin_a_line_are_read_back(string body)
    {
        using Articles.PressedArticles articles = Articles.Press.Load(Articles.Press.Archive("a.txt", "A", body));

        Assert.Null(Difference(articles.Corpus[0]));
    }

    /// <summary>Where any article and its Markdown part; null where they do not.</summary>
    /// <remarks>
    /// <para>Footnotes are text to a reader of CommonMark: of an article with them only our own reader is asked.</para>
    /// <para>Of a URL that not all readers make a link of, such as one with a port, one may show the backslashes of its escapes.</para>
    /// </remarks>
    internal static string? Difference(Article article)
    {
        bool isExact = !s_bareUrl.IsMatch(PlainText.OfBlocks(article));
        if (article.Blocks.Any(static block => block.Kind == BlockKind.Footnote))
        {
            return DifferenceForUs(article, isExact);
        }

        Read read = new(article);
        return DifferenceOfText(article, read, isExact) ?? DifferenceForUs(article, isExact)
            ?? DifferenceOfHeadings(article, read, isExact) ?? DifferenceOfLinks(article, read);
    }

    /// <remarks>An embed stands in Markdown as its address, which is no text of the article's.</remarks>
    static string? DifferenceOfText(Article article, Read read, bool isExact = true) =>
        Compare(PlainText.WithoutSpace(PlainText.OfBlocks(article)), PlainText.OfElement(read.Body), isExact);

    /// <summary>Where our own reader, which knows the dialects, reads another text than the article has.</summary>
    static string? DifferenceForUs(Article article, bool isExact = true)
    {
        string markdown = RealCorpus.Written(article.WriteMarkdown);
        string html = MarkdownBody.ToHtml(markdown, 0, hasWikiLinks: true, TestContext.Current.CancellationToken).Html;
        IElement body = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
        string expected = PlainText.WithoutSpace(
            string.Concat(article.Blocks.Select(static block => EmbedOf(block) + block.Text.ToString())));
        return Compare(expected, PlainText.OfElement(body), isExact) is { } difference ? "for us: " + difference : null;
    }

    static string? Compare(string expected, string actual, bool isExact) => isExact
        ? RealCorpus.Difference(expected, actual)
        : RealCorpus.Difference(WithoutBackslashes(expected), WithoutBackslashes(actual));

    static string WithoutBackslashes(string text) => text.Replace("\\", "", StringComparison.Ordinal);

    /// <summary>The URL of an embed; Markdown has no page whose scheme it could share.</summary>
    static string UrlOf(Block block)
    {
        string url = PlainText.WithoutControls(block.Url.ToString());
        return url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
    }

    static string EmbedOf(Block block)
    {
        string url = UrlOf(block);
        return url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? url.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)
                .Replace(" ", "%20", StringComparison.Ordinal)
            : "";
    }

    static string? DifferenceOfHeadings(Article article, Read read, bool isExact = true) => Compare(
        PlainText.Lines(article.Headings.Select(static heading => $"h{heading.Level}: {PlainText.WithoutSpace(heading.Text.ToString())}")),
        PlainText.Lines(read.Body
            .QuerySelectorAll("h1,h2,h3,h4,h5,h6")
            .Select(static heading => $"{heading.LocalName}: {PlainText.OfElement(heading)}")),
        isExact);

    /// <remarks>Markdown knows no links in code.</remarks>
    static string? DifferenceOfLinks(Article article, Read read)
    {
        return DifferenceOfUrls(
                PlainText.Links(PlainText.LinksOfBlocks(article.Blocks.Where(static block => block.Kind != BlockKind.Code))),
                PlainText.Links(read.Links
                    .Where(static link => !link.IsImage)
                    .Select(static link => link.Url!)
                    .Zip(read.Body.QuerySelectorAll("a[href]").Select(PlainText.OfElement))))
            ?? DifferenceOfUrls(
                PlainText.PicturesOfBlocks(article),
                PlainText.Lines(read.Links.Where(static link => link.IsImage).Select(static image =>
                    PlainText.Picture(image.Url, LinkOn(image)?.Url))))
            ?? RealCorpus.Difference(
                PlainText.Lines(article.Blocks.Where(static block => !block.Url.IsEmpty && UrlOf(block).StartsWith(
                    "http", StringComparison.OrdinalIgnoreCase)).Select(UrlOf)),
                PlainText.Lines(read.Embeds));
    }

    static LinkInline? LinkOn(Inline image)
    {
        ContainerInline? parent = image.Parent;
        while (parent is not null and not LinkInline { IsImage: false })
        {
            parent = parent.Parent;
        }

        return (LinkInline?)parent;
    }

    /// <summary>What could end a URL, or begin another, is written by percents.</summary>
    static string? DifferenceOfUrls(string expected, string actual) => RealCorpus.Difference(WithPercents(expected), WithPercents(actual));

    static string WithPercents(string lines) => string.Concat(
        lines.Select(static c => c is '[' or ']' or '(' or ')' or '<' or '>' or '|' or '\\' ? $"%{(int)c:X2}" : c.ToString()));

    sealed class Formulas : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            pipeline.BlockParsers.Insert(0, new FormulaBlockParser());
            pipeline.InlineParsers.Insert(0, new FormulaInlineParser());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            renderer.ObjectRenderers.Add(new FormulaRenderer());
            renderer.ObjectRenderers.Add(new FormulaRenderer.Inline());
        }
    }

    sealed class Read
    {
        public Read(Article article)
        {
            MarkdownDocument document = Markdown.Parse(article.ToMarkdown(RealCorpus.MarkdownAsInSeed), s_pipeline);
            foreach (LinkInline link in document.Descendants<LinkInline>().Where(static link => link.IsAutoLink).ToArray())
            {
                // GitHub makes a link of each URL.
                Inline text = link.FirstChild!;
                text.Remove();
                link.ReplaceBy(text);
            }

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
