using System.Collections.Immutable;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>Collects the diagnostics of one seed while it is read.</summary>
/// <param name="defaults">The files of defaults above it, the nearest first.</param>
sealed class SeedReport(Seed seed, IReadOnlyList<Seed>? defaults = null)
{
    readonly ImmutableArray<SeedDiagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<SeedDiagnostic>();

    readonly ImmutableArray<SeedDiagnostic>.Builder _inherited = ImmutableArray.CreateBuilder<SeedDiagnostic>();

    public EquatableArray<SeedDiagnostic> Diagnostics => new(_diagnostics.ToImmutable());

    /// <summary>What is wrong with values that the seed inherits.</summary>
    public EquatableArray<SeedDiagnostic> Inherited => new(_inherited.ToImmutable());

    /// <param name="source">The file of defaults that has the place; null for the seed itself.</param>
    public void Add(Seed? source, string id, TextSlice span, params string[] arguments)
    {
        if (source is null)
        {
            Add(id, span, arguments);
            return;
        }

        SeedDiagnostic diagnostic = new(id, source.FilePath, SpanOf(source, span), arguments.ToEquatableArray());
        _inherited.Add(diagnostic.InheritedBy(new(seed.FilePath, seed.Path), OriginOf(source)));
    }

    /// <summary>See <see cref="SeedDiagnostic.Origin"/>.</summary>
    public int OriginOf(Seed? source)
    {
        int i = defaults?.Count ?? 0;
        while (i > 0 && !ReferenceEquals(defaults![i - 1], source))
        {
            i--;
        }

        return i;
    }

    public void Add(string id, TextSlice span, params string[] arguments) =>
        _diagnostics.Add(new(id, seed.FilePath, SpanOf(span), arguments.ToEquatableArray()));

    /// <summary>Reports a problem as a warning, see <see cref="SeedDiagnostic.IsWarning"/>.</summary>
    public void AddWarning(string id, TextSlice span, params string[] arguments) =>
        _diagnostics.Add(new(id, seed.FilePath, SpanOf(span), arguments.ToEquatableArray()) { IsWarning = true });

    /// <summary>The lines and columns of a range; what lies after the seed's end is cut off.</summary>
    public SeedSpan SpanOf(TextSlice span) => SpanOf(seed, span);

    /// <inheritdoc cref="SpanOf(TextSlice)"/>
    public static SeedSpan SpanOf(Seed file, TextSlice span)
    {
        int start = Math.Max(0, Math.Min(span.Start, file.Text.Length));
        int end = Math.Max(start, Math.Min(span.End, file.Text.Length));
        return file.Text.SpanOf(start, end);
    }

    /// <summary>The line of a position, from 1.</summary>
    public int LineOf(int position) => seed.Text.LineOf(Math.Max(0, Math.Min(position, seed.Text.Length))) + 1;
}
