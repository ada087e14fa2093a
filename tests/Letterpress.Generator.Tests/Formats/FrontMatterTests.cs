using System.Globalization;
using Letterpress.Core.Model;
using Letterpress.Core;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Formats;

public class FrontMatterTests
{
    static SeedText Seed(string frontMatter, string rest = "<p>Text.</p>") => Press.Seed("one.md", $"---\n{frontMatter}\n---\n{rest}");

    [Fact]
    public void Every_key()
    {
        using PressedArticles articles = Press.Load(Seed("""
            title: "The title: quoted" # comment
            date: 2024-05-09 10:00:00 +0200
            updated: 2024-05-10
            author: A. U. Thor
            url: https://example.com/en/one
            tags: [Paper, 'Ink']
            categories:
              - Press
              - Paper
            lang: en-GB
            slug: the-slug
            name: TheName
            id: 17
            description: >
              What it
              says.
            image: https://example.com/picture.jpg
            layout: post
            draft: false
            nothing: ~
            people: [one, {two: 3}]
            nested:
              key: value
              other: 2
            """));

        Article article = articles["TheName"];
        Assert.Equal(
            ("The title: quoted", "A. U. Thor", "https://example.com/en/one", "en-GB", "the-slug", "17", "What it says."),
            (article.Title.ToString(), article.Author.ToString(),
                article.SourceUrl.ToString(),
                article.Language.ToString(), article.Slug.ToString(), article.Id.ToString(), article.Excerpt.ToString().Trim()));
        Assert.Equal(["Ink", "Paper", "Press"], article.Tags.Select(static tag => tag.Name.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                ("image", "https://example.com/picture.jpg"), ("layout", "post"), ("people", "[one, {two: 3}]"),
                ("nested", "key: value\n  other: 2"),
            ],
            article.Fields.Select(static field => (field.Name.ToString(), field.Value.ToString())));
    }

    [Fact]
    public void Header_wins_for_title_address_and_time_the_byline_for_the_author_and_front_matter_for_the_rest()
    {
        using PressedArticles articles = Press.Load(Seed(
            "title: Front\nurl: https://example.com/front\ndate: 2020-01-01\nauthor: Front author\nexcerpt: Front excerpt",
            "<!--1700000000000-->\n[Header](https://example.com/header)\n------\n"
                + "<div><i>Byline author<br>2024-05-09T04:40:37Z</i></div><p>Text.</p>"));

        Article article = articles["One"];
        Assert.Equal(
            ("Header", "https://example.com/header", 1_700_000_000_000),
            (article.Title.ToString(), article.SourceUrl.ToString(), article.PublishedAt?.ToUnixTimeMilliseconds()));
        Assert.Equal(("Byline author", "Front excerpt"), (article.Author.ToString(), article.Excerpt.ToString()));
        Assert.NotNull(article.BylineAt);
        Assert.True(article.TryGetField("author", out Utf8Text author));
        Assert.Equal("Front author", author.ToString());
    }

    [Fact]
    public void A_link_alone_on_the_first_line_is_no_header()
    {
        using PressedArticles articles = Press.Load(Seed("title: Front\ndate: 2020-01-01", "[A link](https://example.com/)\n\nText."));

        Assert.Equal(("Front", "A link\n\nText."), (articles["One"].Title.ToString(), articles["One"].PlainText.ToString()));
    }

    [Theory]
    [InlineData("title: a: b", 2, 9)]
    [InlineData("title: One\nlist: [a, b", 4, 1)]
    [InlineData("title: One\r\nnext: @at", 3, 7)]
    [InlineData("title: One\ntitle: Two", 3, 1)]
    [InlineData("title: *none", 2, 8)]
    [InlineData("just words\ntitle: One", 3, 6)]
    [InlineData("{title: One", 3, 1)]
    public void Ill_YAML_is_named_with_its_place(string yaml, int line, int column)
    {
        Diagnostic diagnostic = Assert.Single(Press.Run(Seed(yaml)).Diagnostics);

        Assert.Equal("LP0105", diagnostic.Id);
        Assert.Equal((line, column), (
            diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1,
            diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1));
        Assert.DoesNotContain("Line:", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_that_does_not_end_is_named()
    {
        Diagnostic diagnostic = Assert.Single(Press.Run(Press.Seed("one.md", "---\ntitle: One\ndate: 2024-05-09\n\nText.")).Diagnostics);

        Assert.Equal(
            "Front matter is not valid YAML and the seed was ignored: it has no closing line '---'; add one after the last key",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>The fix is in the message, as the line is to be written.</summary>
    [Theory]
    [InlineData("title: a: b", "title: \"a: b\"")]
    [InlineData("title: @name", "title: \"@name\"")]
    [InlineData("title: `code`", "title: \"`code`\"")]
    [InlineData("title: \"Half\" a quotation", "title: '\"Half\" a quotation'")]
    [InlineData("title: [Draft] One", "title: \"[Draft] One\"")]
    [InlineData("nested:\n  one: %x", "one: \"%x\"")]
    [InlineData("title: One\n\tdate: 2024-05-09", "indent with spaces, not with tabs")]
    public void Ill_YAML_is_named_with_its_fix(string yaml, string fix) => Assert.EndsWith(
        fix,
        Assert.Single(Press.Run(Seed(yaml)).Diagnostics).GetMessage(CultureInfo.InvariantCulture),
        StringComparison.Ordinal);

    /// <summary>Before and after what front matter may have around it; the last is a text that begins with a rule.</summary>
    [Theory]
    [InlineData("---\ntitle: One\n---\nText.", "One", "Text.")]
    [InlineData("---\ntitle: One\n...\nText.", "One", "Text.")]
    [InlineData("\n \n---  \ntitle: One\n---\t\nText.", "One", "Text.")]
    [InlineData("<!-- lint off -->\n\n<!-- a\nb -->\n---\ntitle: One\n---\nText.", "One", "Text.")]
    [InlineData("<!-- 42 --> \n---\ntitle: One\n---\nText.", "One", "Text.")]
    [InlineData("---yaml\ntitle: One\n---\nText.", "One", "Text.")]
    [InlineData("----\ntitle: One\n----\nText.", "One", "Text.")]
    [InlineData("---\n# A comment\n\ntitle: One\n---\nText.", "One", "Text.")]
    [InlineData("---\n\"title\": One\n---\nText.", "One", "Text.")]
    [InlineData("---\n{title: One}\n---\nText.", "One", "Text.")]
    [InlineData("---\ntext: |\n  a\n  ---\n  b\ntitle: One\n---\nText.", "One", "Text.")]
    [InlineData("---\n---\nText.", "one", "Text.")]
    [InlineData("---\n\nWords, no keys.\n\n---\n\nMore.", "one", "Words, no keys.\n\nMore.")]
    [InlineData("---\n\n- a list\n\n---\n\nMore.", "one", "a list\n\nMore.")]
    [InlineData("---\n\nWords to the end.", "one", "Words to the end.")]
    [InlineData("------\nTime: flies\n---\nText.", "one", "Time: flies\n\nText.")]
    [InlineData("--- \nWords: and more words\nof prose, no YAML.\n", "LP0105", "")]
    public void Front_matter_begins_with_a_key(string text, string title, string plainText)
    {
        GeneratorRun run = Press.Run(Press.Seed("one.md", text));
        if (title.StartsWith("LP", StringComparison.Ordinal))
        {
            Assert.Equal(title, Assert.Single(run.Diagnostics).Id);
            return;
        }

        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Article article = articles.Corpus[0];
        Assert.Equal((title, plainText), (article.Title.ToString(), article.PlainText.ToString()));
    }

    [Fact]
    public void Aliases_stand_for_what_they_name()
    {
        using PressedArticles articles = Press.Load(Seed("title: &t One\ndate: 2024-05-09\ntags: &l [a, b]\ncategories: *l\nauthor: *t"));

        Assert.Equal(("One", 2), (articles["One"].Author.ToString(), articles["One"].Tags.Count));
    }

    static readonly Dictionary<string, (int Size, Func<int, string> Yaml)> s_bombs = new()
    {
        ["brackets"] = (50_000, static n => "title: " + new string('[', n)),
        ["braces"] = (50_000, static n => "title: " + Repeated("{a: ", n)),
        ["items"] = (50_000, static n => Repeated("- ", n) + "a"),
        ["keys of keys"] = (50_000, static n => Repeated("? ", n) + "a"),
        ["aliases"] = (60, static n => "a: &a0 [x, x]\n" + Numbered(n, static i => $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}, *a{i - 1}]\n")),
        ["aliases as keys"] = (60, static n => "a: &a0 {x: y}\n" + Numbered(n, static i => $"a{i}: &a{i} {{? *a{i - 1} : *a{i - 1}}}\n")),
        ["a long title"] = (300_000, static n => "title: " + new string('x', n)),
        ["many keys"] = (20_000, static n => Numbered(n, static i => $"k{i}: v\n")),
        ["escapes"] = (50_000, static n => "title: \"" + Repeated("\\x41", n) + "\""),
    };

    public static TheoryData<string> Bombs => [.. s_bombs.Keys];

    /// <summary>Aliases of aliases stand for three to the power of their number, of which six are many.</summary>
    [Theory]
    [MemberData(nameof(Bombs))]
    public void Bombs_cost_diagnostics_and_work_that_grows_as_they_do(string bomb)
    {
        (int size, Func<int, string> yaml) = s_bombs[bomb];
        Work.AssertIsLinear(size / 10, n => SeedCompiler.Compile(
            new Seed("/one.txt", "one.txt", new PlainSource($"---\n{yaml(n)}\n---\n<p>Text.</p>")),
            SeedOptions.Default,
            TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Press.Run(Seed(yaml(size))).Diagnostics, static diagnostic => diagnostic.Id == "LP0901");
    }

    [Fact]
    public void An_alias_within_what_it_names_is_a_diagnostic() =>
        Assert.Equal("LP0105", Assert.Single(Press.Run(Seed("a: &a [*a]")).Diagnostics).Id);

    static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    static string Numbered(int count, Func<int, string> line) => string.Concat(Enumerable.Range(1, count).Select(line));
}
