using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>Finds the drafts to which links would lead if the build had drafts.</summary>
sealed class DraftTargets
{
    readonly ArticleSummary[] _articles;
    readonly HashSet<string> _drafts;
    readonly LinkResolver? _resolver;

    /// <param name="articles">Those of the corpus.</param>
    /// <param name="drafts">Those that are left out.</param>
    public DraftTargets(IEnumerable<ArticleSummary> articles, IReadOnlyCollection<ArticleSummary> drafts)
    {
        _drafts = new(drafts.Select(static draft => draft.SeedPath), StringComparer.Ordinal);
        _articles = drafts.Count == 0
            ? []
            : [.. articles.Concat(drafts).OrderBy(static article => article.SeedPath, StringComparer.Ordinal)];
        if (drafts.Count > 0)
        {
            // What two of them claim is reported where drafts are articles.
            int[] byPath = [.. Enumerable.Range(0, _articles.Length)];
            CorpusNames names = CorpusNames.Of(_articles, byPath, "", []);
            _resolver = new(_articles, byPath, names, AliasIndex.Of(_articles, byPath, names, []));
        }
    }

    /// <summary>The seed path of the draft; null where the link leads to none.</summary>
    public string? Find(ArticleSummary source, LinkSummary link)
    {
        int found = _resolver?.Find(source, link) ?? -1;
        return found >= 0 && _drafts.Contains(_articles[found].SeedPath) ? _articles[found].SeedPath : null;
    }
}
