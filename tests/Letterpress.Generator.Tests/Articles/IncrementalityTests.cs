using Letterpress.Generator.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Letterpress.Generator.Tests.Harness.RunReasons;

namespace Letterpress.Generator.Tests.Articles;

/// <summary>What each edit costs. File names without a word let the title make slug and identifier.</summary>
public class IncrementalityTests
{
    const string Body = "<p>The first sentence. <a href=\"https://example.com/2.txt\">Beta</a> follows.</p>";
    const string Edited = "<p>The first sentence. <a href=\"https://example.com/2.txt\">Beta</a> follows, edited.</p>";

    /// <summary>The file of the search index.</summary>
    const string SearchFile = "Articles.Search.g.cs";

    static readonly RunReasons s_nothing = AllCached(3);

    readonly SeedText _first = Press.Archive("1.txt", "Alpha", Body);
    readonly SeedText _second = Press.Archive("2.txt", "Beta", "<p>Nothing.</p>");
    readonly SeedText _third = Press.Archive("3.txt", "Gamma", "<p>Nothing.</p>");

    GeneratorRun Run() => Press.Run(_first, _second, _third);

    [Fact]
    public void Edit_of_code()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterEditOfCode("class Edited;");

        Assert.Equal(s_nothing, RunReasons.Of(edited));
        edited.AssertDidNothing();
        AssertReads(1, 1, 1);
    }

    [Fact]
    public void Same_content_in_a_new_instance()
    {
        GeneratorRun run = Run().AfterReplacing(_first, _first.NewInstance());

        Assert.Equal(s_nothing with { Seeds = "Unchanged Cached Cached" }, RunReasons.Of(run));
        Assert.Equal("Cached Cached Cached", RunReasons.Of(run, TrackingNames.Compiled));
        AssertOutputs(run, 0);
    }

    [Fact]
    public void Edit_of_a_body()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacing(_first, Press.Archive("1.txt", "Alpha", Edited));

        Assert.Equal(
            s_nothing with
            {
                Seeds = "Modified Cached Cached",
                Articles = "Modified Cached Cached",
                Summaries = "Unchanged Cached Cached",
                Records = "Modified Cached Cached",
            },
            RunReasons.Of(edited));
        Assert.Equal("Modified Cached Cached", RunReasons.Of(edited, TrackingNames.Compiled));
        Assert.Equal("Unchanged Cached Cached", RunReasons.Of(edited, TrackingNames.Documentation));
        AssertOutputs(edited, 2);
        Assert.Equal(["1.cafd1302.g.cs", SearchFile], edited.ChangedSince(run));
        AssertReads(1, 1, 1);
    }

    [Fact]
    public void Edit_of_a_title()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacing(_first, Press.Archive("1.txt", "Delta", Body));

        Assert.Equal(
            new RunReasons(
                "Modified Cached Cached", "Modified Cached Cached", "Modified Cached Cached", Modified, "Modified Cached Cached"),
            RunReasons.Of(edited));
        Assert.DoesNotContain("Articles.Corpus.g.cs", edited.ChangedSince(run));
        Assert.Contains("Articles.Properties.g.cs", edited.ChangedSince(run));
        Assert.DoesNotContain("Articles.g.cs", edited.ChangedSince(run));
        AssertReads(1, 1, 1);
    }

    [Fact]
    public void Edit_of_a_link()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacing(
            _first, Press.Archive("1.txt", "Alpha", Body.Replace("2.txt", "3.txt", StringComparison.Ordinal)));

        Assert.Equal(
            new RunReasons(
                "Modified Cached Cached", "Modified Cached Cached", "Modified Cached Cached", Modified, "Modified Cached Cached"),
            RunReasons.Of(edited));
        Assert.Contains("Articles.Corpus.g.cs", edited.ChangedSince(run));
        Assert.DoesNotContain("Articles.Properties.g.cs", edited.ChangedSince(run));
    }

    [Fact]
    public void Seed_added()
    {
        GeneratorRun run = Run();
        GeneratorRun added = run.AfterAdding(Press.Archive("4.txt", "Delta", "<p>Nothing.</p>"));

        const string OneNew = "Cached Cached Cached New";
        Assert.Equal(new RunReasons(OneNew, OneNew, OneNew, Modified, OneNew), RunReasons.Of(added));
        Assert.Equal(
            ["Articles.Corpus.g.cs", "Articles.Properties.g.cs", SearchFile],
            added.ChangedSince(run).Where(run.GeneratedSources.ContainsKey));
        AssertReads(1, 1, 1);
    }

    [Fact]
    public void Seed_removed()
    {
        GeneratorRun run = Run();
        GeneratorRun removed = run.AfterRemoving(_third);

        Assert.Equal(Modified, RunReasons.Of(removed, TrackingNames.Graph));
        Assert.Equal(run.GeneratedSources.Count - 1, removed.GeneratedSources.Count);
        Assert.Equal(["Articles.Corpus.g.cs", "Articles.Properties.g.cs", SearchFile], removed.ChangedSince(run));
        AssertReads(1, 1, 1);
    }

    [Fact]
    public void Order_of_the_seeds_does_not_matter()
    {
        GeneratorRun run = Run();

        Assert.Equal(run.GeneratedSources, run.AfterReordering().GeneratedSources);
        Assert.Equal(run.GeneratedSources, Press.Run(_third, _first, _second).GeneratedSources);
    }

    void AssertReads(params int[] reads) => Assert.Equal(reads, new[] { _first.Reads, _second.Reads, _third.Reads });

    static void AssertOutputs(GeneratorRun run, int written) =>
        Assert.Equal(written, run
            .ReasonsOfOutputs()
            .Count(static reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)));
}
