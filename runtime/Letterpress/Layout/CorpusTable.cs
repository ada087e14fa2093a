using Letterpress.Keys;

namespace Letterpress.Layout;

/// <summary>The tables of a corpus: everything that is known only when all articles are.</summary>
/// <remarks>
/// Each is one literal of <see cref="Digits"/>, but <see cref="Texts"/>, which holds the texts that they slice;
/// <see cref="CorpusLayout"/> says what the rows of each are. Articles are named by their index: newest first, equal times ordered by
/// seed path.
/// </remarks>
enum CorpusTable
{
    /// <summary>One row an article, and one more: where its record lies, and its slug.</summary>
    Articles,

    /// <summary>Slugs, names of tags and hosts, one a line.</summary>
    Texts,

    /// <summary>The links of all articles in order of article, then of reading: the index of the target article plus
    /// one, 0 where the target is not in the corpus.</summary>
    LinkTargets,

    /// <summary>The distinct articles to which an article refers, itself left out, by ascending index.</summary>
    References,

    /// <summary>The transpose of <see cref="References"/>.</summary>
    ReferencedBy,

    /// <summary>The links that lead to an article, newest source first, then in reading order.</summary>
    Backlinks,

    /// <summary>One row a tag, most used first, then by name.</summary>
    Tags,

    /// <summary>The articles of each tag, newest first.</summary>
    TagArticles,

    /// <summary>The tags of each article, in the order of its seed.</summary>
    ArticleTags,

    /// <summary>All articles by rank, highest first.</summary>
    ByRank,

    /// <summary>All articles, each before those that it cites.</summary>
    TopologicalOrder,

    /// <summary>One row a component, largest first, and one more.</summary>
    Components,

    /// <summary>The articles of each component, newest first.</summary>
    ComponentArticles,

    /// <summary>The articles that are near to each article, nearest first.</summary>
    Related,

    /// <summary>The same article in other languages, by language.</summary>
    Translations,

    /// <summary>One row an article that is cited but not in the corpus, most cited first, and one more.</summary>
    Unresolved,

    /// <summary>The links to each such article.</summary>
    UnresolvedLinks,

    /// <summary>The articles that cite each such article, newest first.</summary>
    UnresolvedSources,

    /// <summary>One row a host outside the corpus, most linked first, and one more.</summary>
    Hosts,

    /// <summary>The articles that link to each host, newest first.</summary>
    HostArticles,

    /// <summary>The salt, then for each bucket of keys its displacement; see <see cref="KeyHash"/>.</summary>
    KeyBuckets,

    /// <summary>The slots of all keys; see <see cref="KeyHash"/>.</summary>
    KeySlots,

    /// <summary>The other names of articles, in order of article.</summary>
    Aliases,

    /// <summary>The rules by which the project knows articles by their URLs; see <see cref="Keys.IdentityRules"/>.</summary>
    IdentityRules,

    /// <summary>
    /// One row for each link that names a heading of its target as another tool does, by article and link: the heading's anchor.
    /// </summary>
    LinkAnchors,

    /// <summary>The articles that expire, the first to expire first; of those that expire at once, the newest first.</summary>
    Expiries,

    /// <summary>For each article the <see cref="SearchPolicy"/>; no rows where the project has no search.</summary>
    Searches,

    /// <summary>For each article its place in a picture of the graph; no rows where the project wants none.</summary>
    Positions,
}
