using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Tests.Collections.Schemas;
using Letterpress.Generator.Tests.Harness;
using static Letterpress.Generator.Tests.Harness.RunReasons;

namespace Letterpress.Generator.Tests.Collections;

/// <summary>What each edit costs: of a body, of a value, of a rule, of a type, of other code.</summary>
public class CollectionIncrementalityTests
{
    const string Schema = """
        [ArticleCollection("recipes/**")]
        readonly partial record struct Recipe
        {
            [Range(1, 9)] public partial int Minutes { get; }
        }
        """;

    const int Keys = 500;

    readonly SeedText _first = TypedPress.Seed("recipes/1.md", "title: Alpha\nminutes: 1");
    readonly SeedText _second = TypedPress.Seed("recipes/2.md", "title: Beta\nminutes: 2");

    GeneratorRun Run() => TypedPress.Run(Schema, _first, _second);

    static void AssertSteps(GeneratorRun run, string values, string schema, string bound, string collections)
    {
        Assert.Equal(
            (values, schema, bound, collections),
            (Of(run, TrackingNames.FrontMatter), Of(run, TrackingNames.Schema), Of(run, TrackingNames.Bound),
                Of(run, TrackingNames.Collections)));
    }

    [Fact]
    public void Edit_of_a_body()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacing(_first, TypedPress.Seed("recipes/1.md", "title: Alpha\nminutes: 1", "Edited text."));

        AssertSteps(edited, "Unchanged Cached", Cached, "Cached Cached", Cached);
        Assert.DoesNotContain(edited.ChangedSince(run), static file => file.Contains("Recipe", StringComparison.Ordinal));
    }

    [Fact]
    public void Edit_of_a_value()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacing(_first, TypedPress.Seed("recipes/1.md", "title: Alpha\nminutes: 3"));

        AssertSteps(edited, "Modified Cached", Cached, "Modified Cached", Modified);
        Assert.Contains("Articles.Collections.Recipe.g.cs", edited.ChangedSince(run));
        Assert.DoesNotContain("Recipe.g.cs", edited.ChangedSince(run));
    }

    /// <summary>A comment before the keys moves them.</summary>
    [Fact]
    public void Edit_that_only_moves_values()
    {
        GeneratorRun edited = Run().AfterReplacing(_first, TypedPress.Seed("recipes/1.md", "# first\ntitle: Alpha\nminutes: 1"));

        AssertSteps(edited, "Unchanged Cached", Cached, "Cached Cached", Cached);
    }

    [Fact]
    public void Edit_of_a_rule()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacingCode(run.Code.Replace("Range(1, 9)", "Range(2, 9)", StringComparison.Ordinal));

        AssertSteps(edited, "Cached Cached", Modified, "Modified Unchanged", Unchanged);
        Assert.Empty(edited.ChangedSince(run));
        Assert.Equal(
            ["LP0608 recipes/1.md(3,10): Front matter key 'minutes' must be between 2 and 9, but is '1'"], TypedPress.Report(edited));
        Assert.Equal((1, 1), (_first.Reads, _second.Reads));
    }

    [Fact]
    public void Edit_of_a_type()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacingCode(run.Code.Replace("int Minutes", "long Minutes", StringComparison.Ordinal));

        Assert.Equal(Modified, Of(edited, TrackingNames.Schema));
        Assert.Equal("Cached Cached", Of(edited, TrackingNames.FrontMatter));
        Assert.Contains("Recipe.g.cs", edited.ChangedSince(run));
        Assert.Equal((1, 1), (_first.Reads, _second.Reads));
    }

    [Fact]
    public void Edit_of_other_code()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterEditOfCode("class Edited;");

        AssertSteps(edited, "Cached Cached", Cached, "Cached Cached", Cached);
        edited.AssertDidNothing();
        Assert.Empty(edited.ChangedSince(run));
    }

    [Fact]
    public void Edit_before_the_type_moves_only_places()
    {
        GeneratorRun run = Run();
        GeneratorRun edited = run.AfterReplacingCode("// a comment\n" + run.Code);

        AssertSteps(edited, "Cached Cached", Cached, "Cached Cached", Cached);
        Assert.Empty(edited.ChangedSince(run));
    }

    [Fact]
    public void Edit_of_documentation_changes_schemas_alone()
    {
        GeneratorRun run = SchemaPress.Run(Schema, _first, _second);
        GeneratorRun edited = run.AfterReplacingCode(
            run.Code.Replace("[ArticleCollection", "/// <summary>Edited.</summary>\n[ArticleCollection", StringComparison.Ordinal));

        AssertSteps(edited, "Cached Cached", Cached, "Cached Cached", Cached);
        Assert.Equal(["Articles.Schemas.g.cs"], edited.ChangedSince(run));
    }

    [Fact]
    public void Edit_of_a_value_changes_no_schema()
    {
        GeneratorRun run = SchemaPress.Run(Schema, _first, _second);
        GeneratorRun edited = run.AfterReplacing(_first, TypedPress.Seed("recipes/1.md", "title: Alpha\nminutes: 3"));

        Assert.DoesNotContain("Articles.Schemas.g.cs", edited.ChangedSince(run));
    }

    /// <summary>A project without types does not pay for their values, and the first type reads all seeds again.</summary>
    [Fact]
    public void Values_are_listed_from_the_first_type_on()
    {
        GeneratorRun run = TypedPress.Run("", _first, _second);
        Assert.Empty(Of(run, TrackingNames.FrontMatter));

        GeneratorRun typed = run.AfterReplacingCode(run.Code + Schema);
        Assert.Equal("New New", Of(typed, TrackingNames.FrontMatter));
        Assert.Contains("Recipe.g.cs", typed.GeneratedSources.Keys);
    }

    [Fact]
    public void Values_that_nobody_reads_are_no_work()
    {
        string keys = string.Concat(Enumerable.Range(0, Keys).Select(static i => $"key{i}: [{i}]\n"));
        Seed seed = new("/p/a.md", "a.md", new PlainSource($"---\n{keys}---\nText."));
        Compile(listsValues: true);
        (long listed, long unlisted) = (Compile(listsValues: true), Compile(listsValues: false));

        Assert.True(listed - unlisted > 2 * Keys * 100, $"With values {listed} bytes are allocated, without {unlisted}.");

        long Compile(bool listsValues)
        {
            SeedOptions options = SeedOptions.Default with { ListsValues = listsValues };
            long before = GC.GetAllocatedBytesForCurrentThread();
            CompiledSeed compiled = SeedCompiler.Compile(seed, options, CancellationToken.None);
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(listsValues ? 2 * Keys : 0, compiled.FrontMatter?.Nodes.Count ?? 0);
            return allocated;
        }
    }
}
