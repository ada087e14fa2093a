using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Corpora;
using Microsoft.CodeAnalysis;

namespace Letterpress.Benchmarks.Driving;

/// <summary>What the generator costs an editor: the driver run again after nothing, or one thing, has changed.</summary>
/// <remarks>Each edit starts from the same warm driver, which is immutable, so that no run sees the edit of another.</remarks>
[MemoryDiagnoser]
[WarmupCount(3)]
[IterationCount(10)]
[InvocationCount(1)]
public class DriverRuns
{
    ImmutableArray<Seed> _seeds;
    GeneratorDriver? _warm;
    GeneratorDriver? _body;
    GeneratorDriver? _title;
    GeneratorDriver? _added;

    [ParamsSource(nameof(Counts))]
    public int Seeds { get; set; }

    public static IEnumerable<int> Counts => Scope.Counts;

    [GlobalSetup]
    public void Setup()
    {
        _seeds = Seed.Corpus(Seeds);
        _warm = Press.Driver(_seeds).RunGenerators(Press.Project);
        int edited = Seeds / 2;
        _body = _warm.ReplaceAdditionalText(_seeds[edited], Seed.Of(edited, Seeds, bodyEdition: 1));
        _title = _warm.ReplaceAdditionalText(_seeds[edited], Seed.Of(edited, Seeds, titleEdition: 1));
        _added = _warm.AddAdditionalTexts([Seed.Of(Seeds, Seeds)]);
    }

    [Benchmark]
    public object NothingChanged() => Run(_warm!);

    [Benchmark]
    public object CodeChanged() => _warm!.RunGenerators(Press.Project.Clone());

    [Benchmark]
    public object OneBodyChanged() => Run(_body!);

    [Benchmark]
    public object OneTitleChanged() => Run(_title!);

    [Benchmark]
    public object OneSeedAdded() => Run(_added!);

    static GeneratorDriver Run(GeneratorDriver driver) => driver.RunGenerators(Press.Project);
}
