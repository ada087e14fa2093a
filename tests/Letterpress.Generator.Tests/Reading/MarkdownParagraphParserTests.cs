using CsCheck;
using Letterpress.Core.Reading.Markdown;
using Letterpress.Generator.Tests.Properties;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Letterpress.Generator.Tests.Reading;

/// <summary>Our parser of paragraphs gives the same document as Markdig's own.</summary>
public class MarkdownParagraphParserTests
{
    static readonly MarkdownPipeline s_ours = MarkdownBody.NewPipeline(new MarkdownParagraphParser());
    static readonly MarkdownPipeline s_markdigs = MarkdownBody.NewPipeline(new ParagraphBlockParser());

    static readonly string[] s_pieces =
    [
        "a", "b", "-", "=", "---", "===", "--- x", "= =", "- ", "1. ", "> ", ">", "\n", "\n", "\n", "\n\n", " ", "   ", "    ", "\t",
        "[a]: b", "[a]: b\n", "[a]: b 'c\n", "[a]", "[^1]: ", "[^1]",
        "a\n-", "a\n=\n", "> a\n> -\n", "- a\n  =\n", "|", "|a|\n|-|\n", "|-", "* * *", "#", "# ", "```\n", "<div>", "<!--", "`", "*",
        "\\", "- [ ] ",
    ];

    static readonly Gen<string> s_markdown = Gen.OneOf(s_pieces).Array[0, 40].Select(string.Concat);

    [Theory]
    [InlineData("a\n-\nb\n===\n")]
    [InlineData("[a]: b\n-\n")]
    [InlineData("[a]: b\nc\n-\n[a]")]
    [InlineData("> a\n-\n> b\n===\n")]
    [InlineData("- a\n-\n- b\n  =\n")]
    [InlineData("- a\n=\n")]
    [InlineData("> a\n=\n")]
    [InlineData("a\n=b\n-c\n-\n")]
    [InlineData("[^1]: a\n    -\n\nx[^1]\n")]
    [InlineData("x\n\n[a]: b\n\ny\n\n[c]: d\n-\nz\n=\n")]
    public void Underlines_are_parsed_as_Markdig_parses_them(string markdown) =>
        Assert.Equal(Dump(markdown, s_markdigs), Dump(markdown, s_ours));

    [Fact]
    public void Any_document_is_parsed_as_Markdig_parses_it() => s_markdown.Sample(
        static markdown => Assert.Equal(Dump(markdown, s_markdigs), Dump(markdown, s_ours)), iter: Cases.Count);

    /// <summary>Each block with its kind, place and container, and the HTML.</summary>
    static string Dump(string markdown, MarkdownPipeline pipeline)
    {
        MarkdownDocument document = Markdown.Parse(markdown, pipeline);
        IEnumerable<string> blocks = document.Descendants().Select(static item => item is Markdig.Syntax.Block block
            ? $"{block.GetType().Name} {block.Span} {block.Line} {block.Column} {block.IsOpen} {(block as HeadingBlock)?.Level} in "
                + $"{block.Parent?.GetType().Name} {block.Parent?.Span}"
            : $"{item.GetType().Name} {item.Span}");
        return string.Join('\n', blocks.Append(document.Span.ToString()).Append(document.ToHtml(pipeline)));
    }
}
