using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Corpora;

namespace Letterpress.Benchmarks.Driving;

/// <summary>What the generator costs a build: all seeds read.</summary>
[MemoryDiagnoser]
[WarmupCount(1)]
[IterationCount(3)]
[InvocationCount(1)]
public class ColdRun
{
    ImmutableArray<Seed> _seeds;

    [ParamsSource(nameof(Counts))]
    public int Seeds { get; set; }

    public static IEnumerable<int> Counts => Scope.Counts;

    [GlobalSetup]
    public void Setup() => _seeds = Seed.Corpus(Seeds);

    [Benchmark]
    public object Cold() => Press.Driver(_seeds).RunGenerators(Press.Project);
}
