using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>
/// Finds the links to fragments that their targets lack (LP0303). A website links to an anchor from many pages, and the copy of the page
/// may lack it: so there is one diagnostic for each fragment of each target, at the first link by path and place, with the number of
/// the others.
/// </summary>
/// <param name="spans">By the paths of seeds.</param>
/// <param name="summaries">By the paths of seeds.</param>
sealed class UnknownFragments(
    CorpusModel corpus, IReadOnlyDictionary<string, LinkSpans> spans, IReadOnlyDictionary<string, ArticleSummary> summaries)
{
    readonly Dictionary<string, TargetAnchors> _anchors = new(StringComparer.Ordinal);

    /// <summary>The number of links to a fragment, by the path of its target and its name.</summary>
    readonly Dictionary<(string Seed, string Fragment), int> _links = [];

    public IEnumerable<SeedDiagnostic> Report()
    {
        List<(string Seed, string Fragment, LinkSpans From, int Link)> first = [];
        foreach (int index in Enumerable.Range(0, corpus.Articles.Count)
            .OrderBy(index => corpus.Articles[index].SeedPath, StringComparer.Ordinal))
        {
            CorpusArticle article = corpus.Articles[index];
            for (int i = 0; i < article.LinkTargets.Count; i++)
            {
                string url = summaries[article.SeedPath].Links[i].Url;
                int target = url.StartsWith("#", StringComparison.Ordinal) ? index : article.LinkTargets[i];
                if (target < 0 || Fragments.Of(url) is not { Length: > 0 } fragment
                    || AnchorsOf(corpus.Articles[target].SeedPath).Holds(fragment))
                {
                    continue;
                }

                (string Seed, string Fragment) key = (corpus.Articles[target].SeedPath, fragment);
                if (!_links.TryGetValue(key, out int count))
                {
                    first.Add((key.Seed, key.Fragment, spans[article.SeedPath], i));
                }

                _links[key] = count + 1;
            }
        }

        return first.Select(one => Diagnostic(one.Seed, one.Fragment, one.From, one.Link));
    }

    SeedDiagnostic Diagnostic(string seed, string fragment, LinkSpans from, int link)
    {
        string near = AnchorsOf(seed).NearestTo(fragment);
        int others = _links[(seed, fragment)] - 1;
        string lead = others == 1 ? " more link leads there" : " more links lead there";
        string[] arguments =
        [
            fragment,
            seed,
            near.Length == 0 ? "" : "; did you mean '#" + near + "'?",
            others == 0 ? "" : (near.Length == 0 ? "; " : " ") + others.ToString(CultureInfo.InvariantCulture) + lead,
        ];
        return new(DiagnosticIds.UnknownFragment, from.FilePath, from.Links[link], arguments.ToEquatableArray());
    }

    TargetAnchors AnchorsOf(string seed)
    {
        if (!_anchors.TryGetValue(seed, out TargetAnchors? anchors))
        {
            _anchors.Add(seed, anchors = new(spans[seed].Anchors, spans[seed].MadeAnchors));
        }

        return anchors;
    }
}
