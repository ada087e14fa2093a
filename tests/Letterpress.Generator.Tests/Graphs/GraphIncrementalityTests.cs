using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Graphs;

/// <summary>What concerns the graph regenerates it, and nothing else does.</summary>
public class GraphIncrementalityTests
{
    const string CorpusFile = "Articles.Corpus.g.cs";
    const string Body = "<h2 id=\"part\">Part</h2><p>See <a rel=\"ArticleRef\" href=\"https://example.com/type.txt\">type</a>.</p>";

    readonly SeedText _ink = Press.Archive("ink.txt", "Ink", Body);
    readonly SeedText _paper = Press.Archive("paper.txt", "Paper", "<p>Nothing.</p>");

    [Theory]
    [InlineData("Another title", Body)]
    [InlineData("Ink", "<p>New.</p>" + Body)]
    [InlineData(
        "Ink", "<h2 id=\"part\">Part, renamed</h2><p>Look at <a rel=\"ArticleRef\" href=\"https://example.com/type.txt\">this</a></p>")]
    public void Edits_without_new_names_or_links_keep_the_graph(string title, string body)
    {
        GeneratorRun run = Press.Run(_ink, _paper);
        GeneratorRun edited = run.AfterReplacing(_ink, Press.Archive("ink.txt", title, body));

        Assert.All(edited.ReasonsOf(TrackingNames.Graph), static reason =>
            Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString()));
        Assert.Equal(run.GeneratedSources[CorpusFile], edited.GeneratedSources[CorpusFile]);
        Assert.NotEqual(run.GeneratedSources.Values, edited.GeneratedSources.Values);
    }

    [Theory]
    [InlineData("https://example.com/ink-2.txt", Body)]
    [InlineData("https://example.com/ink.txt", "<p>See <a rel=\"ArticleRef\" href=\"https://example.com/paper.txt\">paper</a>.</p>")]
    [InlineData("https://example.com/ink.txt", "<p>See nothing.</p>")]
    public void Edits_of_names_or_links_make_a_new_graph(string url, string body)
    {
        GeneratorRun run = Press.Run(_ink, _paper);
        GeneratorRun edited = run.AfterReplacing(_ink, Press.Archive("ink.txt", "Ink", body, url));

        Assert.Equal([IncrementalStepRunReason.Modified], edited.ReasonsOf(TrackingNames.Graph));
        Assert.NotEqual(run.GeneratedSources[CorpusFile], edited.GeneratedSources[CorpusFile]);
    }

    [Fact]
    public void A_seed_that_comes_resolves_what_pointed_at_it_and_leaves_other_records_alone()
    {
        GeneratorRun before = Press.Run(_ink, _paper);
        GeneratorRun after = before.AfterAdding(Press.Archive("type.txt", "Type", "<p>Nothing.</p>"));

        Assert.Contains(before.Diagnostics, static diagnostic => diagnostic.Id == "LP0301");
        Assert.Empty(after.Diagnostics);
        Assert.Equal(
            [CorpusFile, "Articles.Properties.g.cs", "Articles.Search.g.cs"],
            after.ChangedSince(before).Where(before.GeneratedSources.ContainsKey));
        using PressedArticles articles = new(after);
        Assert.Equal(articles["Type"], Assert.Single(articles["Ink"].References));
        Assert.Empty(articles.Corpus.Graph.Unresolved);
    }

    /// <summary>A driver that has seen many edits writes what a fresh one writes.</summary>
    [Fact]
    public void Nothing_is_ever_stale()
    {
        var random = new Random(4711);
        GeneratorRun run = Untracked([.. Enumerable.Range(0, 6).Select(i => Draw(random, i))]);
        for (int i = 0; i < 120; i++)
        {
            SeedText old = run.Seeds[random.Next(run.Seeds.Length)];
            run = random.Next(8) switch
            {
                0 => run.AfterAdding(Draw(random, 100 + i)),
                1 when run.Seeds.Length > 3 => run.AfterRemoving(old),
                2 => run.AfterReordering(),
                _ => run.AfterReplacing(old, Draw(random, NumberOf(old))),
            };
            GeneratorRun fresh = Untracked(run.Seeds);
            Assert.Equal(fresh.GeneratedSources, run.GeneratedSources);
            Assert.Equal(Written(fresh), Written(run));
        }
    }

    /// <summary>
    /// As the compiler runs it: while it tracks steps, Roslyn 5.9 forgets an input that was moved after another was removed.
    /// </summary>
    static GeneratorRun Untracked(IReadOnlyList<SeedText> seeds) =>
        new GeneratorHarness(static () => new ArticleGenerator()).Run(seeds, new() { TracksSteps = false });

    static string[] Written(GeneratorRun run) =>
        [.. run.Diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];

    static int NumberOf(SeedText seed) => int.Parse(Path.GetFileNameWithoutExtension(seed.Path)["seed-n".Length..], null);

    /// <summary>A seed whose title, time, address, slug, tags and links are drawn from few, so that they often meet.</summary>
    static SeedText Draw(Random random, int number)
    {
        string slug = random.Next(3) == 0 ? $"slug: slug-{random.Next(4)}\n" : "";
        string links = string.Concat(Enumerable.Range(0, random.Next(4))
            .Select(_ => $"<p><a rel=\"ArticleRef\" href=\"https://example.com/{random.Next(8)}#x\">link</a></p>"));
        return Press.Seed(
            $"seed-n{number}.txt",
            $"---\n{slug}tags: [t{random.Next(3)}]\n---\n<!--{1_700_000_000_000 + random.Next(3)}-->\n"
                + $"[Title {random.Next(3)}](https://example.com/{random.Next(8)})\n------\n<h2>Part {random.Next(3)}</h2>{links}");
    }
}
