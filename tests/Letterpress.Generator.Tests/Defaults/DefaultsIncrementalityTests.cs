using Letterpress.Generator.Tests.Articles;
using Letterpress.Generator.Tests.Harness;
using static Letterpress.Generator.Tests.Defaults.DefaultsPress;
using static Letterpress.Generator.Tests.Harness.RunReasons;

namespace Letterpress.Generator.Tests.Defaults;

/// <summary>An edit of defaults compiles the seeds below them, and no others.</summary>
public class DefaultsIncrementalityTests
{
    readonly SeedText _first = Press.Seed("seeds/a/1.md", "# First\n\nText.");
    readonly SeedText _second = Press.Seed("seeds/a/b/2.md", "# Second\n\nText.");
    readonly SeedText _third = Press.Seed("seeds/c/3.md", "# Third\n\nText.");
    readonly SeedText _far = File("seeds/a", "author: Ann\nfield: far");
    readonly SeedText _near = File("seeds/a/b", "field: near");

    GeneratorRun Run() => Press.Run(_first, _second, _third, _far, _near);

    static void AssertSteps(GeneratorRun run, string inputs, string compiled, string articles, string summaries)
    {
        Assert.Equal(
            ("Cached Cached Cached", inputs, compiled, articles, summaries),
            (Of(run, TrackingNames.Seeds), Of(run, TrackingNames.Inputs), Of(run, TrackingNames.Compiled),
                Of(run, TrackingNames.Articles), Of(run, TrackingNames.Summaries)));
    }

    static string Field(GeneratorRun run, string slug)
    {
        using PressedArticles articles = new(run);
        return articles.Corpus.Find(slug).TryGetField("field", out Utf8Text value) ? value.ToString() : "";
    }

    [Fact]
    public void Edit_of_the_nearest_file()
    {
        GeneratorRun run = Run();
        Assert.Equal(("far", "near"), (Field(run, "1"), Field(run, "2")));
        GeneratorRun edited = run.AfterReplacing(_near, _near.With("field: edited"));

        const string OfSecond = "Cached Modified Cached";
        AssertSteps(edited, "Unchanged Modified Unchanged", OfSecond, OfSecond, "Cached Unchanged Cached");
        Assert.Equal(Modified, Of(edited, TrackingNames.Defaults));
        Assert.Equal(("far", "edited"), (Field(edited, "1"), Field(edited, "2")));
        Assert.Single(edited.ChangedSince(run));
        Assert.Equal((1, 1, 1, 1), (_first.Reads, _second.Reads, _third.Reads, _far.Reads));
    }

    [Fact]
    public void Edit_of_a_file_further_above()
    {
        GeneratorRun edited = Run().AfterReplacing(_far, _far.With("author: Eve\nfield: far"));

        const string OfBoth = "Modified Modified Cached";
        AssertSteps(edited, "Modified Modified Unchanged", OfBoth, OfBoth, "Unchanged Unchanged Cached");
    }

    [Fact]
    public void Same_content_in_a_new_instance()
    {
        GeneratorRun edited = Run().AfterReplacing(_far, _far.NewInstance());

        AssertSteps(edited, "Cached Cached Cached", "Cached Cached Cached", "Cached Cached Cached", "Cached Cached Cached");
        edited.AssertDidNothing();
    }

    /// <summary>A comment moves the places of what is inherited, and nothing else.</summary>
    [Fact]
    public void Edit_that_only_moves_values()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacing(_near, _near.With("# moved\nfield: near"));

        Assert.Equal("Cached Modified Cached", Of(edited, TrackingNames.Compiled));
        Assert.Equal("Cached Unchanged Cached", Of(edited, TrackingNames.Summaries));
        Assert.Equal(Cached, Of(edited, TrackingNames.Graph));
    }

    [Fact]
    public void Edit_of_a_seed()
    {
        GeneratorRun edited = Run().AfterReplacing(_second, _second.With("# Second\n\nEdited text."));

        Assert.Equal("Cached Modified Cached", Of(edited, TrackingNames.Compiled));
        Assert.Equal(Cached, Of(edited, TrackingNames.Defaults));
        Assert.Equal("near", Field(edited, "2"));
    }

    [Fact]
    public void Files_that_come_and_go()
    {
        GeneratorRun run = Run();
        GeneratorRun without = run.AfterRemoving(_near);
        AssertSteps(
            without, "Unchanged Modified Unchanged", "Cached Modified Cached", "Cached Modified Cached", "Cached Unchanged Cached");
        Assert.Equal("far", Field(without, "2"));

        GeneratorRun again = without.AfterAdding(_near);
        Assert.Equal("Cached Modified Cached", Of(again, TrackingNames.Compiled));
        Assert.Equal(run.GeneratedSources, again.GeneratedSources);

        GeneratorRun other = again.AfterAdding(File("seeds/c", "field: c"));
        Assert.Equal("Cached Cached Modified", Of(other, TrackingNames.Compiled));
        Assert.Equal("c", Field(other, "3"));
    }

    [Fact]
    public void Edit_of_code()
    {
        GeneratorRun run = Run().AfterEditOfCode("class Edited;");
        run.AssertDidNothing();
        Assert.Equal("Cached Cached Cached", Of(run, TrackingNames.Compiled));
    }

    [Fact]
    public void Order_of_the_files_does_not_matter()
    {
        GeneratorRun run = Run();
        Assert.Equal(run.GeneratedSources, run.AfterReordering().GeneratedSources);
        Assert.Equal(run.GeneratedSources, Press.Run(_near, _third, _far, _second, _first).GeneratedSources);
    }
}
