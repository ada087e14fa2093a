using System.Collections.Immutable;
using Letterpress.Generator.Tests.Snapshots;
using Microsoft.CodeAnalysis;
using static Letterpress.Generator.Tests.Harness.RunReasons;

namespace Letterpress.Generator.Tests.Harness;

public class GeneratorHarnessTests
{
    static readonly GeneratorHarness s_harness = new(static () => new WordsGenerator());

    static SeedText Seed(string name, string text) =>
        new("/project/seeds/" + name, text) { Metadata = ImmutableDictionary<string, string>.Empty.Add("Kind", "Seed") };

    [Fact]
    public void Generated_code_is_compiled_loaded_and_run()
    {
        HarnessOptions options = new() { Properties = ImmutableDictionary<string, string>.Empty.Add("WordsClass", "Terms") };
        GeneratorRun run = s_harness.Run(
            [Seed("a.txt", "first"), Seed("b.txt", "second"), new SeedText("/project/other.txt", "other")], options);

        using LoadedAssembly loaded = run.Load();
        Assert.Equal("a b", loaded.Assembly.GetType("Terms")!.GetField("Names")!.GetRawConstantValue());
        Assert.Equal(3, run.GeneratedSources.Count);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Run_reasons_tell_an_edit_from_a_new_instance()
    {
        SeedText a = Seed("a.txt", "first");
        GeneratorRun run = s_harness.Run([a, Seed("b.txt", "second")]);

        RunReasons nothing = AllCached(2) with { Articles = "", Records = "" };
        Assert.Equal(nothing, RunReasons.Of(run.AfterEditOfCode("class Edited;")));
        Assert.Equal(nothing with { Seeds = "Unchanged Cached" }, RunReasons.Of(run.AfterReplacing(a, a.NewInstance())));
        Assert.Equal(
            nothing with { Seeds = "Modified Cached", Summaries = "Unchanged Cached" },
            RunReasons.Of(run.AfterReplacing(a, a.With("edited"))));
        Assert.Equal(
            nothing with { Seeds = "Cached Cached New", Summaries = "Cached Cached New", Graph = Modified },
            RunReasons.Of(run.AfterAdding(Seed("c.txt", "third"))));
        Assert.Equal(Modified, RunReasons.Of(run.AfterRemoving(a), "Graph"));
        Assert.Equal(run.GeneratedSources, run.AfterReordering().GeneratedSources);
    }

    [Fact]
    public void Sources_and_diagnostics_are_held_as_snapshots() =>
        Snapshot.Verify(s_harness.Run([Seed("a.txt", "first"), Seed("empty.txt", "")]));

    [Fact]
    public void A_generator_that_is_not_incremental_fails() => Assert.Contains(
        "Seeds: Modified",
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(static () =>
            new GeneratorHarness(static () => new ForgetfulGenerator()).Run([])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_warning_in_the_consumer_fails() => Assert.Contains(
        "CS0169",
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(static () => s_harness
            .Run([], new() { Code = "class A { string? x; }" })
            .Compile()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Reads_of_a_seed_are_counted()
    {
        SeedText seed = Seed("a.txt", "first");
        s_harness.Run([seed]);
        Assert.Equal(1, seed.Reads);
    }

    [Generator(LanguageNames.CSharp)]
    sealed class ForgetfulGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select(static (_, _) => new object()).WithTrackingName("Seeds"),
            static (production, _) => production.AddSource("x", ""));
    }
}
