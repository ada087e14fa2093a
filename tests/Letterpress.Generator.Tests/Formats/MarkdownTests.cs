using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>Bodies in Markdown become the blocks that the same HTML becomes, and point into the Markdown.</summary>
public class MarkdownTests
{
    const string FrontMatter = "---\ntitle: One\ndate: 2024-05-09\n---\n";

    static PressedArticles Load(string body, string path = "one.md") => Press.Load(Press.Seed(path, FrontMatter + body));

    static (string Kind, int Level, string Text)[] Blocks(string body, string path = "one.md")
    {
        using PressedArticles articles = Load(body, path);
        return [.. articles["One"].Blocks.Select(static block => (block.Kind.ToString(), block.Level, block.Text.ToString()))];
    }

    [Theory]
    [InlineData("one.md")]
    [InlineData("one.markdown")]
    [InlineData("one.txt")]
    public void Blocks_of_CommonMark(string path) => Assert.Equal(
        [
            ("Heading", 1, "First"), ("Heading", 2, "Second"), ("Paragraph", 0, "A line and another."), ("Quote", 1, "Said."),
            ("Divider", 0, ""), ("Code", 0, "a < b\n  c"), ("Code", 0, "indented"),
        ],
        Blocks(
            "# First\n\nSecond\n------\n\nA line\nand another.\n\n> Said.\n\n***\n\n```csharp\na < b\n  c\n```\n\n    indented\n",
            path));

    [Fact]
    public void Lists_and_tasks()
    {
        using PressedArticles articles = Load("3. Three\n   - Inner\n4. Four\n\n<!-- -->\n\n- [x] Done\n- [ ] Open\n");

        Assert.Equal(
            [("Three", 1, 3), ("Inner", 2, null), ("Four", 1, 4), ("☑ Done", 1, null), ("☐ Open", 1, null)],
            articles["One"].Blocks.Select(static item => (item.Text.ToString(), item.Level, item.Ordinal)));
    }

    [Fact]
    public void Tables()
    {
        using PressedArticles articles = Load("| A | B |\n|---|--:|\n| 1 | **2** |\n");

        Assert.Equal(
            [("A", true, 0, 0), ("B", true, 0, 1), ("1", false, 1, 0), ("2", false, 1, 1)],
            articles["One"].Blocks.Select(static cell => (cell.Text.ToString(), cell.IsHeader, cell.Row, cell.Column)));
    }

    [Fact]
    public void Styles()
    {
        using PressedArticles articles = Load("Plain **strong *both*** `a*b` ~~gone~~ \"quoted\"... <kbd>Key</kbd>  \nnext");

        Article article = articles["One"];
        Assert.Equal("Plain strong both a*b gone \"quoted\"... Key\nnext", article.PlainText.ToString());
        Assert.Equal(
            [
                ("strong ", TextStyles.Strong), ("both", TextStyles.Strong | TextStyles.Emphasis), ("a*b", TextStyles.Code),
                ("gone", TextStyles.Strikethrough), ("Key", TextStyles.Code),
            ],
            article.Blocks[0].Runs
                .Where(static run => run.Styles != TextStyles.None)
                .Select(static run => (run.Text.ToString(), run.Styles)));
    }

    [Fact]
    public void Links_as_they_are_written_on_their_lines()
    {
        using PressedArticles articles = Load("""
            Text with [one](https://例え.example/中文?a=1&b=2 "Title"),
            <https://two.example/ü> and
            https://three.example/x and [four][ref], <someone@example.org>.

            - [five](five.html)
            - <a href="https://six.example/">six</a>

            [ref]: https://four.example/
            """);

        Assert.Equal(
            [
                ("one", "https://例え.example/中文?a=1&b=2", 5),
                ("https://two.example/ü", "https://two.example/ü", 6),
                ("https://three.example/x", "https://three.example/x", 7),
                ("four", "https://four.example/", 7),
                ("someone@example.org", "mailto:someone@example.org", 7),
                ("five", "five.html", 9),
                ("six", "https://six.example/", 10),
            ],
            articles["One"].Links.Select(static link => (link.Text.ToString(), link.Url.ToString(), link.SeedLine)));
    }

    [Fact]
    public void Pictures()
    {
        using PressedArticles articles = Load("Before.\n\n![An *old* press](https://example.com/press.jpg \"Title\")\n\nAfter.");

        Figure figure = Assert.Single(articles["One"].Figures);
        Assert.Equal(
            ("https://example.com/press.jpg", "An old press"),
            (figure.Image.Url.ToString(), figure.Image.AlternativeText.ToString()));
        Assert.Equal(["Before.", "", "After."], articles["One"].Blocks.Select(static block => block.Text.ToString()));
    }

    [Fact]
    public void Headings_have_the_anchors_that_GitHub_gives_them()
    {
        using PressedArticles articles = Load("## Ink & paper\n\n## Ink & paper\n\n## 活字 印刷\n");

        Assert.Equal(["ink--paper", "ink--paper-1", "活字-印刷"], articles["One"].Headings.Select(static heading => heading.Anchor.ToString()));
    }

    [Fact]
    public void Footnotes_stand_at_the_end()
    {
        using PressedArticles articles = Load("Text.[^a] More.\n\n[^a]: The note.\n");

        Assert.Equal(["Text.1 More.", "The note."], articles["One"].Blocks.Select(static block => block.Text.ToString()));
        Assert.Equal([LinkKind.Fragment], articles["One"].Links.Select(static link => link.Kind));
    }

    [Theory]
    [InlineData("<p>A *star*.</p>", "A *star*.")]
    [InlineData("\n <!-- note -->\n<em>A</em> *star*.", "A *star*.")]
    [InlineData("<my-note>A *star*.</my-note>", "A *star*.")]
    [InlineData("<o:p>A *star*.</o:p>", "A *star*.")]
    [InlineData("<p>A\n\n*star*.</p>", "A *star*.")]
    [InlineData("<https://example.com> *star*", "https://example.com star")]
    [InlineData("<!-- note -->\n\nA *star*.", "A star.")]
    [InlineData("1 < 2 *star*", "1 < 2 star")]
    [InlineData("<3 *star*", "<3 star")]
    [InlineData("<nothing> *star*", "star")]
    public void A_body_that_begins_with_an_element_is_HTML(string body, string text) =>
        Assert.Equal(text, Assert.Single(Blocks(body, "one.txt")).Text);

    /// <summary>An HTML block ends at an empty line, so that Markdown may follow it.</summary>
    [Theory]
    [InlineData("<p>A *star*.</p>", "A *star*.")]
    [InlineData("<p>A *star*.</p>\n\n<p>And *one*.</p>", "A *star*.", "And *one*.")]
    [InlineData("<div>\nA *star*.\n</div>\n\nAnd *one*.", "A *star*.", "And one.")]
    [InlineData("<p align=\"center\">*Not*</p>\n\n## Head\n\nA [*star*](a.html).", "*Not*", "Head", "A star.")]
    [InlineData("<h1>One</h1>\n\n- item\n", "One", "item")]
    [InlineData("<a id=\"top\"></a>\n\nA *star*.", "A star.")]
    [InlineData("<br>\n\nA *star*.", "A star.")]
    [InlineData("<style>\n\n.x { color: red }\n</style>\n\nA *star*.", "A star.")]
    [InlineData("<!-- note -->\n<kbd>A</kbd> *star*.", "A star.")]
    [InlineData("<em>A</em> *star*.", "A star.")]
    [InlineData("<my-note>\nA *star*.\n</my-note>\n\nAnd *one*.", "A *star*.", "And one.")]
    [InlineData("<meta name=\"a\" content=\"b\">\n\nA *star*.", "A star.")]
    [InlineData("<html><p>A *star*.</p>\n\nAnd *one*.</html>", "A *star*.", "And *one*.")]
    [InlineData("<div markdown=\"1\">\nA *star*.\n</div>", "A star.")]
    [InlineData("Text\n<div class=\"a\" markdown>\nA *star*.\n</div>", "Text", "A star.")]
    public void HTML_at_the_start_of_a_Markdown_file_is_a_block_of_it(string body, params string[] texts) =>
        Assert.Equal(texts, Blocks(body).Select(static block => block.Text));

    [Fact]
    public void HTML_with_an_archive_header_stays_HTML_in_a_Markdown_file()
    {
        using PressedArticles articles = Press.Load(Press.Archive("one.md", "One", "<p>A *star*.</p>\n\n    <p>And *one*.</p>"));
        Assert.Equal(["A *star*.", "And *one*."], articles["One"].Blocks.Select(static block => block.Text.ToString()));
    }

    [Fact]
    public void Active_content_is_dropped_and_named_at_its_place_in_the_Markdown()
    {
        GeneratorRun run = Press.Run(Press.Seed(
            "one.md", FrontMatter + "Text.\n\n[link](javascript:a())\n\n<script>a()</script>\n\nEnd <b onclick=\"a()\">bold</b>."));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("Active content was dropped: 1 × event handler, 1 × javascript: URL, 1 × script", diagnostic.GetMessage(null));
        Assert.Equal(
            (6, 0),
            (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Location.GetLineSpan().StartLinePosition.Character));
        using PressedArticles articles = new(run);
        Assert.Equal("Text.\n\nlink\n\nEnd bold.", articles["One"].PlainText.ToString());
    }

    [Fact]
    public void CRLF_changes_no_line()
    {
        const string Body = "Text\nwith [one](https://one.example/)\n\n- [two](https://two.example/)\n";
        using PressedArticles lf = Load(Body);
        using PressedArticles crlf = Press.Load(Press.Seed("one.md", (FrontMatter + Body).Replace("\n", "\r\n", StringComparison.Ordinal)));

        Assert.Equal([6, 8], lf["One"].Links.Select(static link => link.SeedLine));
        Assert.Equal(lf["One"].Links.Select(static link => link.SeedLine), crlf["One"].Links.Select(static link => link.SeedLine));
        Assert.Equal(lf["One"].PlainText.ToString(), crlf["One"].PlainText.ToString());
        Assert.Equal(lf["One"].ContentHash.ToString(), crlf["One"].ContentHash.ToString());
    }
}
