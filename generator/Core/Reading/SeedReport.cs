using System.Collections.Immutable;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading;

/// <summary>Collects what is wrong with one seed while it is read.</summary>
sealed class SeedReport(Seed seed)
{
    readonly ImmutableArray<SeedDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<SeedDiagnostic>();

    public EquatableArray<SeedDiagnostic> Diagnostics => new(_diagnostics.ToImmutable());

    public void Add(string id, TextSlice place, params string[] arguments) =>
        _diagnostics.Add(new(id, seed.FilePath, SpanOf(place), arguments.ToEquatableArray()));

    /// <summary>A place in the terms of editors; a place beyond the seed's end becomes its end.</summary>
    public SeedSpan SpanOf(TextSlice place)
    {
        int start = Math.Max(0, Math.Min(place.Start, seed.Text.Length));
        int end = Math.Max(start, Math.Min(place.End, seed.Text.Length));
        return seed.Text.SpanOf(start, end);
    }

    /// <summary>The line of a position, from 1.</summary>
    public int LineOf(int position) => seed.Text.LineOf(Math.Max(0, Math.Min(position, seed.Text.Length))) + 1;
}
