using Letterpress.Core.Identity;
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
        DraftTargets draftTargets = new(linked.Corpus.Articles.Select(article => summaryOf[article.SeedPath]), drafts);
        NearestArticles nearest = new(linked.Corpus.Articles);
        FragmentLinks fragments = new(linked.Corpus, [.. spans.Select(static one => one.Anchors)], summaryOf);
        foreach (SeedDiagnostic diagnostic in new UnknownFragments(linked.Corpus, bySeed, fragments).Report())
        {
            yield return diagnostic;
        }

        for (int index = 0; index < linked.Corpus.Articles.Count; index++)
        {
            CorpusArticle article = linked.Corpus.Articles[index];
            LinkSpans own = bySeed[article.SeedPath];
            ArticleSummary summary = summaryOf[article.SeedPath];
            for (int i = 0; i < article.LinkTargets.Count; i++)
            {
                LinkSummary link = summary.Links[i];
                if (article.LinkTargets[i] >= 0 || link.Url.StartsWith("#", StringComparison.Ordinal))
                {
                    continue;
                }

                if (draftTargets.Find(summary, link) is { } draft)
                {
                    yield return At(DiagnosticIds.LinkToDraft, own, i, link.Url, draft);
                }
                else if (link.IsReference)
                {
                    bool isDead = summary.IsLocal && (link.Form != LinkForm.Url || LinkPath.IsMarkdown(LinkPath.WithoutQuery(link.Url)));
                    yield return At(
                        isDead ? DiagnosticIds.DeadLink : DiagnosticIds.UnresolvedReference,
                        own,
                        i,
                        link.Url,
                        Hint(linked.Corpus.Articles, article.SeedPath, nearest.Find(index, link), isDead));
                }
            }
        }
    }

    static SeedDiagnostic At(string id, LinkSpans own, int link, params string[] arguments) =>
        new(id, own.FilePath, own.Links[link], arguments.ToEquatableArray());

    /// <param name="near">The article that was perhaps meant; -1 for none.</param>
    /// <param name="isDead">Whether the link should lead to a file: then the hint is one that does.</param>
    static string Hint(EquatableArray<CorpusArticle> articles, string seedPath, int near, bool isDead) =>
        near < 0 ? ""
        : "; did you mean '"
            + (isDead ? SeedPaths.Relative(articles[near].SeedPath, LinkPath.FolderOf(seedPath)) : articles[near].Slug) + "'?";
}
