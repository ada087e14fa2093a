using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>A seed that was edited in its own text alone: the rest of the corpus is what it was.</summary>
/// <param name="Diagnostics">Of the seed alone, as it is now; before there were as many.</param>
sealed record SeedEdit(StoredArticle Old, StoredArticle New, EquatableArray<SeedDiagnostic> Diagnostics)
{
    /// <returns>
    /// Null where the corpus must be linked anew: the seed was left out or is, its names or links are others, or what
    /// links of other seeds lead to in it is.
    /// </returns>
    public static SeedEdit? Of(StoredSeed before, StoredSeed after) =>
        before.Article is { } old && after.Article is { } now
        && old.Summary.Equals(now.Summary) && old.Sites.Anchors.Equals(now.Sites.Anchors) && before.Diagnostics.Count == after.Diagnostics.Count
            ? new(old, now, after.Diagnostics)
            : null;

    /// <summary>What only the corpus knows of the seed, at the place where it is now; null where that cannot be told.</summary>
    public SeedDiagnostic? Moved(SeedDiagnostic diagnostic)
    {
        if (diagnostic.Id == DiagnosticIds.GivenTwice)
        {
            return diagnostic;
        }

        if (diagnostic.Id == DiagnosticIds.Duplicate)
        {
            return diagnostic.Span == Old.Sites.Identity ? diagnostic with { Span = New.Sites.Identity } : null;
        }

        int[] links = [.. Enumerable.Range(0, Old.Sites.Links.Count).Where(link => Old.Sites.Links[link] == diagnostic.Span)];
        return links is [int link] ? diagnostic with { Span = New.Sites.Links[link] } : null;
    }
}
