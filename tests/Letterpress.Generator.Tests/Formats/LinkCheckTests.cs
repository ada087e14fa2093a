using Letterpress.Core.Identity;
using Letterpress.Core.Reading.Urls;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>Links that lead nowhere: by their form (LP0302), or by the place that they name (LP0303).</summary>
public class LinkCheckTests
{
    [Theory]
    [InlineData("http://", "it has no host")]
    [InlineData("https:///x", "it has no host")]
    [InlineData("//?q", "it has no host")]
    [InlineData("https://user@/x", "it has no host")]
    [InlineData("https://exa mple.com/", "its host 'exa mple.com' contains white space")]
    [InlineData("https://exa\u00A0mple.com/", "its host 'exa\u00A0mple.com' contains white space")]
    [InlineData("http:example.com", "'//' is missing after its scheme")]
    [InlineData("http:/example.com", "'//' is missing after its scheme")]
    [InlineData("http://https://example.com", "it has two schemes")]
    [InlineData("https://example.com:port/", "its port 'port' is not a number")]
    [InlineData("https://<host>/", "its host contains '<'")]
    [InlineData("https://[::1/", "the brackets of its host do not match")]
    [InlineData("https://example.com/100%", "'%' is not a percent-encoding; write '%' as '%25'")]
    [InlineData("https://example.com/%zz/%41", "'%zz' is not a percent-encoding; write '%' as '%25'")]
    [InlineData("%u4e2d", "'%u4' is not a percent-encoding; write '%' as '%25'")]
    [InlineData("mailto: ", "it has no recipient")]
    [InlineData("tel:", "it has no number")]
    [InlineData("https://example.com", null)]
    [InlineData("HTTPS://user:secret@Example.com:8080/a b/中文?x=[1]#%20", null)]
    [InlineData("https://例え.テスト/", null)]
    [InlineData("https://[::1]:80/", null)]
    [InlineData("https://example.com.", null)]
    [InlineData("https://under_score.example.com:/", null)]
    [InlineData("//example.com/x", null)]
    [InlineData("/x//y", null)]
    [InlineData("?q=http://", null)]
    [InlineData("", null)]
    [InlineData("mailto:a@example.com?subject=x", null)]
    [InlineData("tel:+49-30-12345", null)]
    public void Problems(string url, string? problem) => Assert.Equal(problem, LinkCheck.FindProblem(url));

    [Theory]
    [InlineData("https://example.com/x", "")]
    [InlineData("#", "")]
    [InlineData("#Top", "")]
    [InlineData("/x#a#b", "a#b")]
    [InlineData("#a:~:text=b", "a")]
    [InlineData("#:~:text=b", "")]
    public void Fragment_of_an_address(string url, string fragment) => Assert.Equal(fragment, Fragments.Of(url));

    [Fact]
    public void A_malformed_link_is_kept_and_named_where_it_stands()
    {
        GeneratorRun run = Press.Run(Press.Seed("one.md", "---\ntitle: One\ndate: 2024-05-09\n---\nText\nand [link](https:///x)."));

        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal(("LP0302", "URL 'https:///x' is malformed: it has no host"), (diagnostic.Id, diagnostic.GetMessage(null)));
        Assert.Equal("(5,4)-(5,22)", diagnostic.Location.GetLineSpan().Span.ToString());
        using PressedArticles articles = new(run);
        Assert.Equal("https:///x", Assert.Single(articles["One"].Links).Url.ToString());
    }

    [Fact]
    public void Fragments_that_no_heading_or_id_has()
    {
        GeneratorRun run = Press.Run(
            Press.Archive("one.txt", "One", """
                <h2>Ink &amp; paper</h2><h3 id="own">Own</h3><p id="para"><a name="old"></a>Text</p>
                <p><a href="#ink-paper">1</a><a href="#own">2</a><a href="#para">3</a><a href="#old">4</a><a href="#top">5</a>
                <a href="#%6Fwn">6</a>
                <a href="#none">7</a><a href="#Own">8</a>
                <a href="https://example.com/two.txt#there">9</a>
                <a href="https://example.com/two.txt#gone">10</a><a href="https://example.org/#x">11</a>
                <a href="https://example.com/one.txt#own">12</a></p>
                """),
            Press.Archive("two.txt", "Two", "<h2>There</h2>"));

        Assert.Equal(
            [
                ("LP0303", "'one.txt' has no heading or id 'none'", 6, 0),
                ("LP0303", "'one.txt' has no heading or id 'Own'; did you mean '#own'?", 6, 21),
                ("LP0303", "'two.txt' has no heading or id 'gone'", 8, 0),
            ],
            run.Diagnostics.Select(static diagnostic => (
                diagnostic.Id,
                diagnostic.GetMessage(null),
                diagnostic.Location.GetLineSpan().StartLinePosition.Line,
                diagnostic.Location.GetLineSpan().StartLinePosition.Character)).Order());
    }

    [Fact]
    public void A_new_heading_fixes_the_fragment_and_leaves_the_graph()
    {
        SeedText two = Press.Archive("two.txt", "Two", "<p>Text.</p>");
        GeneratorRun run = Press.Run(
            Press.Archive("one.txt", "One", "<p><a href=\"https://example.com/two.txt#there\">there</a></p>"), two);
        GeneratorRun corrected = run.AfterReplacing(two, Press.Archive("two.txt", "Two", "<p>Text.</p><h2>There</h2>"));

        Assert.Equal("LP0303", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(corrected.Diagnostics);
        Assert.Equal([IncrementalStepRunReason.Cached], corrected.ReasonsOf(TrackingNames.Graph));
    }
}
