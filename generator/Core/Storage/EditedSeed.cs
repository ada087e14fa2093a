using Letterpress.Core.Model;

namespace Letterpress.Core.Storage;

/// <summary>A seed whose edit changed nothing but its own text: the rest of the corpus is unchanged.</summary>
/// <param name="diagnostics">Of the seed alone, as it is now; there were as many before.</param>
sealed class EditedSeed(StoredArticle old, StoredArticle now, EquatableArray<SeedDiagnostic> diagnostics)
{
    Dictionary<SeedSpan, SeedSpan?>? _links;

    public StoredArticle Old => old;

    public StoredArticle New => now;

    public EquatableArray<SeedDiagnostic> Diagnostics => diagnostics;

    /// <returns>
    /// Null where the corpus must be linked again: the seed has or had an error, or its names, its links or what links of other seeds
    /// lead to has changed.
    /// </returns>
    public static EditedSeed? Of(StoredSeed before, StoredSeed after) =>
        before.Article is { } old && after.Article is { } now
        && old.Summary.Equals(now.Summary) && old.Spans.Anchors.Equals(now.Spans.Anchors)
        && old.Headings.Equals(now.Headings)
        && before.Diagnostics.Count == after.Diagnostics.Count && before.Inherited.Equals(after.Inherited)
            ? new(old, now, after.Diagnostics)
            : null;

    /// <summary>A diagnostic of linking at its new spans in the seed; null where these cannot be known.</summary>
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

        Dictionary<SeedSpan, SeedSpan?> moves = diagnostic.Id == DiagnosticIds.FormerNameTaken
            ? Moves(Old.Spans.FormerNames, New.Spans.FormerNames)
            : _links ??= Moves(Old.Spans.Links, New.Spans.Links);
        SeedSpan?[] spans =
        [
            .. new[] { diagnostic.Span }.Concat(diagnostic.Further)
                .Select(span => moves.TryGetValue(span, out SeedSpan? moved) ? moved : null),
        ];
        return spans.All(static span => span is not null)
            ? diagnostic with { Span = spans[0]!.Value, Further = spans.Skip(1).Select(static span => span!.Value).ToEquatableArray() }
            : null;
    }

    /// <summary>Where each span is now; null for one that two have.</summary>
    static Dictionary<SeedSpan, SeedSpan?> Moves(EquatableArray<SeedSpan> old, EquatableArray<SeedSpan> now)
    {
        Dictionary<SeedSpan, SeedSpan?> moves = [];
        for (int i = 0; i < old.Count; i++)
        {
            moves[old[i]] = moves.ContainsKey(old[i]) ? null : now[i];
        }

        return moves;
    }
}
