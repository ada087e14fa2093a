using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Letterpress.Benchmarks;

/// <summary>How much is measured: all, or, in CI, only that everything runs.</summary>
static class Scope
{
    /// <summary>The first argument that asks for the small form.</summary>
    public const string Check = "check";

    /// <summary>Whether nothing is to be measured: each benchmark runs once, over few seeds.</summary>
    public static bool IsCheck { get; set; }

    /// <summary>Articles of the corpus that is read.</summary>
    public static int WrittenArticles => IsCheck ? 200 : 1_000;

    /// <summary>Seeds that the generator is given.</summary>
    public static int[] Counts => IsCheck ? [200] : [1_000, 10_000, 30_000];

    /// <summary>All in this process, where the corpora lie that were compiled for it.</summary>
    public static IConfig Config => DefaultConfig.Instance.AddJob((IsCheck
        ? Job.Dry
        : Job.Default.WithWarmupCount(3).WithIterationCount(6).WithIterationTime(Perfolizer.Horology.TimeInterval.FromMilliseconds(100)))
        .WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(10), logOutput: false)));
}
