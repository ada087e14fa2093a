using System.Collections.Immutable;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>Collects the diagnostics of one seed while it is read.</summary>
sealed class SeedReport(Seed seed)
{
    readonly ImmutableArray<SeedDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<SeedDiagnostic>();

    public EquatableArray<SeedDiagnostic> Diagnostics => new(_diagnostics.ToImmutable());

    public void Add(string id, TextSlice span, params string[] arguments) =>
        _diagnostics.Add(new(id, seed.FilePath, SpanOf(span), arguments.ToEquatableArray()));

    /// <summary>Reports a problem as a warning, see <see cref="SeedDiagnostic.IsWarning"/>.</summary>
    public void AddWarning(string id, TextSlice span, params string[] arguments) =>
        _diagnostics.Add(new(id, seed.FilePath, SpanOf(span), arguments.ToEquatableArray()) { IsWarning = true });

    /// <summary>The lines and columns of a range; what lies after the seed's end is cut off.</summary>
    public SeedSpan SpanOf(TextSlice span)
    {
        int start = Math.Max(0, Math.Min(span.Start, seed.Text.Length));
        int end = Math.Max(start, Math.Min(span.End, seed.Text.Length));
        return seed.Text.SpanOf(start, end);
    }

    /// <summary>The line of a position, from 1.</summary>
    public int LineOf(int position) => seed.Text.LineOf(Math.Max(0, Math.Min(position, seed.Text.Length))) + 1;
}
