using Letterpress.Core.Model;

namespace Letterpress.Core.Linking;

/// <summary>
/// Finds the links to fragments that their targets lack (LP0303), or may have where another tool inserts something (LP0305). A website
/// links to an anchor from many pages, and the copy of the page may lack it: so there is one diagnostic for each fragment of each
/// target, at the first link by path and place, with the number of the others.
/// </summary>
/// <param name="spans">By the paths of seeds.</param>
sealed class UnknownFragments(CorpusModel corpus, IReadOnlyDictionary<string, LinkSpans> spans, FragmentLinks links)
{
    public IEnumerable<SeedDiagnostic> Report()
    {
        Dictionary<(int Target, string Fragment), int> counts = [];
        List<FragmentLink> first = [];
        foreach (FragmentLink link in Enumerable.Range(0, corpus.Articles.Count)
            .OrderBy(index => corpus.Articles[index].SeedPath, StringComparer.Ordinal)
            .SelectMany(links.Of).Where(static link => link.Anchor.Length == 0))
        {
            if (!counts.TryGetValue((link.Target, link.Fragment), out int count))
            {
                first.Add(link);
            }

            counts[(link.Target, link.Fragment)] = count + 1;
        }

        return first.Select(link => Diagnostic(link, counts[(link.Target, link.Fragment)] - 1));
    }

    /// <param name="others">How many more links lead there.</param>
    SeedDiagnostic Diagnostic(FragmentLink link, int others)
    {
        TargetAnchors target = links.AnchorsOf(link.Target);
        string near = target.NearestTo(link.Fragment);
        string insertion = target.Insertion;
        (string hint, string more) = CorpusReport.Ends(near.Length == 0 ? "" : "#" + near, others);
        string[] arguments = [link.Fragment, corpus.Articles[link.Target].SeedPath, hint, more];
        LinkSpans from = spans[corpus.Articles[link.Source].SeedPath];
        return insertion.Length == 0
            ? new(DiagnosticIds.UnknownFragment, from.FilePath, from.Links[link.Link], arguments.ToEquatableArray())
            : new(DiagnosticIds.InsertedFragment, from.FilePath, from.Links[link.Link], arguments.Append(insertion).ToEquatableArray());
    }
}
