using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Publishing;

/// <summary>Drafts are articles, or are left out, as the project says.</summary>
public class DraftTests
{
    static readonly SeedText s_ink = Press.Seed("seeds/ink.md", "---\ntitle: Ink\ndate: 2026-05-01\ntags: [shop]\n---\nText.\n");

    static readonly SeedText s_soot = Press.Seed(
        "seeds/soot.md", "---\ntitle: Soot\ndraft: true\ndate: 2026-05-02\ntags: [secret]\n---\nSee [no](none.md) and [ink](ink.md).\n");

    [Theory]
    [InlineData("", "", 2)]
    [InlineData("Auto", "false", 2)]
    [InlineData("Auto", "true", 1)]
    [InlineData("Auto", "True", 1)]
    [InlineData("true", "true", 2)]
    [InlineData("false", "false", 1)]
    [InlineData("False", "", 1)]
    public void The_project_says_whether_drafts_are_articles(string drafts, string isOptimized, int count)
    {
        GeneratorRun run = Press.Run(
            [s_ink, s_soot],
            new Dictionary<string, string> { ["LetterpressDrafts"] = drafts, ["_LetterpressIsOptimized"] = isOptimized });

        using PressedArticles articles = new(run);
        Assert.Equal(count, articles.Corpus.Count);
        Assert.Equal(count == 2, articles.Corpus.TryFind("soot", out Article soot));
        Assert.Equal(count == 2, soot.IsDraft);
        Assert.False(articles["Ink"].IsDraft);
        Assert.Equal(count, articles.Corpus.Tags.Count);
        Assert.Equal(count - 1, articles["Ink"].ReferencedBy.Count);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public void Both_storages_agree(string drafts)
    {
        GeneratorRun run = BothStorages.Run([s_ink, s_soot], drafts: drafts);

        Assert.Equal(
            drafts == "true" ? ["LP0304 seeds/soot.md(7,5): No seed is 'none.md'"] : [],
            TypedPress.Report(run));
    }

    [Theory]
    [InlineData("draft: true", true)]
    [InlineData("draft: \"True\"", true)]
    [InlineData("Draft: true", true)]
    [InlineData("draft: false", false)]
    [InlineData("published: false", true)]
    [InlineData("published: true", false)]
    [InlineData("published: 2026-05-01", false)]
    [InlineData("draft: false\npublished: false", false)]
    [InlineData("draft:", false)]
    public void What_a_draft_is(string line, bool isDraft)
    {
        using PressedArticles articles = Press.Load(Press.Seed("seeds/a.md", $"---\ntitle: A\n{line}\n---\nText.\n"));

        Assert.Equal(isDraft, articles["A"].IsDraft);
        Assert.DoesNotContain(articles["A"].Fields, static field => field.Name == "draft");
    }

    /// <summary>An article that was not to be read cannot be taken back: <c>yes</c> is true to many tools.</summary>
    [Theory]
    [InlineData("false", "maybe")]
    [InlineData("false", "yes")]
    [InlineData("true", "maybe")]
    public void Another_value_is_reported_in_every_build_and_a_draft(string drafts, string value)
    {
        SeedText seed = Press.Seed("seeds/a.md", $"---\ntitle: A\ndraft: {value}\n---\nText.\n");
        GeneratorRun run = BothStorages.Run([s_ink, seed], drafts: drafts);

        Assert.Equal(
            [
                "LP0106 seeds/a.md(3,8): Front matter key 'draft' must be true or false, and counts as true until it is, but is "
                    + $"'{value}'; it was kept as a field",
            ],
            TypedPress.Report(run));
        using PressedArticles articles = new(run);
        Assert.Equal(drafts == "true", articles.Corpus.TryFind("a", out Article a) && a.IsDraft);
    }

    [Theory]
    [InlineData("[soot](soot.md)", "soot.md", 3)]
    [InlineData("A [soot](soot/).", "soot/", 5)]
    [InlineData("[[Soot]]", "Soot", 3)]
    [InlineData("[soot](/soot#fragment)", "/soot#fragment", 3)]
    public void A_link_to_a_draft_that_is_left_out_names_it(string link, string url, int column)
    {
        SeedText paper = Press.Seed("seeds/paper.md", $"---\ntitle: Paper\n---\n{link}\n\nSee [no](none.md).\n");

        Assert.Equal(
            [
                $"LP0306 seeds/paper.md(4,{column - 2}): Link '{url}' leads to the draft 'seeds/soot.md', which this build leaves out. "
                    + "Remove 'draft:' there, or the link.",
                "LP0304 seeds/paper.md(6,5): No seed is 'none.md'",
            ],
            TypedPress.Report(BothStorages.Run([s_ink, s_soot, paper], drafts: "false")));
        Assert.DoesNotContain("LP0306", string.Concat(TypedPress.Report(BothStorages.Run([s_ink, s_soot, paper], drafts: "true"))));
    }

    /// <summary>It may lack a time as long as it is one.</summary>
    [Fact]
    public void A_draft_needs_no_time()
    {
        SeedText[] seeds = [Press.Seed("seeds/a.md", "---\ntitle: A\ndraft: true\n---\nText.\n")];
        Dictionary<string, string> properties = new() { ["LetterpressRequireDate"] = "true" };

        Assert.Empty(Press.Run(seeds, properties).Diagnostics);
        properties["LetterpressDrafts"] = "false";
        Assert.Empty(Press.Run(seeds, properties).Diagnostics);
    }

    [Fact]
    public void A_draft_that_is_left_out_claims_no_name()
    {
        SeedText other = Press.Seed("seeds/other.md", "---\ntitle: Other\nslug: soot\nname: Soot\n---\nText.\n");
        GeneratorRun run = BothStorages.Run([s_soot, other], drafts: "false");

        Assert.Empty(run.Diagnostics);
        using PressedArticles articles = new(run);
        Assert.Equal("Other", articles["Soot"].Title.ToString());
    }

    [Theory]
    [InlineData("a.md", "+++\ntitle = 'A'\ndraft = true\nexpires = 2030-02-01\nformerly = ['Old']\n+++\nText.\n")]
    [InlineData("a.md", "{\"title\": \"A\", \"draft\": true, \"expires\": \"2030-02-01\", \"formerly\": [\"Old\"]}\nText.\n")]
    [InlineData("a.html", "---\ntitle: A\ndraft: true\nexpires: 2030-02-01\nformerly: Old\n---\n<html><p>Text.</p></html>")]
    public void Every_format_of_front_matter_says_it(string path, string content)
    {
        using PressedArticles articles = Press.Load(Press.Seed(path, content));

        Article article = articles["Old"];
        Assert.True(article.IsDraft);
        Assert.Equal(new DateTimeOffset(2030, 2, 1, 0, 0, 0, TimeSpan.Zero), article.Expires);
        Assert.Empty(article.Fields);
    }

    [Fact]
    public void An_edit_of_a_draft_that_is_left_out_writes_nothing()
    {
        GeneratorRun run = Press.Run([s_ink, s_soot], new Dictionary<string, string> { ["LetterpressDrafts"] = "false" });
        GeneratorRun edited = run.AfterReplacing(s_soot, Press.Seed(
            "seeds/soot.md", "---\ntitle: Soot\ndraft: true\ndate: 2026-05-02\ntags: [other]\n---\n# Edited\n\n[x](y.md)\n"));

        Assert.All(edited.ReasonsOfOutputs(), static reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
    }

    [Fact]
    public void A_draft_that_is_finished_is_an_article()
    {
        GeneratorRun run = Press.Run([s_ink, s_soot], new Dictionary<string, string> { ["LetterpressDrafts"] = "false" });
        GeneratorRun finished = run.AfterReplacing(s_soot, Press.Seed("seeds/soot.md", "---\ntitle: Soot\n---\nText.\n"));

        using PressedArticles articles = new(finished);
        Assert.Equal("Soot", articles["Soot"].Title.ToString());
    }

    [Fact]
    public void Collections_do_not_have_drafts_that_are_left_out()
    {
        const string Code = """
            using Letterpress;
            [ArticleCollection("seeds/**")]
            readonly partial record struct Recipe
            {
                public partial int Minutes { get; }
                public partial Recipe? Main { get; }
                public partial ArticleReferences<Recipe> SeeAlso { get; }
            }
            [ArticleCollection("other/**")]
            readonly partial record struct Other { public partial Article Of { get; } }
            [ArticleCollection("drafts/**")]
            readonly partial record struct Draft;
            """;
        SeedText[] seeds =
        [
            TypedPress.Seed("seeds/a.md", "title: A\nminutes: 1\nmain: b\nsee-also: [a, b]"),
            TypedPress.Seed("seeds/b.md", "title: B\ndraft: true\nminutes: many"),
            TypedPress.Seed("other/c.md", "title: C\nof: ../seeds/b.md"),
            TypedPress.Seed("drafts/d.md", "title: D\ndraft: true"),
        ];

        const string Fix = "; the reference was ignored. Remove 'draft:' there, or the reference.";
        Assert.Equal(
            [
                "LP0610 other/c.md(3,5): No article is '../seeds/b.md': it is the draft 'seeds/b.md', which this build leaves out",
                "LP0618 seeds/a.md(4,7): 'b' is the draft 'seeds/b.md', which this build leaves out" + Fix,
                "LP0618 seeds/a.md(5,15): 'b' is the draft 'seeds/b.md', which this build leaves out" + Fix,
            ],
            TypedPress.Report(BothStorages.Run(seeds, Code, drafts: "false")));
        Assert.Equal(
            ["LP0605 seeds/b.md(4,10): Front matter key 'minutes' must be a whole number of 32 bits, such as 42, but is 'many'"],
            TypedPress.Report(BothStorages.Run(seeds, Code, drafts: "true")));
    }
}
