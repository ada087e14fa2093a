using Letterpress.Core.Model;
using Letterpress.Core;
using Letterpress.Core.Reading.Markdown;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Markdig.Syntax;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>Markdown that is begun and never ended, and much of one thing: an article, or LP0203.</summary>
public class HostileMarkdownTests
{
    const string FrontMatter = "---\ntitle: One\ndate: 2026-05-01\n---\n";

    /// <summary>What the limits refuse.</summary>
    const int Length = 300_000;

    /// <summary>Enough to see in its work how a parser goes about it.</summary>
    const int Counted = 20_000;

    [Theory]
    [InlineData(">", true)]
    [InlineData("> ", true)]
    [InlineData("[", true)]
    [InlineData("[a](", true)]
    [InlineData("![](", true)]
    [InlineData("[a](b (x ", true)]
    [InlineData("[a](b \"", false)]
    [InlineData("[a](<", true)]
    [InlineData("[a](<b", true)]
    [InlineData("[a][", true)]
    [InlineData("![", true)]
    [InlineData("*a **b ", true)]
    [InlineData("_a_", false)]
    [InlineData("~~a", true)]
    [InlineData("<b>", true)]
    [InlineData("a <!--", false)]
    [InlineData("`", false)]
    [InlineData("`a``", false)]
    [InlineData("http://a.b ", true)]
    [InlineData("www.", true)]
    [InlineData("- ", false)]
    [InlineData("1. ", true)]
    [InlineData("- [ ] a\n", false)]
    [InlineData("# a\n", false)]
    [InlineData("a\n-\n", false)]
    [InlineData("a|", false)]
    [InlineData("|a|b|\n", false)]
    [InlineData("~~~\n", false)]
    [InlineData("[a]: b\n", true)]
    [InlineData("[^1]: x\n", true)]
    [InlineData("[^1]: x\n\n", false)]
    [InlineData("> a\n> -\n", false)]
    [InlineData("- a\n  =\n", false)]
    [InlineData("x\n\na\n=\n", false)]
    [InlineData("x\n\n[a]: b\n\n", false)]
    [InlineData("$a", false)]
    [InlineData("$$", false)]
    [InlineData("$$\n", false)]
    [InlineData("$$a\n", false)]
    [InlineData("a $$\n", false)]
    [InlineData("\\(", false)]
    [InlineData("\\\\(", false)]
    [InlineData("\\[\n", false)]
    [InlineData("\\[\n$$\n", false)]
    [InlineData("{{", false)]
    [InlineData("{{<", false)]
    [InlineData("{% ", false)]
    [InlineData("{{ a }} ", false)]
    [InlineData("{#", false)]
    [InlineData("{.a ", false)]
    [InlineData("{:", false)]
    [InlineData("==a", false)]
    [InlineData("~a ", true)]
    [InlineData("%%", false)]
    [InlineData("%%a ", false)]
    [InlineData("%%\n", false)]
    [InlineData("%%\n\n", false)]
    [InlineData("{/*", true)]
    [InlineData("{/*\n\n", false)]
    [InlineData("!!! note\n", false)]
    [InlineData("!!! note\n    ", false)]
    [InlineData("=== \"a\"\n\n    b\n", false)]
    [InlineData(":::note\n", true)]
    [InlineData(":::note\n:::\n", false)]
    [InlineData(":::\n", false)]
    [InlineData("{{% note %}}\n", false)]
    [InlineData(": a\n", false)]
    [InlineData("a\n: b\n", false)]
    [InlineData("a\n\n: b\n\n", false)]
    [InlineData("> [!note]\n\n", false)]
    [InlineData("> [!note]\n", false)]
    [InlineData("*[a]: b\n", false)]
    [InlineData("*[a]: b\n\na ", false)]
    [InlineData("a@b.cd ", false)]
    [InlineData("a@", false)]
    [InlineData("a_@_", false)]
    [InlineData("import a from 'a'\n\n", false)]
    [InlineData("export const a = {\n\n", false)]
    [InlineData("{% note %}\n", false)]
    [InlineData("{% note %}\n\n", false)]
    [InlineData("{% highlight a %}\n\n", false)]
    [InlineData("{{< a\n", false)]
    [InlineData("{{< a\n\n", false)]
    [InlineData("## a {#b}\n", false)]
    [InlineData("a ^abc-1\n\n", false)]
    [InlineData("<div markdown>\n", true)]
    [InlineData("``` {.a\n", false)]
    [InlineData("x^2^ ", false)]
    [InlineData("x^2", false)]
    [InlineData("<Tab a=\"\n\n", false)]
    [InlineData("[caption]<img src=a>\n\n", false)]
    [InlineData("[caption][/caption]", false)]
    public void Much_of_it_is_refused_or_takes_work_that_grows_as_it_does(string piece, bool isRefused)
    {
        // What is refused is not given to the parser, so that its work need not be counted.
        GeneratorRun run = Press.Run(Press.Seed("one.md", Repeated(piece, isRefused ? Length : LongForm.Or(Length, Counted))));
        Assert.Equal(isRefused, run.Diagnostics.Any(static diagnostic => diagnostic.Id == "LP0203"));
        Assert.DoesNotContain(run.Diagnostics, static diagnostic => diagnostic.Id == "LP0901");

        Work.AssertIsLinear(Counted, length => SeedCompiler.Compile(
            new Seed("/one.md", "one.md", new PlainSource(Repeated(piece, length))),
            SeedOptions.Default,
            TestContext.Current.CancellationToken));
    }

    /// <summary>Each line is given to every container that is open.</summary>
    [Theory]
    [InlineData(":::note\n", "")]
    [InlineData("{% note %}\n", "{% endnote %}\n")]
    [InlineData("{{% notice tip %}}\n", "{{% /notice %}}\n")]
    public void Containers_that_are_nested_too_deeply_are_refused(string begin, string end)
    {
        const int Most = 128;
        string markdown = FrontMatter + string.Concat(Enumerable.Repeat(begin, 10_000)) + "x\n"
            + string.Concat(Enumerable.Repeat(end, 10_000));

        Microsoft.CodeAnalysis.Diagnostic diagnostic = Assert.Single(Press.Run(Press.Seed("one.md", markdown)).Diagnostics);

        Assert.Equal("LP0203", diagnostic.Id);
        Assert.Equal(4 + Most, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    /// <summary>
    /// Markdig's own parser looks for each setext heading from the first block on. It allocates nothing for that, so that no
    /// count of bytes shows it: the parser must be ours.
    /// </summary>
    [Theory]
    [InlineData("a\n-\n")]
    [InlineData("> a\n> =\n")]
    [InlineData("- a\n  -\n")]
    [InlineData("x[^1]\n\n[^1]: a\n    =\n")]
    public void Setext_headings_are_not_looked_for_among_all_blocks(string markdown)
    {
        HeadingBlock heading = Assert.Single(MarkdownBody.Parse(markdown).Descendants<HeadingBlock>());
        Assert.True(heading.IsSetext);
        Assert.IsType<MarkdownParagraphParser>(heading.Parser);
    }

    /// <summary>What a long article may well have is far from the limits.</summary>
    [Theory]
    [InlineData("[a](https://a.example/b_(c)) and `code`, ", 5_000)]
    [InlineData("- [a](https://a.example/b) x\n", 20_000)]
    [InlineData("[a](https://a.example/b)\n", 12_000)]
    [InlineData("[a]: https://a.example/b\n", 5_000)]
    [InlineData("https://a.example/ ", 5_000)]
    [InlineData("活字印刷", 50_000)]
    public void Much_that_is_ended_is_read(string piece, int count) =>
        Assert.Empty(Press.Run(Press.Seed("one.md", Repeated(piece, count * piece.Length))).Diagnostics);

    static string Repeated(string piece, int length) =>
        FrontMatter + "x\n\n" + string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
