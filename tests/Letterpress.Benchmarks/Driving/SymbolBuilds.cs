using System.Collections.Immutable;
using System.Globalization;
using BenchmarkDotNet.Attributes;
using Letterpress.Benchmarks.Corpora;

namespace Letterpress.Benchmarks.Driving;

/// <summary>What members for 8,000 headings cost a build: where no code names one, where it names one, and where all are written.</summary>
[MemoryDiagnoser]
[WarmupCount(5)]
[IterationCount(5)]
[InvocationCount(1)]
public class SymbolBuilds
{
    const string One = "class Program { static Letterpress.Heading H => Articles.Headings.Article1.Section1OfTheText; }";

    ImmutableArray<Seed> _seeds;
    string _all = "";

    public static int Headings => Scope.IsCheck ? 80 : 8_000;

    [GlobalSetup]
    public void Setup()
    {
        _seeds = TypedSeeds.WithHeadings(Headings);
        _all = "class Program { Letterpress.Heading[] H => [" + string.Join(
            ", ",
            Enumerable.Range(0, Headings).Select(static i => string.Create(
                CultureInfo.InvariantCulture, $"Articles.Headings.Article{i / 8}.Section{i % 8}OfTheText"))) + "]; }";
    }

    [Benchmark(Baseline = true)]
    public object None() => Press.Build(Press.With(""), _seeds, ("LetterpressSymbols", "None"));

    [Benchmark]
    public object NoneNamed() => Press.Build(Press.With(""), _seeds);

    [Benchmark]
    public object OneNamed() => Press.Build(Press.With(One), _seeds);

    [Benchmark]
    public object AllNamed() => Press.Build(Press.With(_all), _seeds);

    [Benchmark]
    public object AllWritten() => Press.Build(Press.With(""), _seeds, ("LetterpressSymbols", "All"));
}
