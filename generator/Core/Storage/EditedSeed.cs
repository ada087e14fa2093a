using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>A seed whose edit changed nothing but its own text: the rest of the corpus is unchanged.</summary>
/// <param name="Diagnostics">Of the seed alone, as it is now; there were as many before.</param>
sealed record EditedSeed(StoredArticle Old, StoredArticle New, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <returns>
    /// Null where the corpus must be linked again: the seed has or had an error, or its names, its links or what links of other seeds
    /// lead to has changed.
    /// </returns>
    public static EditedSeed? Of(StoredSeed before, StoredSeed after) =>
        before.Article is { } old && after.Article is { } now
        && old.Summary.Equals(now.Summary) && old.Spans.Anchors.Equals(now.Spans.Anchors)
        && old.Headings.Equals(now.Headings)
        && before.Diagnostics.Count == after.Diagnostics.Count
            ? new(old, now, after.Diagnostics)
            : null;

    /// <summary>A diagnostic of linking at its new span in the seed; null where that cannot be known.</summary>
    public SeedDiagnostic? Moved(SeedDiagnostic diagnostic)
    {
        if (diagnostic.Id == DiagnosticIds.RepeatedSeed)
        {
            return diagnostic;
        }

        if (diagnostic.Id is DiagnosticIds.Duplicate or DiagnosticIds.NameShared)
        {
            return diagnostic.Span == Old.Spans.Identity ? diagnostic with { Span = New.Spans.Identity } : null;
        }

        if (diagnostic.Id == DiagnosticIds.FormerNameTaken)
        {
            return Moved(diagnostic, Old.Spans.FormerNames, New.Spans.FormerNames);
        }

        return Moved(diagnostic, Old.Spans.Links, New.Spans.Links);
    }

    static SeedDiagnostic? Moved(SeedDiagnostic diagnostic, EquatableArray<SeedSpan> old, EquatableArray<SeedSpan> now)
    {
        int[] spans = [.. Enumerable.Range(0, old.Count).Where(i => old[i] == diagnostic.Span)];
        return spans is [int only] ? diagnostic with { Span = now[only] } : null;
    }
}
