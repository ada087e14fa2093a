using Letterpress.Core.Model;

namespace Letterpress.Core;

/// <summary>A fault in a file of defaults, which each seed below finds, is reported once, with the first of these seeds.</summary>
static class InheritedFaults
{
    /// <summary>How many seeds a diagnostic names.</summary>
    const int MaxSeeds = 3;

    /// <param name="faults">Of all seeds, in any order.</param>
    /// <returns>One of each place and message, in the order of the places.</returns>
    public static EquatableArray<SeedDiagnostic> Gather(IEnumerable<SeedDiagnostic> faults) => faults
        .GroupBy(static fault => fault with { Origin = 0, Inheriting = default, InheritingCount = 0 })
        .Select(static group =>
        {
            SeedName[] seeds =
            [
                .. group.SelectMany(static fault => fault.Inheriting).Distinct().OrderBy(static seed => seed.Path, StringComparer.Ordinal),
            ];
            return group.Key with { Inheriting = seeds.Take(MaxSeeds).ToEquatableArray(), InheritingCount = seeds.Length };
        })
        .OrderBy(static fault => fault.FilePath, StringComparer.Ordinal)
        .ThenBy(static fault => fault.Span.Start)
        .ThenBy(static fault => fault.Id, StringComparer.Ordinal)
        .ThenBy(static fault => string.Concat(fault.Arguments), StringComparer.Ordinal)
        .ToEquatableArray();
}
