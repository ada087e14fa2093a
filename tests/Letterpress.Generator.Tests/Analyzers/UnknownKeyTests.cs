using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Analyzers;

/// <summary>LP0701: C# that looks for an article or a tag with a constant key that none has.</summary>
public class UnknownKeyTests
{
    static readonly SeedText[] s_seeds =
    [
        Press.Seed("seeds/ink.md", "---\ntitle: Ink\ntags: [Printing Press]\n---\nText."),
        Press.Seed("seeds/deep/gutenberg-bible.md", "---\ntitle: Bible\nid: b42\naliases: [/old/bible]\n---\nText."),
        Press.Archive("seeds/paper.txt", "Paper", "<p>Text.</p>", "https://www.press.example/news/paper-a-17?x=1"),
    ];

    static readonly (string, string) s_rules = ("_LetterpressIdentities", "press%09%5Epress%5C.example%2F.%2A-a-%28%5Cd%2B%29");

    static string Method(string body) => $$"""
        using Letterpress;

        static class Reader
        {
            const string Key = "inc";

            static void Read(string some)
            {
                {{body}}
            }
        }
        """;

    static string[] Messages(string body) => BothOf(Method(body)).Select(static project => project.Messages)
        .Aggregate(static (left, right) =>
        {
            Assert.Equal(left, right);
            return left;
        });

    static IEnumerable<AnalyzedProject> BothOf(string code) =>
        [AnalyzedProject.Literal(s_seeds, code), AnalyzedProject.Resource(s_seeds, code)];

    [Theory]
    [InlineData("Articles.Find(\"inc\");", "\"inc\"", "inc", "'ink'")]
    [InlineData("Articles.TryFind(\"gutenberg-bibel\", out _);", "\"gutenberg-bibel\"", "gutenberg-bibel", "'gutenberg-bible'")]
    [InlineData("Articles.TryFind(\"inc\"u8, out _);", "\"inc\"u8", "inc", "'ink'")]
    [InlineData("Articles.Find(Key);", "Key", "inc", "'ink'")]
    [InlineData("Articles.Find(\"in\" + \"c\");", "\"in\" + \"c\"", "inc", "'ink'")]
    [InlineData("Articles.Find(key: \"inc\");", "key: \"inc\"", "inc", "'ink'")]
    [InlineData("Articles.Find(\"GutenbergBible\");", "\"GutenbergBible\"", "GutenbergBible", "'gutenberg-bible'")]
    [InlineData("_ = Articles.Find(\"Ink\").Title;", "\"Ink\"", "Ink", "'ink'")]
    public void A_key_that_no_article_has_is_a_warning(string call, string place, string key, string meant) => Assert.Equal(
        [$"{place}: No article has the id, slug, path or URL '{key}'; did you mean {meant}?"], Messages(call));

    [Theory]
    [InlineData("Articles.Find(\"nothing like it\");", "No article has the id, slug, path or URL 'nothing like it'")]
    [InlineData("Articles.Find(\"\");", "No article has the id, slug, path or URL ''")]
    [InlineData(
        "Articles.Find(\"\\u202Eink\\u001B\");", "No article has the id, slug, path or URL '\\u202Eink\\u001B'; did you mean 'ink'?")]
    [InlineData("Articles.TryFindTag(\"Printing\", out _);", "No tag has the name or slug 'Printing'")]
    [InlineData(
        "Articles.TryFindTag(\"printing press\", out _);", "No tag has the name or slug 'printing press'; did you mean 'Printing Press'?")]
    public void The_message_says_what_was_looked_for(string call, string message) =>
        Assert.EndsWith(": " + message, Assert.Single(Messages(call)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Articles.Find(\"ink\");")]
    [InlineData("Articles.Find(\"b42\");")]
    [InlineData("Articles.Find(\"deep/gutenberg-bible\");")]
    [InlineData("Articles.Find(\"/old/bible/\");")]
    [InlineData("Articles.TryFind(\"http://press.example/news/paper-a-17?x=1#top\", out _);")]
    [InlineData("Articles.TryFindTag(\"Printing Press\", out _); Articles.TryFindTag(\"printing-press\"u8, out _);")]
    [InlineData("Articles.Find(some); Articles.TryFind(some, out _); Articles.TryFind($\"inc{some}\", out _);")]
    [InlineData("Articles.Corpus.TryFind(some, out _); \"abc\".Contains(\"inc\");")]
    [InlineData("Find(\"inc\"); static void Find(string key) { }")]
    [InlineData("System.Array.Find([\"inc\"], static text => text == \"inc\");")]
    public void Other_keys_and_calls_are_none(string call) => Assert.Empty(Messages(call));

    [Fact]
    public void Rules_of_identity_are_those_of_the_project()
    {
        string code = Method("Articles.Find(\"https://press.example/another/title-a-17\");");
        Assert.Empty(AnalyzedProject.Literal(s_seeds, code, s_rules).Messages);
        Assert.Single(AnalyzedProject.Literal(s_seeds, code).Messages);
    }

    [Fact]
    public void The_class_may_have_another_name_and_be_used_statically()
    {
        AnalyzedProject project = AnalyzedProject.Literal(
            s_seeds,
            "using static My.App.Posts; static class Reader { static void Read() { Find(\"inc\"); } }",
            ("LetterpressClassName", "Posts"), ("LetterpressNamespace", "My.App"));

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(project.Diagnostics).DefaultSeverity);
        Assert.Equal(
            [
                ("Use 'Ink'", "using static My.App.Posts; static class Reader { static void Read() { Ink; } }"),
                ("Change the key to 'ink'", "using static My.App.Posts; static class Reader { static void Read() { Find(\"ink\"); } }"),
            ],
            project.Fixes());
    }

    [Fact]
    public void Fixes_are_the_property_and_the_key()
    {
        foreach (AnalyzedProject project in BothOf(Method("_ = /* a */ Articles.Find(\"gutenberg-bibel\").Title; // b")))
        {
            Assert.Equal(
                [
                    ("Use 'Articles.GutenbergBible'", Method("_ = /* a */ Articles.GutenbergBible.Title; // b")),
                    ("Change the key to 'gutenberg-bible'", Method("_ = /* a */ Articles.Find(\"gutenberg-bible\").Title; // b")),
                ],
                project.Fixes());
        }
    }

    [Theory]
    [InlineData("Articles.TryFind(\"inc\"u8, out _);", "Articles.TryFind(\"ink\"u8, out _);")]
    [InlineData("Articles.TryFindTag( \"printing_press\" , out _);", "Articles.TryFindTag( \"Printing Press\" , out _);")]
    public void Where_an_article_may_be_missing_the_fix_is_the_key(string call, string expected) =>
        Assert.Equal([Method(expected)], AnalyzedProject.Literal(s_seeds, Method(call)).Fixes().Select(static fix => fix.Code));

    /// <summary>All seeds may have errors, which are enough to read.</summary>
    [Fact]
    public void Without_articles_nothing_is_said() => Assert.Empty(
        AnalyzedProject.Literal([Press.Seed("seeds/a.md", "")], Method("Articles.Find(\"inc\"); Articles.TryFindTag(\"a\", out _);"))
            .Messages);

    /// <summary>A constant has a name that says more than the key would.</summary>
    [Fact]
    public void Constants_stay() => Assert.Equal(
        ["Use 'Articles.Ink'"], AnalyzedProject.Literal(s_seeds, Method("Articles.Find(Key);")).Fixes().Select(static fix => fix.Title));

    /// <summary>Of many articles the oldest have none.</summary>
    [Fact]
    public void An_article_without_a_property_is_found_by_its_key() => Assert.Equal(
        ["Change the key to 'ink'"],
        AnalyzedProject.Literal(s_seeds, Method("Articles.Find(\"inc\");"), ("LetterpressMaxProperties", "0")).Fixes()
            .Select(static fix => fix.Title));
}
