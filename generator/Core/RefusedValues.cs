using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core;

/// <summary>
/// Values that are not of the type that a collection declares, which is an error: that a known key could not be read from them is not
/// reported as well.
/// </summary>
static class RefusedValues
{
    public static EquatableArray<SeedPlace> Of(IEnumerable<FrontMatterSpans> spans, IEnumerable<BoundSeed> seeds)
    {
        Dictionary<string, int[]> refused = new(StringComparer.Ordinal);
        foreach (BoundSeed seed in seeds)
        {
            int[] nodes =
            [
                .. seed.Rows.SelectMany(static row => row.Problems)
                    .Where(static problem => problem.Id == DiagnosticIds.FieldType && problem.Node >= 0)
                    .Select(static problem => problem.Node),
            ];
            if (nodes.Length > 0)
            {
                refused[seed.SeedPath] = nodes;
            }
        }

        return refused.Count == 0 ? default : spans.Where(one => refused.ContainsKey(one.SeedPath))
            .SelectMany(one => refused[one.SeedPath].Select(node => PlaceOf(one, node))).Distinct().ToEquatableArray();
    }

    public static IEnumerable<SeedDiagnostic> Without(IEnumerable<SeedDiagnostic> diagnostics, EquatableArray<SeedPlace> refused)
    {
        if (refused.Count == 0)
        {
            return diagnostics;
        }

        HashSet<SeedPlace> places = [.. refused];
        return diagnostics.Where(one =>
            one.Id != DiagnosticIds.InvalidFrontMatterValue || !places.Contains(new(one.FilePath, one.Span)));
    }

    static SeedPlace PlaceOf(FrontMatterSpans spans, int node) =>
        new(spans.OriginOf(node) is > 0 and var origin ? spans.Defaults[origin - 1] : spans.FilePath, spans.Values[node]);
}

/// <param name="FilePath">As diagnostics name the file.</param>
readonly record struct SeedPlace(string FilePath, SeedSpan Span);
