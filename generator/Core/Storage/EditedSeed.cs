using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>A seed that was edited in its own text alone: the rest of the corpus is what it was.</summary>
/// <param name="Diagnostics">Of the seed alone, as it is now; before there were as many.</param>
sealed record EditedSeed(StoredArticle Old, StoredArticle New, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <returns>
    /// Null where the corpus must be linked anew: the seed was left out or is, its names or links are others, or what
    /// links of other seeds lead to in it is.
    /// </returns>
    public static EditedSeed? Of(StoredSeed before, StoredSeed after) =>
        before.Article is { } old && after.Article is { } now
        && old.Summary.Equals(now.Summary) && old.Spans.Anchors.Equals(now.Spans.Anchors) && before.Diagnostics.Count == after.Diagnostics.Count
            ? new(old, now, after.Diagnostics)
            : null;

    /// <summary>What only the corpus knows of the seed, at the place where it is now; null where that cannot be told.</summary>
    public SeedDiagnostic? Moved(SeedDiagnostic diagnostic)
    {
        if (diagnostic.Id == DiagnosticIds.RepeatedSeed)
        {
            return diagnostic;
        }

        if (diagnostic.Id == DiagnosticIds.Duplicate)
        {
            return diagnostic.Span == Old.Spans.Identity ? diagnostic with { Span = New.Spans.Identity } : null;
        }

        int[] links = [.. Enumerable.Range(0, Old.Spans.Links.Count).Where(link => Old.Spans.Links[link] == diagnostic.Span)];
        return links is [int link] ? diagnostic with { Span = New.Spans.Links[link] } : null;
    }
}
