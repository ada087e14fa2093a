using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Tests.Harness;

/// <summary>
/// Why each step of the pipeline had its outputs, to be read as a sentence:
/// <c>AllCached(3) with { Graph = Modified }</c>. A step that speaks of each seed has one word a seed.
/// </summary>
sealed record RunReasons(string Seeds, string Articles, string Summaries, string Graph, string Records)
{
    public const string Cached = "Cached";
    public const string Unchanged = "Unchanged";
    public const string Modified = "Modified";
    public const string New = "New";
    public const string Removed = "Removed";

    /// <summary>Nothing was done, for a given number of seeds.</summary>
    public static RunReasons AllCached(int seeds) =>
        new(Each(Cached, seeds), Each(Cached, seeds), Each(Cached, seeds), Cached, Each(Cached, seeds));

    /// <summary>The same reason for a number of seeds.</summary>
    public static string Each(string reason, int count) => string.Join(' ', Enumerable.Repeat(reason, count));

    /// <summary>The reasons of a run; the steps have the names of the properties.</summary>
    public static RunReasons Of(GeneratorRun run) =>
        new(
            Of(run, nameof(Seeds)),
            Of(run, nameof(Articles)),
            Of(run, nameof(Summaries)),
            Of(run, nameof(Graph)),
            Of(run, nameof(Records)));

    /// <summary>The reasons of any step of a run.</summary>
    public static string Of(GeneratorRun run, string step) => Join(run.ReasonsOf(step));

    public static string Join(ImmutableArray<IncrementalStepRunReason> reasons) => string.Join(' ', reasons);
}
