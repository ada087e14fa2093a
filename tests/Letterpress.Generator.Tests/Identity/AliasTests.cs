using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Identity;

/// <summary>Other names of an article: links to them resolve, and they are found.</summary>
public class AliasTests
{
    const string Named = """
        ---
        title: Named
        date: 2026-05-01
        from: https://example.com/named
        aliases: [former-name, /old/path/, "https://www.dw.com/en/elsewhere/a-77?maca=x", "//mirror.example/n", /?p=12, "第一 条", "100%25"]
        ---
        <p>Text.</p>
        """;

    static readonly SeedText s_named = Press.Seed("named.txt", Named);

    [Theory]
    [InlineData("former-name")]
    [InlineData("/former-name/")]
    [InlineData("old/path")]
    [InlineData("/old/path/")]
    [InlineData("https://example.com/old/path")]
    [InlineData("https://dw.com/en/elsewhere/a-77")]
    [InlineData("https://api.dw.com/api/detail/article/77")]
    [InlineData("http://www.mirror.example/n/#f")]
    [InlineData("/?p=12")]
    [InlineData("第一 条")]
    [InlineData("%E7%AC%AC%E4%B8%80%20%E6%9D%A1")]
    [InlineData("100%25")]
    public void An_alias_is_found(string key)
    {
        using PressedArticles articles = Press.Load(s_named);

        Assert.True(articles.Corpus.TryFind(key, out Article found));
        Assert.Equal(articles["Named"], found);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("Former-name")]
    [InlineData("old")]
    [InlineData("//old/path")]
    [InlineData("#dw/77")]
    [InlineData("/#dw/77")]
    [InlineData("https://example.com/former-name")]
    public void What_is_no_alias_is_not(string key)
    {
        using PressedArticles articles = Press.Load(s_named);
        Assert.Equal(key == "//old/path", articles.Corpus.TryFind(key, out _));
    }

    [Theory]
    [InlineData("former-name")]
    [InlineData("/former-name/#part")]
    [InlineData("../old/./path")]
    [InlineData("/old/path?utm_source=x")]
    [InlineData("https://example.com/old/path")]
    [InlineData("//api.dw.com/api/detail/article/77")]
    [InlineData("https://mirror.example/n")]
    [InlineData("/?p=12")]
    [InlineData("%E7%AC%AC%E4%B8%80%20%E6%9D%A1")]
    public void Links_to_an_alias_resolve(string url)
    {
        using PressedArticles articles = Press.Load(
            s_named, Press.Archive("citing.txt", "Citing", $"<p><a href=\"{url}\">it</a></p>", "https://other.example/x/y"));

        Assert.Equal(articles["Named"], Assert.Single(articles["Citing"].Links).Target);
        Assert.Equal(articles["Citing"], Assert.Single(articles["Named"].ReferencedBy));
    }

    [Theory]
    [InlineData("former-name", "former-name")]
    [InlineData("named", "named")]
    [InlineData("17", "17")]
    [InlineData("https://example.com/named/", "example.com/named")]
    [InlineData("https://m.dw.com/a-77", "m.dw.com/a-77")]
    public void An_alias_that_is_anothers_name_is_a_duplicate(string alias, string shown)
    {
        SeedText other = Press.Seed("other.txt", $"---\ntitle: Other\ndate: 2026-05-01\naliases: '{alias}'\n---\n<p>Text.</p>");
        SeedText numbered = Press.Seed("numbered.txt", "---\ntitle: Numbered\ndate: 2026-05-01\nid: 17\n---\n<p>Text.</p>");
        GeneratorRun run = Press.Run(s_named, other, numbered);

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("LP0401", diagnostic.Id);
        Assert.Contains(shown == "m.dw.com/a-77" ? "'dw/77'" : $"'{shown}'", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("/project/other.txt", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void An_alias_that_is_the_articles_own_name_is_ignored()
    {
        GeneratorRun run = Press.Run(Press.Seed("own.txt", "---\ntitle: Own\ndate: 2026-05-01\nid: 9\nfrom: https://example.com/o\n"
            + "aliases: [own, 9, https://example.com/o, own]\n---\n<p>Text.</p>"));
        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Assert.True(articles.Corpus.TryFind("own", out _));
    }

    [Fact]
    public void A_single_alias_stays_readable_as_a_field()
    {
        using PressedArticles articles =
            Press.Load(Press.Seed("own.txt", "---\ntitle: Own\ndate: 2026-05-01\naliases: former\n---\n<p>Text.</p>"));

        Assert.True(articles["Own"].TryGetField("aliases", out Utf8Text value));
        Assert.Equal("former", value.ToString());
        Assert.True(articles.Corpus.TryFind("former", out _));
    }

    [Fact]
    public void An_alias_added_touches_the_graph_and_an_edit_of_the_body_does_not()
    {
        GeneratorRun run = Press.Run(s_named);
        GeneratorRun edited = run.AfterReplacing(s_named, s_named.With(Named.Replace("Text.", "Other text.", StringComparison.Ordinal)));
        Assert.Equal(IncrementalStepRunReason.Cached, Assert.Single(edited.ReasonsOf(TrackingNames.Graph)));
        GeneratorRun renamed = run.AfterReplacing(
            s_named, s_named.With(Named.Replace("former-name", "first-name", StringComparison.Ordinal)));
        Assert.Equal(IncrementalStepRunReason.Modified, Assert.Single(renamed.ReasonsOf(TrackingNames.Graph)));
    }
}
