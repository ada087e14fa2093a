using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Corpora;

namespace Letterpress.Benchmarks.Driving;

/// <summary>What a collection of six fields costs a build, beside the build of the same seeds without it.</summary>
[MemoryDiagnoser]
[WarmupCount(3)]
[IterationCount(3)]
[InvocationCount(1)]
public class CollectionBuilds
{
    ImmutableArray<Seed> _seeds;

    [ParamsSource(nameof(Counts))]
    public int Seeds { get; set; }

    public static IEnumerable<int> Counts => Scope.IsCheck ? [0, 200] : [0, 1_000, 10_000];

    [GlobalSetup]
    public void Setup() => _seeds = TypedSeeds.Of(Seeds);

    [Benchmark(Baseline = true)]
    public object Without() => Press.Build(Press.With("public enum Heat;"), _seeds);

    [Benchmark]
    public object With() => Press.Build(Press.With(TypedSeeds.Type), _seeds);
}
