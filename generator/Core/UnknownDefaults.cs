using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core;

/// <summary>An inherited key that no collection of a seed reads is no mistake where a collection of another seed below reads it.</summary>
/// <param name="spans">By the path of the seed.</param>
sealed class UnknownDefaults(IReadOnlyCollection<BoundSeed> seeds, IReadOnlyDictionary<string, FrontMatterSpans> spans)
{
    /// <summary>The problems that are left.</summary>
    public IEnumerable<SeedProblem> Without(IReadOnlyCollection<SeedProblem> problems)
    {
        HashSet<(string, SeedSpan)> unknown = [.. problems.Where(IsUnknownDefault).Select(KeyOf)];
        if (unknown.Count == 0)
        {
            return problems;
        }

        HashSet<(string, SeedSpan)> read = [.. seeds.Where(seed => spans.ContainsKey(seed.SeedPath)).SelectMany(KeysReadBy)];
        return problems.Where(problem => !IsUnknownDefault(problem) || !read.Contains(KeyOf(problem)));
    }

    bool IsUnknownDefault(SeedProblem problem) => problem.Problem.Id == DiagnosticIds.FieldUnknown
        && spans.TryGetValue(problem.SeedPath, out FrontMatterSpans? of) && of.OriginOf(problem.Problem.Node) > 0;

    (string, SeedSpan) KeyOf(SeedProblem problem) => KeyOf(spans[problem.SeedPath], problem.Problem.Node);

    static (string, SeedSpan) KeyOf(FrontMatterSpans of, int node) => (of.Defaults[of.OriginOf(node) - 1], of.Keys[node]);

    /// <summary>Those of the inherited keys of which a property has the value, or reports it.</summary>
    IEnumerable<(string, SeedSpan)> KeysReadBy(BoundSeed seed)
    {
        FrontMatterSpans of = spans[seed.SeedPath];
        return of.Origins.Count == 0 ? [] : seed.Rows
            .SelectMany(static row => row.Values.SelectMany(NodesOf).Concat(row.Problems.Where(static one => !one.IsKey).Select(NodeOf)))
            .Where(node => of.OriginOf(node) > 0)
            .Select(node => KeyOf(of, node));
    }

    static int NodeOf(BoundProblem problem) => problem.Node;

    static IEnumerable<int> NodesOf(BoundValue value) => value.Items.SelectMany(NodesOf).Prepend(value.Node);
}
