using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>What only the corpus knows to be wrong, at the places that only the seeds know.</summary>
static class CorpusReport
{
    public static IEnumerable<SeedDiagnostic> Of(IReadOnlyCollection<LinkSites> sites, IReadOnlyCollection<ArticleSummary> summaries, LinkedCorpus linked)
    {
        Dictionary<string, LinkSites> bySeed = sites.ToDictionary(static site => site.SeedPath, StringComparer.Ordinal);
        foreach (Conflict conflict in linked.Conflicts)
        {
            LinkSites site = bySeed[conflict.SeedPath];
            yield return new(conflict.DiagnosticId, site.FilePath, site.Identity, conflict.Arguments);
        }

        Dictionary<string, ArticleSummary> summaryOf = summaries.ToDictionary(static summary => summary.SeedPath, StringComparer.Ordinal);
        NearestArticles nearest = new(linked.Corpus.Articles);
        for (int index = 0; index < linked.Corpus.Articles.Count; index++)
        {
            CorpusArticle article = linked.Corpus.Articles[index];
            LinkSites site = bySeed[article.SeedPath];
            ArticleSummary summary = summaryOf[article.SeedPath];
            for (int i = 0; i < article.LinkTargets.Count; i++)
            {
                LinkSummary link = summary.Links[i];
                int target = link.Url.StartsWith("#", StringComparison.Ordinal) ? index : article.LinkTargets[i];
                if (target >= 0)
                {
                    LinkSites targetSite = bySeed[linked.Corpus.Articles[target].SeedPath];
                    if (Fragments.Of(link.Url) is { Length: > 0 } fragment && !Fragments.IsFound(fragment, targetSite.Anchors))
                    {
                        yield return At(DiagnosticIds.UnknownFragment, site, i, fragment, targetSite.SeedPath);
                    }
                }
                else if (link.IsReference)
                {
                    yield return At(DiagnosticIds.UnresolvedReference, site, i, link.Url, Hint(nearest.Find(index, link)));
                }
            }
        }
    }

    static SeedDiagnostic At(string id, LinkSites site, int link, params string[] arguments) => new(id, site.FilePath, site.Links[link], arguments.ToEquatableArray());

    static string Hint(string slug) => slug.Length == 0 ? "" : "; did you mean '" + slug + "'?";
}
