namespace Letterpress.Core.Model;

/// <summary>What the references of a corpus say about the whole.</summary>
/// <param name="Ranks">For each article its PageRank as a fraction of <see cref="Layout.CorpusLayout.RankOne"/>, to which they sum.</param>
/// <param name="ByRank">All articles, highest rank first, equal ranks newest first.</param>
/// <param name="Components">Largest first, equal sizes by their newest article; articles newest first.</param>
/// <param name="TopologicalOrder">All articles, each before those that it cites, except in a cycle; otherwise newest first.</param>
/// <param name="Related">For each article those that cite, and are cited by, the same; nearest first.</param>
/// <param name="Unresolved">Most cited first, then by key (ordinal).</param>
/// <param name="Hosts">Most linked first, then by name (ordinal).</param>
sealed record GraphModel(
    EquatableArray<long> Ranks,
    EquatableArray<int> ByRank,
    EquatableArray<EquatableArray<int>> Components,
    EquatableArray<int> TopologicalOrder,
    EquatableArray<EquatableArray<int>> Related,
    EquatableArray<UnresolvedModel> Unresolved,
    EquatableArray<HostModel> Hosts);

/// <summary>An article that is cited but not in the corpus.</summary>
/// <param name="Key">By what it is known.</param>
/// <param name="Sources">The articles that cite it, newest first.</param>
/// <param name="Links">The links that lead there, newest source first, then in reading order; at least one.</param>
sealed record UnresolvedModel(string Key, EquatableArray<int> Sources, EquatableArray<BacklinkModel> Links);

/// <summary>A host outside the corpus.</summary>
/// <param name="Articles">Those that link there, newest first.</param>
sealed record HostModel(string Name, int LinkCount, EquatableArray<int> Articles);
