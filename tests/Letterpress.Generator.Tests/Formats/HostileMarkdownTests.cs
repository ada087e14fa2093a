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

    /// <summary>What the limits refuse. It is not given to the parser, and so takes no time.</summary>
    const int Length = 300_000;

    /// <summary>Enough to see in its work how a parser goes about it.</summary>
    static readonly int s_counted = LongForm.Or(20_000, 3_000);

    /// <summary>What is read.</summary>
    static readonly int s_read = LongForm.Or(Length, s_counted);

    /// <summary>What is repeated, and whether the limits refuse it.</summary>
    static readonly (string Piece, bool IsRefused)[] s_pieces =
    [
        (">", true),
        ("> ", true),
        ("[", true),
        ("[a](", true),
        ("![](", true),
        ("[a](b (x ", true),
        ("[a](b \"", false),
        ("[a](<", true),
        ("[a](<b", true),
        ("[a][", true),
        ("![", true),
        ("*a **b ", true),
        ("_a_", false),
        ("~~a", true),
        ("<b>", true),
        ("a <!--", false),
        ("a <?", true),
        ("a <? ?>", false),
        ("a <!A", true),
        ("a <!A b", true),
        ("a <!A b>", false),
        ("a <![CDATA[", true),
        ("a <![CDATA[]]>", false),
        ("=", false),
        ("+", false),
        ("*", false),
        ("_", false),
        ("*a", true),
        ("a*", true),
        ("**a** b ", true),
        ("*a*\n\n", false),
        ("---\n", false),
        ("|-|-|\n", false),
        ("`*a ` ", false),
        ("`", false),
        ("`a``", false),
        ("http://a.b ", true),
        ("www.", true),
        ("- ", false),
        ("1. ", true),
        ("- [ ] a\n", false),
        ("# a\n", false),
        ("a\n-\n", false),
        ("a|", false),
        ("|a|b|\n", false),
        ("~~~\n", false),
        ("[a]: b\n", true),
        ("[^1]: x\n", true),
        ("[^1]: x\n\n", false),
        ("> a\n> -\n", false),
        ("- a\n  =\n", false),
        ("x\n\na\n=\n", false),
        ("x\n\n[a]: b\n\n", false),
        ("$a", false),
        ("$$", false),
        ("$$\n", false),
        ("$$a\n", false),
        ("a $$\n", false),
        ("\\(", false),
        ("\\\\(", false),
        ("\\[\n", false),
        ("\\[\n$$\n", false),
        ("{{", false),
        ("{{<", false),
        ("{% ", false),
        ("{{ a }} ", false),
        ("{#", false),
        ("{.a ", false),
        ("{:", false),
        ("==a", false),
        ("~a ", true),
        ("%%", false),
        ("%%a ", false),
        ("%%\n", false),
        ("%%\n\n", false),
        ("{/*", true),
        ("{/*\n\n", false),
        ("!!! note\n", false),
        ("!!! note\n    ", false),
        ("=== \"a\"\n\n    b\n", false),
        (":::note\n", true),
        (":::note\n:::\n", false),
        (":::\n", false),
        ("{{% note %}}\n", false),
        (": a\n", false),
        ("a\n: b\n", false),
        ("a\n\n: b\n\n", false),
        ("> [!note]\n\n", false),
        ("> [!note]\n", false),
        ("*[a]: b\n", true),
        ("*[a]: b\n\na ", false),
        ("a@b.cd ", false),
        ("a@", false),
        ("a_@_", true),
        ("import a from 'a'\n\n", false),
        ("export const a = {\n\n", false),
        ("{% note %}\n", false),
        ("{% note %}\n\n", false),
        ("{% highlight a %}\n\n", false),
        ("{{< a\n", false),
        ("{{< a\n\n", false),
        ("## a {#b}\n", false),
        ("a ^abc-1\n\n", false),
        ("<div markdown>\n", true),
        ("``` {.a\n", false),
        ("x^2^ ", false),
        ("x^2", false),
        ("<Tab a=\"\n\n", false),
        ("[caption]<img src=a>\n\n", false),
        ("[caption][/caption]", false),
        ("mailto:a ", false),
        ("*a\n|-|-|\n", true),
        ("a|b\n|-|-|\n", false),
        ("`a``[`", false),
        ("\\``` {.a\n", false),
    ];

    /// <summary>One run of the generator over all of them.</summary>
    static readonly Lazy<GeneratorRun> s_run = new(static () => Press.Run(
        [.. s_pieces.Select(static (row, i) => Press.Seed($"{i}.md", Repeated(row.Piece, row.IsRefused ? Length : s_read)))]));

    public static TheoryData<string> Pieces => [.. s_pieces.Select(static row => row.Piece)];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Much_of_it_is_refused_or_takes_work_that_grows_as_it_does(string piece)
    {
        int index = Array.FindIndex(s_pieces, row => row.Piece == piece);
        string[] ids =
        [
            .. s_run.Value.Diagnostics
                .Where(diagnostic => diagnostic.Location.GetLineSpan().Path.EndsWith($"/{index}.md", StringComparison.Ordinal))
                .Select(static diagnostic => diagnostic.Id),
        ];
        Assert.Equal(s_pieces[index].IsRefused, ids.Contains("LP0203"));
        Assert.DoesNotContain("LP0901", ids);

        Work.AssertIsLinear(s_counted, length => SeedCompiler.Compile(
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

    /// <summary>Each takes half a second by itself.</summary>
    [Theory]
    [InlineData("*a", 4_000)]
    [InlineData("[a](", 5_000)]
    [InlineData("a <?", 10_000)]
    public void Paragraphs_that_are_within_the_limits_are_refused_where_there_are_many(string piece, int count)
    {
        string paragraph = string.Concat(Enumerable.Repeat(piece, count)) + "\n\n";
        Assert.Empty(Compile(paragraph).Diagnostics);

        SeedDiagnostic diagnostic = Assert.Single(Compile(string.Concat(Enumerable.Repeat(paragraph, 50))).Diagnostics);

        Assert.Equal(DiagnosticIds.BeyondLimits, diagnostic.Id);
        Assert.InRange(diagnostic.Span.Start, FrontMatter.Length + paragraph.Length, FrontMatter.Length + (49 * paragraph.Length));
    }

    /// <summary>The parser adds cells to short rows.</summary>
    [Fact]
    public void A_table_of_few_characters_and_many_cells_is_refused()
    {
        string head = string.Concat(Enumerable.Repeat("a|", 400)) + "\n" + string.Concat(Enumerable.Repeat("-|", 400)) + "\n";
        Assert.Empty(Compile(head + string.Concat(Enumerable.Repeat("b|\n", 100))).Diagnostics);

        SeedDiagnostic diagnostic = Assert.Single(Compile(head + string.Concat(Enumerable.Repeat("b|\n", 4_000))).Diagnostics);

        Assert.Equal(DiagnosticIds.BeyondLimits, diagnostic.Id);
        Assert.Equal(FrontMatter.Length, diagnostic.Span.Start);
    }

    /// <summary>The output has the URL at each reference.</summary>
    [Fact]
    public void A_long_url_that_is_referred_to_often_is_refused()
    {
        string definition = "[a]: /" + new string('a', 10_000) + "\n\n";
        Assert.Empty(Compile(definition + string.Concat(Enumerable.Repeat("[a] ", 500))).Diagnostics);

        SeedDiagnostic diagnostic = Assert.Single(Compile(definition + string.Concat(Enumerable.Repeat("[a] ", 1_000))).Diagnostics);

        Assert.Equal(DiagnosticIds.BeyondLimits, diagnostic.Id);
        Assert.InRange(diagnostic.Span.Start, FrontMatter.Length + definition.Length, FrontMatter.Length + definition.Length + 4_000);
    }

    /// <summary>The parser copies the rest of the word at the begin of each URL that is not one.</summary>
    [Fact]
    public void Bare_urls_one_after_another_are_refused()
    {
        Assert.Empty(Compile(string.Concat(Enumerable.Repeat("*mailto:a", 2_000))).Diagnostics);
        Assert.Empty(Compile(string.Concat(Enumerable.Repeat("*mailto:a ", 9_000))).Diagnostics);

        SeedDiagnostic diagnostic = Assert.Single(Compile(string.Concat(Enumerable.Repeat("*mailto:a", 4_000))).Diagnostics);

        Assert.Equal(DiagnosticIds.BeyondLimits, diagnostic.Id);
        Assert.Equal(FrontMatter.Length, diagnostic.Span.Start);
    }

    /// <summary>Nothing of it is parsed.</summary>
    [Theory]
    [InlineData("```\n", "\n```\n")]
    [InlineData("    ", "\n")]
    public void Code_does_not_count(string before, string after) => Assert.Empty(
        Compile(before + string.Concat(Enumerable.Repeat("*a* [b <? c|d\t", 20_000)) + after).Diagnostics);

    static CompiledSeed Compile(string body) => SeedCompiler.Compile(
        new Seed("/one.md", "one.md", new PlainSource(FrontMatter + body)), SeedOptions.Default, TestContext.Current.CancellationToken);

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
