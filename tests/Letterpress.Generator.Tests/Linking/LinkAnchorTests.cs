using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Corpus;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;
using static Letterpress.Generator.Tests.Harness.RunReasons;

namespace Letterpress.Generator.Tests.Linking;

/// <summary>
/// Links to headings of other articles by the anchors that other tools make: what is written leads to the id that the target has.
/// </summary>
public class LinkAnchorTests
{
    static readonly SeedText s_one = Press.Seed("seeds/one.md", """
        # One

        [Launch](two.md#launch-rocket), [CI](/two?a=b#rust-s-ci), [exact](two.md#rusts-ci), [Über](two.md#%C3%BCber-uns), [none](two.md).

        [![Type](type.png)](two.md#uber-uns)

        [Own](one.md#a-b), [here](#a-b), [gone](two.md#gone).

        ## A/B
        """);

    static readonly SeedText s_two = Press.Seed("seeds/two.md", """
        # Two

        ## Launch 🚀

        ## Rust's CI

        ## Über uns

        Back.

        [back](one.md#a-b)
        """);

    [Fact]
    public void What_is_written_leads_to_the_id_of_the_heading()
    {
        GeneratorRun run = Press.Run(s_one, s_two);
        using PressedArticles literal = new(run);
        using ResourcePress resource = ResourcePress.Of([s_one, s_two]);
        foreach (PressedArticles articles in new[] { literal, resource.Articles })
        {
            string html = RealCorpus.Written(articles["One"].WriteHtml);
            Assert.Contains("<a href=\"two.md#launch-\">Launch</a>", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"/two?a=b#rusts-ci\">CI</a>", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"two.md#rusts-ci\">exact</a>", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"two.md#%C3%BCber-uns\">Über</a>", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"two.md\">none</a>", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"two.md#über-uns\"><img", html, StringComparison.Ordinal);
            Assert.Contains("<a href=\"two.md#gone\">gone</a>", html, StringComparison.Ordinal);

            string markdown = RealCorpus.Written(articles["One"].WriteMarkdown);
            Assert.Contains("[Launch](<two.md#launch->)", markdown, StringComparison.Ordinal);
            Assert.Contains("](<two.md#über-uns>)", markdown, StringComparison.Ordinal);
            Assert.Contains("two.md#launch-\n", RealCorpus.Written(articles["One"].WriteText), StringComparison.Ordinal);

            string target = RealCorpus.Written(articles["Two"].WriteHtml);
            foreach (string id in new[] { "launch-", "rusts-ci", "über-uns" })
            {
                Assert.Contains($"<h2 id=\"{id}\">", target, StringComparison.Ordinal);
            }
        }

        Assert.Equal("LP0303", Assert.Single(run.Diagnostics).Id);
    }

    /// <summary>Within an article the heading has the id that its own links state; links of others lead to the heading's own.</summary>
    [Fact]
    public void Within_an_article_the_heading_has_the_id()
    {
        using PressedArticles articles = Press.Load(s_one, s_two);
        string html = RealCorpus.Written(articles["One"].WriteHtml);

        Assert.Contains("<a href=\"one.md#a-b\">Own</a>, <a href=\"#a-b\">here</a>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"ab\"><a id=\"a-b\"></a>A/B</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"one.md#a-b\">back</a>", RealCorpus.Written(articles["Two"].WriteHtml), StringComparison.Ordinal);
    }

    /// <summary>Hugo, kramdown and Pandoc give a footnote another id.</summary>
    [Fact]
    public void Footnotes_have_the_ids_of_other_tools_too()
    {
        GeneratorRun run = Press.Run(
            Press.Seed("seeds/one.md", "---\ntitle: One\n---\nA[^a] [b](#fn:1) [c](#fn1) [d](#fn-1)\n\n[^a]: Note.\n"),
            Press.Seed("seeds/two.md", "---\ntitle: Two\n---\n[a](three.md#fn:1) [b](three.md#fn-1) [c](one.md#fn:2)\n"),
            Press.Seed("seeds/three.md", "---\ntitle: Three\n---\nA[^a]\n\n[^a]: Note.\n"));
        using PressedArticles articles = new(run);

        string html = articles["One"].ToHtml();
        Assert.Contains("<a href=\"#fn:1\">b</a> <a href=\"#fn1\">c</a> <a href=\"#fn-1\">d</a>", html, StringComparison.Ordinal);
        Assert.All(["<li id=\"fn-1\">", "<a id=\"fn:1\"></a>", "<a id=\"fn1\"></a>"],
            place => Assert.Contains(place, html, StringComparison.Ordinal));
        Assert.Contains(
            "<a href=\"three.md#fn-1\">a</a> <a href=\"three.md#fn-1\">b</a>", articles["Two"].ToHtml(), StringComparison.Ordinal);
        Assert.Equal("LP0303", Assert.Single(run.Diagnostics).Id);
    }

    /// <summary>What the seed itself says keeps its id, in whatever way it is said.</summary>
    [Theory]
    [InlineData("## Fn 1", "fn-1")]
    [InlineData("## Any {#fn-1}", "fn-1")]
    [InlineData("## Fnref 2", "fnref-2")]
    [InlineData("<p id=\"fn-1\">Any</p>", "fn-1")]
    [InlineData("a <a id=\"fnref-1\"></a>", "fnref-1")]
    [InlineData("## Fn2 1\n\n## Fn 1", "fn2-1", 3)]
    public void No_footnote_has_an_id_of_the_seed(string own, string id, int number = 2)
    {
        using PressedArticles articles = Press.Load(
            Press.Seed("seeds/one.md", $"---\ntitle: One\n---\n{own}\n\nA[^a] [own](#{id})\n\n[^a]: Note.\n"));
        string html = articles["One"].ToHtml();

        Assert.Contains($"<p id=\"fnref{number}-1\">A<a href=\"#fn{number}-1\"><sup>1</sup></a>", html, StringComparison.Ordinal);
        Assert.Contains($"<li id=\"fn{number}-1\">", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split($"id=\"{id}\"").Length);
        Assert.Contains($"<a href=\"#{id}\">own</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_states_its_fragment()
    {
        using PressedArticles articles = Press.Load(s_one, s_two);

        Assert.Equal(
            ["launch-", "rusts-ci", "rusts-ci", "%C3%BCber-uns", "", "über-uns", "a-b", "a-b", "gone"],
            articles["One"].Links.Select(static link => link.Fragment.ToString()));
        Assert.Equal("two.md#launch-rocket", articles["One"].Links[0].Url.ToString());
        Assert.True(default(Link).Fragment.IsEmpty);
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        using PressedArticles articles = Press.Load(s_one, s_two);
        Article one = articles["One"];
        int length = 0;
        void Read()
        {
            foreach (Link link in one.Links)
            {
                length += link.Fragment.Length;
            }
        }

        Read();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(length > 0);
    }

    /// <summary>
    /// Records state nothing of other articles: beside the one that was edited, and the index where its words change, only the corpus is
    /// written again, and only where a link leads elsewhere.
    /// </summary>
    [Fact]
    public void A_heading_that_changes_writes_no_other_record()
    {
        GeneratorRun run = Press.Run(s_one, s_two);
        GeneratorRun renamed = Edited("Rust's CI", "Rust's, CI");
        GeneratorRun moved = Edited("Rust's CI", "Rust_s CI");
        GeneratorRun body = Edited("[back]", "More. [back]");

        Assert.Equal(["two"], Changed(run, renamed));
        Assert.Equal(["Articles.Corpus.g.cs", "two"], Changed(run, moved));
        Assert.Equal(["Articles.Search.g.cs", "two"], Changed(run, body));
        Assert.Equal("Cached", Of(renamed, TrackingNames.Graph));
        Assert.Equal("Cached", Of(moved, TrackingNames.Graph));
        Assert.Equal("Modified", Of(moved, TrackingNames.LinkAnchors));
        Assert.Equal("Cached", Of(body, TrackingNames.LinkAnchors));

        GeneratorRun Edited(string old, string now) => run.AfterReplacing(
            s_two, Press.Seed("seeds/two.md", s_two.GetText()!.ToString().Replace(old, now, StringComparison.Ordinal)));
    }

    [Fact]
    public void Directives_to_browsers_stay()
    {
        using PressedArticles articles = Press.Load(Press.Seed("seeds/one.md", "[CI](two.md#rust-s-ci:~:text=a-b)"), s_two);

        Assert.Equal("rusts-ci:~:text=a-b", articles["One"].Links[0].Fragment.ToString());
    }

    /// <summary>One heading does not cost the corpus: its link is written as it is.</summary>
    [Theory]
    [InlineData(900, "")]
    [InlineData(5_000, "")]
    [InlineData(10, ":~:text=")]
    public void Anchors_may_be_of_any_length(int length, string directive)
    {
        string heading = string.Concat(Enumerable.Repeat("ü_", length));
        string link = heading.Replace('_', '-') + directive + (directive.Length > 0 ? new string('x', 5_000) : "");
        SeedText[] seeds = [Press.Seed("seeds/one.md", $"[x](two.md#{link})"), Press.Seed("seeds/two.md", $"## {heading}\n")];
        GeneratorRun run = Press.Run(seeds);
        using PressedArticles articles = new(run);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(length == 900 ? heading : link, articles["One"].Links[0].Fragment.ToString());
    }

    [Fact]
    public void Many_anchors_that_are_nowhere_take_linear_work() => Work.AssertIsLinear(
        LongForm.Or(4_000, 500),
        count =>
        {
            string links = string.Concat(Enumerable.Range(0, count).Select(static i => $"[x](#a-{i}-rocket) [y](#rocket-{i}-b)\n"));
            string headings = string.Concat(Enumerable.Range(0, count).Select(static i => $"## 🚀 {i}a 🚀 安 щ\n\n"));
            Seed seed = new("seeds/a.md", "seeds/a.md", new PlainSource(links + "\n" + headings));
            Assert.NotNull(SeedCompiler.Compile(seed, SeedOptions.Default, CancellationToken.None).Article);
        });

    /// <summary>Seeds that have other records, and the corpus if it has other tables.</summary>
    static string[] Changed(GeneratorRun before, GeneratorRun after) =>
    [
        .. after.ChangedSince(before)
            .Select(static file => file.StartsWith("Articles", StringComparison.Ordinal) ? file : file.Split('.')[0])
            .Order(StringComparer.Ordinal),
    ];
}
