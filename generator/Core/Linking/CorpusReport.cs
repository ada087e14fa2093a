using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Diagnostics that depend on the other seeds, at their spans in the seed.</summary>
static class CorpusReport
{
    public static IEnumerable<SeedDiagnostic> Of(
        IReadOnlyCollection<LinkSpans> spans, IReadOnlyCollection<ArticleSummary> summaries, LinkedCorpus linked)
    {
        Dictionary<string, LinkSpans> bySeed = spans.ToDictionary(static one => one.SeedPath, StringComparer.Ordinal);
        foreach (Conflict conflict in linked.Conflicts)
        {
            LinkSpans own = bySeed[conflict.SeedPath];
            yield return new(conflict.DiagnosticId, own.FilePath, own.Identity, conflict.Arguments);
        }

        Dictionary<string, ArticleSummary> summaryOf = summaries.ToDictionary(static summary => summary.SeedPath, StringComparer.Ordinal);
        NearestArticles nearest = new(linked.Corpus.Articles);
        for (int index = 0; index < linked.Corpus.Articles.Count; index++)
        {
            CorpusArticle article = linked.Corpus.Articles[index];
            LinkSpans own = bySeed[article.SeedPath];
            ArticleSummary summary = summaryOf[article.SeedPath];
            for (int i = 0; i < article.LinkTargets.Count; i++)
            {
                LinkSummary link = summary.Links[i];
                int target = link.Url.StartsWith("#", StringComparison.Ordinal) ? index : article.LinkTargets[i];
                if (target >= 0)
                {
                    LinkSpans targetSpans = bySeed[linked.Corpus.Articles[target].SeedPath];
                    if (Fragments.Of(link.Url) is { Length: > 0 } fragment && !Fragments.IsFound(fragment, targetSpans.Anchors))
                    {
                        yield return At(DiagnosticIds.UnknownFragment, own, i, fragment, targetSpans.SeedPath);
                    }
                }
                else if (link.IsReference)
                {
                    yield return At(DiagnosticIds.UnresolvedReference, own, i, link.Url, Hint(nearest.Find(index, link)));
                }
            }
        }
    }

    static SeedDiagnostic At(string id, LinkSpans own, int link, params string[] arguments) =>
        new(id, own.FilePath, own.Links[link], arguments.ToEquatableArray());

    static string Hint(string slug) => slug.Length == 0 ? "" : "; did you mean '" + slug + "'?";
}
