using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Layout;

namespace Letterpress.Core.Linking;

/// <summary>The links of a corpus that lead to a fragment of an article, and where in the article each leads.</summary>
sealed class FragmentLinks(
    CorpusModel corpus, IReadOnlyCollection<ArticleAnchors> anchors, IReadOnlyDictionary<string, ArticleSummary> summaries)
{
    readonly Dictionary<string, ArticleAnchors> _articles = anchors.ToDictionary(static one => one.SeedPath, StringComparer.Ordinal);
    readonly Dictionary<string, TargetAnchors> _targets = new(StringComparer.Ordinal);

    /// <summary>
    /// The links by whose fragments another tool names headings of other articles, in the order of the corpus. Within an article, the
    /// headings have the ids that its links state. An anchor for which a table has no room is left out.
    /// </summary>
    public static EquatableArray<LinkAnchor> AnchorsOf(
        CorpusModel corpus, IReadOnlyCollection<ArticleAnchors> anchors, IReadOnlyCollection<ArticleSummary> summaries)
    {
        FragmentLinks links = new(
            corpus, anchors, summaries.ToDictionary(static summary => summary.SeedPath, StringComparer.Ordinal));
        return Enumerable.Range(0, corpus.Articles.Count).SelectMany(links.Of)
            .Where(static link => link.Anchor.Length > 0 && link.Anchor != Uri.UnescapeDataString(link.Fragment))
            .Select(static link => new LinkAnchor(link.Source, link.Link, link.Anchor + link.Directives))
            .Where(static link => Utf8.Length(link.Anchor) <= TwoDigits.MaxValue).ToEquatableArray();
    }

    /// <summary>The links of one article that lead to a fragment.</summary>
    public IEnumerable<FragmentLink> Of(int source)
    {
        CorpusArticle article = corpus.Articles[source];
        EquatableArray<LinkSummary> links = summaries[article.SeedPath].Links;
        for (int i = 0; i < article.LinkTargets.Count; i++)
        {
            string url = links[i].Url;
            int target = url.StartsWith("#", StringComparison.Ordinal) ? source : article.LinkTargets[i];
            if (target >= 0 && Fragments.Of(url) is { Length: > 0 } fragment)
            {
                yield return new(source, i, target, fragment, AnchorsOf(target).Find(fragment) ?? "")
                {
                    Directives = Fragments.DirectivesOf(url),
                };
            }
        }
    }

    public TargetAnchors AnchorsOf(int article)
    {
        string seed = corpus.Articles[article].SeedPath;
        if (!_targets.TryGetValue(seed, out TargetAnchors? anchors))
        {
            _targets.Add(seed, anchors = new(_articles[seed]));
        }

        return anchors;
    }
}

/// <param name="Source">The index of the article in which the link stands.</param>
/// <param name="Link">The index of the link in its article.</param>
/// <param name="Target">The index of the article to which it leads.</param>
/// <param name="Anchor">That of the target to which it leads; empty where the target has none.</param>
readonly record struct FragmentLink(int Source, int Link, int Target, string Fragment, string Anchor)
{
    /// <summary>What its URL says to browsers after the fragment.</summary>
    public string Directives { get; init; } = "";
}
