using System.Text;
using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Collections;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Storages;
using Letterpress.Layout;

namespace Letterpress.Generator.Tests.Search;

/// <summary>What the project and the seeds say of search.</summary>
public class SearchSettingTests
{
    const string SearchFile = "Articles.Search.g.cs";

    static readonly SeedText s_ink = Press.Seed(
        "seeds/ink.md",
        "---\ntitle: Ink\ndate: 2026-05-02\ntags: [shop]\n---\nLamp soot.\n\n## Oil\n\nLinseed ![a can](can.jpg).\n");

    static readonly SeedText s_paper = Press.Seed("seeds/paper.md", "---\ntitle: Paper\ndate: 2026-05-01\n---\nRags.\n");

    [Theory]
    [InlineData("None", "", false)]
    [InlineData("Titles", "11", true)]
    [InlineData("Full", "22", true)]
    [InlineData("", "22", true)]
    public void The_project_says_what_is_searched(string search, string policies, bool hasIndex)
    {
        GeneratorRun run = Run(search, [s_ink, s_paper]);

        Assert.Equal(hasIndex, run.GeneratedSources.ContainsKey(SearchFile));
        Assert.Equal(hasIndex ? 2 : 0, run.ReasonsOf(TrackingNames.Terms).Length);
        Assert.Equal(policies, PoliciesOf(run));
        Assert.Equal(hasIndex, IndexOf(run).Length > 0);
    }

    [Fact]
    public void Titles_are_less_than_all_texts() =>
        Assert.True(IndexOf(Run("Titles", [s_ink, s_paper])).Length < IndexOf(Run("Full", [s_ink, s_paper])).Length);

    [Theory]
    [InlineData("None")]
    [InlineData("Titles")]
    [InlineData("Full")]
    public void Both_storages_agree(string search) => BothStorages.Run(
        [s_ink, s_paper, Press.Seed("seeds/no.md", "---\ntitle: No\nsearch: false\n---\nNothing.\n")],
        search: Enum.Parse<SearchPolicy>(search));

    /// <summary>More than a literal is allowed to have.</summary>
    [Fact]
    public void A_large_index_is_in_several_literals()
    {
        GeneratorRun run = BothStorages.Run(
        [
            .. Enumerable.Range(0, 40).Select(static seed => Press.Seed(
                $"seeds/{seed}.md",
                string.Join(' ', Enumerable.Range(0, 3000).Select(word => $"w{(word * 7919 * (seed + 1)) % 100_003}")))),
        ]);

        Assert.Contains(" SearchDigits1 =>", run.GeneratedSources[SearchFile], StringComparison.Ordinal);
        Assert.True(IndexOf(run).Length > 100_000);
    }

    /// <summary>An edit under hot reload must not replace an index; so the program makes it of the same texts.</summary>
    [Theory]
    [InlineData("None")]
    [InlineData("Titles")]
    [InlineData("Full")]
    public void Where_literals_are_edited_the_program_makes_the_index(string search)
    {
        SeedText[] seeds = [s_ink, s_paper, Press.Seed("seeds/no.md", "---\ntitle: No\nsearch: false\n---\nNothing.\n")];
        GeneratorRun editable = Run(search, seeds, hotReload: "true");

        Assert.DoesNotContain(SearchFile, editable.GeneratedSources.Keys);
        Assert.Empty(editable.ReasonsOf(TrackingNames.Terms));
        Assert.Equal(IndexOf(Run(search, seeds)), IndexOf(editable));
    }

    [Theory]
    [InlineData("search: false", false)]
    [InlineData("search: \"False\"", false)]
    [InlineData("Search: true", true)]
    [InlineData("pagefind: false", false)]
    [InlineData("search_exclude: true", false)]
    [InlineData("search_exclude: false", true)]
    [InlineData("search:\n  exclude: true", false)]
    [InlineData("search:\n  boost: 2", true, 1)]
    [InlineData("search:", true)]
    [InlineData("search: true\nsearch_exclude: true", true, 1)]
    [InlineData("layout: wide", true, 1)]
    public void A_seed_says_whether_it_is_searched(string line, bool isSearched, int fields = 0)
    {
        SeedText seed = Press.Seed("seeds/a.md", $"---\ntitle: A\n{line}\n---\nText.\n");
        GeneratorRun run = BothStorages.Run([s_ink, seed]);

        Assert.Empty(run.Diagnostics);
        Assert.Equal(isSearched ? "22" : "20", PoliciesOf(run));
        using PressedArticles articles = new(run);
        Assert.Equal(fields, articles["A"].Fields.Count);
    }

    [Fact]
    public void The_index_has_nothing_of_what_is_not_searched()
    {
        SeedText Other(string text) => Press.Seed("seeds/a.md", $"---\ntitle: {text}\nsearch: false\ntags: [{text}]\n---\n{text}.\n");

        Assert.Equal(IndexOf(Run("Full", [s_ink, Other("one")])), IndexOf(Run("Full", [s_ink, Other("another")])));
    }

    [Theory]
    [InlineData("search: maybe", "search", "3,9", "false", "maybe")]
    [InlineData("search: [no]", "search", "3,9", "false", null)]
    [InlineData("search-exclude: yes", "search-exclude", "3,17", "true", "yes")]
    [InlineData("search: { exclude: x }", "search.exclude", "3,20", "true", "x")]
    public void Another_value_is_reported_and_not_searched(string line, string key, string place, string counted, string? value)
    {
        GeneratorRun run = BothStorages.Run([s_ink, Press.Seed("seeds/a.md", $"---\ntitle: A\n{line}\n---\nText.\n")]);

        Assert.Equal(
            [
                $"LP0106 seeds/a.md({place}): Front matter key '{key}' must be true or false, and counts as {counted} until it is, but is "
                    + (value is null ? "a list" : $"'{value}'") + "; it was kept as a field",
            ],
            TypedPress.Report(run));
        Assert.Equal("20", PoliciesOf(run));
    }

    [Fact]
    public void A_folder_may_say_it_and_a_seed_may_say_otherwise()
    {
        GeneratorRun run = BothStorages.Run(
        [
            Press.Seed("seeds/_defaults.yml", "search: false\n"),
            Press.Seed("seeds/a.md", "---\ntitle: A\ndate: 2026-05-02\n---\nText.\n"),
            Press.Seed("seeds/b.md", "---\ntitle: B\ndate: 2026-05-01\nsearch: true\n---\nText.\n"),
        ]);

        Assert.Equal("02", PoliciesOf(run));
    }

    [Fact]
    public void A_draft_that_is_left_out_is_not_indexed()
    {
        SeedText draft = Press.Seed("seeds/a.md", "---\ntitle: A\ndraft: true\n---\nText.\n");
        GeneratorRun run = BothStorages.Run([s_ink, draft], drafts: "false");

        Assert.Equal(IndexOf(Run("Full", [s_ink])), IndexOf(run));
        Assert.NotEqual(IndexOf(run), IndexOf(BothStorages.Run([s_ink, draft], drafts: "true")));
    }

    static GeneratorRun Run(string search, SeedText[] seeds, string hotReload = "") => Press.Run(
        seeds, new Dictionary<string, string> { ["LetterpressSearch"] = search, ["LetterpressHotReload"] = hotReload });

    static byte[] IndexOf(GeneratorRun run)
    {
        using PressedArticles articles = new(run);
        return CorpusBytes.SearchIndex(articles.Corpus);
    }

    /// <summary>A digit for each article.</summary>
    static string PoliciesOf(GeneratorRun run)
    {
        using PressedArticles articles = new(run);
        return Encoding.ASCII.GetString(CorpusBytes.Table(articles.Corpus, (int)CorpusTable.Searches));
    }
}
