using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Corpora;

namespace Letterpress.Benchmarks.Driving;

/// <summary>What the generator costs a build: all seeds read.</summary>
[InProcess]
[MemoryDiagnoser]
[WarmupCount(1)]
[IterationCount(3)]
[InvocationCount(1)]
public class ColdRun
{
    ImmutableArray<Seed> _seeds;

    [Params(1_000, 10_000)]
    public int Seeds { get; set; }

    [GlobalSetup]
    public void Setup() => _seeds = Seed.Corpus(Seeds);

    [Benchmark]
    public object Cold() => Press.Driver(_seeds).RunGenerators(Press.Project);
}
