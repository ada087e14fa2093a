using System.Globalization;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Diagnostics that depend on the other seeds, at their spans in the seed.</summary>
static class CorpusReport
{
    public static IEnumerable<SeedDiagnostic> Of(
        IReadOnlyCollection<LinkSpans> spans,
        IReadOnlyCollection<ArticleSummary> summaries,
        LinkedCorpus linked,
        IReadOnlyCollection<ArticleSummary> drafts)
    {
        Dictionary<string, LinkSpans> bySeed = spans.ToDictionary(static one => one.SeedPath, StringComparer.Ordinal);
        foreach (Conflict conflict in linked.Conflicts)
        {
            LinkSpans own = bySeed[conflict.SeedPath];
            SeedSpan place = conflict.FormerName < 0 ? own.Identity : own.FormerNames[conflict.FormerName];
            yield return new(conflict.DiagnosticId, own.FilePath, place, conflict.Arguments) { IsWarning = conflict.IsSettled };
        }

        Dictionary<string, ArticleSummary> summaryOf = summaries.ToDictionary(static summary => summary.SeedPath, StringComparer.Ordinal);
        FragmentLinks fragments = new(linked.Corpus, [.. spans.Select(static one => one.Anchors)], summaryOf);
        foreach (SeedDiagnostic diagnostic in new UnknownFragments(linked.Corpus, bySeed, fragments).Report())
        {
            yield return diagnostic;
        }

        UnresolvedLinks unresolved = new(linked.Corpus, bySeed, summaryOf, drafts);
        foreach (SeedDiagnostic diagnostic in Enumerable.Range(0, linked.Corpus.Articles.Count).SelectMany(unresolved.Report))
        {
            yield return diagnostic;
        }
    }

    /// <summary>The end of a message that is said at the first of several links.</summary>
    /// <param name="near">What was perhaps meant; empty for nothing.</param>
    /// <param name="others">How many more links lead there.</param>
    public static (string Hint, string Others) Ends(string near, int others) => (
        near.Length == 0 ? "" : "; did you mean '" + near + "'?",
        others == 0 ? "" : (near.Length == 0 ? "; " : " ") + others.ToString(CultureInfo.InvariantCulture)
            + (others == 1 ? " more link leads there" : " more links lead there"));
}
