using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>
/// Finds the links that should lead to an article and lead to none. An archive links to one article that it lacks from many places
/// of a page: so there is one LP0301 for each target of a seed, at the first link, and the others are further places of it.
/// </summary>
/// <param name="spans">By the paths of seeds.</param>
/// <param name="summaries">By the paths of seeds.</param>
/// <param name="drafts">Those that are left out.</param>
sealed class UnresolvedLinks(
    CorpusModel corpus,
    IReadOnlyDictionary<string, LinkSpans> spans,
    IReadOnlyDictionary<string, ArticleSummary> summaries,
    IReadOnlyCollection<ArticleSummary> drafts)
{
    readonly DraftTargets _drafts = new(corpus.Articles.Select(article => summaries[article.SeedPath]), drafts);
    readonly NearestArticles _nearest = new(corpus.Articles);

    /// <param name="index">The article.</param>
    /// <returns>In the order of the links.</returns>
    public IEnumerable<SeedDiagnostic> Report(int index)
    {
        string seedPath = corpus.Articles[index].SeedPath;
        ArticleSummary summary = summaries[seedPath];
        LinkSpans own = spans[seedPath];
        List<(List<int> Links, string? Draft)> groups = [];
        Dictionary<string, List<int>> byTarget = new(StringComparer.Ordinal);
        EquatableArray<int> targets = corpus.Articles[index].LinkTargets;
        for (int i = 0; i < targets.Count; i++)
        {
            LinkSummary link = summary.Links[i];
            if (targets[i] >= 0 || link.Url.StartsWith("#", StringComparison.Ordinal))
            {
                continue;
            }

            string? draft = _drafts.Find(summary, link);
            if (draft is not null || (link.IsReference && IsDead(summary, link)))
            {
                groups.Add(([i], draft));
            }
            else if (link.IsReference)
            {
                string key = UnresolvedIndex.KeyOf(seedPath, link);
                if (!byTarget.TryGetValue(key, out List<int>? group))
                {
                    byTarget.Add(key, group = []);
                    groups.Add((group, null));
                }

                group.Add(i);
            }
        }

        return groups.Select(group => Diagnostic(index, summary, own, group.Links, group.Draft));
    }

    SeedDiagnostic Diagnostic(int index, ArticleSummary summary, LinkSpans own, List<int> group, string? draft)
    {
        LinkSummary link = summary.Links[group[0]];
        if (draft is not null)
        {
            return At(DiagnosticIds.LinkToDraft, link.Url, draft);
        }

        bool isDead = IsDead(summary, link);
        int near = _nearest.Find(index, link);
        (string hint, string others) = CorpusReport.Ends(near < 0 ? "" : NameOf(corpus.Articles[near], summary, isDead), group.Count - 1);
        return isDead ? At(DiagnosticIds.DeadLink, link.Url, hint) : At(DiagnosticIds.UnresolvedReference, link.Url, hint, others);

        SeedDiagnostic At(string id, params string[] arguments) => new(id, own.FilePath, own.Links[group[0]], arguments.ToEquatableArray())
        {
            Further = group.Skip(1).Select(i => own.Links[i]).ToEquatableArray(),
        };
    }

    /// <summary>Whether the link should lead to a file: then a hint is one that does.</summary>
    static bool IsDead(ArticleSummary summary, LinkSummary link) =>
        summary.IsLocal && (link.Form != LinkForm.Url || LinkPath.IsMarkdown(LinkPath.WithoutQuery(link.Url)));

    static string NameOf(CorpusArticle near, ArticleSummary summary, bool isDead) =>
        isDead ? SeedPaths.Relative(near.SeedPath, LinkPath.FolderOf(summary.SeedPath)) : near.Slug;
}
