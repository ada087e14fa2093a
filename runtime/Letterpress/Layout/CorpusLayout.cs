using Letterpress.Keys;

namespace Letterpress.Layout;

/// <summary>The tables of a corpus: everything that is known only when all articles are.</summary>
/// <remarks>Each is one literal of <see cref="Digits"/>, but <see cref="Texts"/>, which holds the texts that they slice.
/// Articles are named by their index: newest first, equal times ordered by seed path.</remarks>
enum CorpusTable
{
    /// <summary>One row an article: where its record lies, and its slug; see <see cref="CorpusLayout.Article"/>.</summary>
    Articles,

    /// <summary>Slugs, names of tags and hosts, one a line.</summary>
    Texts,

    /// <summary>The links of all articles in order of article, then of reading: 4 digits each, the index of the target
    /// article plus one, 0 where the target is not in the corpus.</summary>
    LinkTargets,

    /// <summary>
    /// The distinct articles to which an article refers, itself left out, by ascending index; see <see cref="CorpusLayout.Edge"/>.
    /// </summary>
    References,

    /// <summary>The transpose of <see cref="References"/>.</summary>
    ReferencedBy,

    /// <summary>
    /// The links that lead to an article, newest source first, then in reading order; see <see cref="CorpusLayout.Backlink"/>.
    /// </summary>
    Backlinks,

    /// <summary>One row a tag, most used first, then by name; see <see cref="CorpusLayout.Tag"/>.</summary>
    Tags,

    /// <summary>The articles of each tag, newest first: 4 digits each.</summary>
    TagArticles,

    /// <summary>The tags of each article, in the order of its seed: 4 digits each.</summary>
    ArticleTags,

    /// <summary>All articles by rank, highest first: 4 digits each.</summary>
    ByRank,

    /// <summary>All articles, each before those that it cites: 4 digits each.</summary>
    TopologicalOrder,

    /// <summary>
    /// One row a component, largest first; see <see cref="CorpusLayout.Component"/>. There is one row more than there are components.
    /// </summary>
    Components,

    /// <summary>The articles of each component, newest first: 4 digits each.</summary>
    ComponentArticles,

    /// <summary>The articles that are near to each article, nearest first: 4 digits each.</summary>
    Related,

    /// <summary>
    /// One row an article that is cited but not in the corpus, most cited first; see <see cref="CorpusLayout.Unresolved"/>. One row more,
    /// as above.
    /// </summary>
    Unresolved,

    /// <summary>The links to each such article; see <see cref="CorpusLayout.Backlink"/>.</summary>
    UnresolvedLinks,

    /// <summary>The articles that cite each such article, newest first: 4 digits each.</summary>
    UnresolvedSources,

    /// <summary>
    /// One row a host outside the corpus, most linked first; see <see cref="CorpusLayout.Host"/>. One row more, as above.
    /// </summary>
    Hosts,

    /// <summary>The articles that link to each host, newest first: 4 digits each.</summary>
    HostArticles,

    /// <summary>For each bucket of keys 2 digits: its displacement; see <see cref="KeyHash"/>.</summary>
    KeyBuckets,

    /// <summary>For each slot 5 digits: the index of the article plus one (4 digits, 0 for an empty slot), the <see cref="KeyKind"/> (1
    /// digit).
    /// For <see cref="KeyKind.Alias"/> it is the row in <see cref="Aliases"/> plus one.</summary>
    KeySlots,

    /// <summary>The other names of articles, in order of article; see <see cref="CorpusLayout.Alias"/>.</summary>
    Aliases,

    /// <summary>The rules by which the project knows articles by their addresses; see <see cref="Keys.IdentityRules"/>.</summary>
    IdentityRules,
}

/// <summary>The rows of the tables of a corpus.</summary>
static class CorpusLayout
{
    public const int TableCount = (int)CorpusTable.IdentityRules + 1;

    /// <summary>Digits of an index of an article, a link, a tag.</summary>
    public const int IndexSize = 4;

    /// <summary>The rank of a corpus of one article; all ranks of a corpus sum to it.</summary>
    public const long RankOne = 1L << 53;

    public const int BucketSize = 2;
    public const int SlotSize = 5;

    /// <summary>Rows of <see cref="CorpusTable.Articles"/>. There is one row more than there are articles: it says where the ranges
    /// of the last article end. A range is (first row: 5 digits) and ends where that of the next article starts.</summary>
    public static class Article
    {
        /// <summary>3 digits.</summary>
        public const int Shard = 0;

        /// <summary>3 digits: the record's place in its shard.</summary>
        public const int Position = 3;

        /// <summary>Short slice with a 5-digit offset: offset 5 digits, length 2 digits.</summary>
        public const int SlugOffset = 6;
        public const int SlugLength = 11;

        public const int FirstLinkTarget = 13;
        public const int FirstReference = 18;
        public const int FirstReferencedBy = 23;
        public const int FirstBacklink = 28;
        public const int FirstTag = 33;
        public const int FirstRelated = 38;

        /// <summary>9 digits: a fraction of <see cref="RankOne"/>.</summary>
        public const int Rank = 43;

        /// <summary>4 digits: the index of the component.</summary>
        public const int Component = 52;

        /// <summary>With its line feed.</summary>
        public const int Size = 57;
    }

    public static class Edge
    {
        /// <summary>4 digits.</summary>
        public const int Article = 0;

        /// <summary>2 digits: how many links, at most 4,095.</summary>
        public const int LinkCount = 4;

        public const int Size = 6;
    }

    public static class Backlink
    {
        /// <summary>4 digits.</summary>
        public const int Source = 0;

        /// <summary>4 digits: the index of the link in its article.</summary>
        public const int Link = 4;

        public const int Size = 8;
    }

    public static class Component
    {
        /// <summary>5 digits: the first row in <see cref="CorpusTable.ComponentArticles"/>.</summary>
        public const int FirstArticle = 0;

        /// <summary>With its line feed.</summary>
        public const int Size = 6;
    }

    public static class Unresolved
    {
        /// <summary>5 digits: the first row in <see cref="CorpusTable.UnresolvedLinks"/>.</summary>
        public const int FirstLink = 0;

        /// <summary>5 digits: the first row in <see cref="CorpusTable.UnresolvedSources"/>.</summary>
        public const int FirstSource = 5;

        /// <summary>With its line feed.</summary>
        public const int Size = 11;
    }

    public static class Host
    {
        /// <summary>Short slice with a 5-digit offset: offset 5 digits, length 2 digits.</summary>
        public const int NameOffset = 0;
        public const int NameLength = 5;

        /// <summary>4 digits.</summary>
        public const int LinkCount = 7;

        /// <summary>5 digits: the first row in <see cref="CorpusTable.HostArticles"/>.</summary>
        public const int FirstArticle = 11;

        /// <summary>With its line feed.</summary>
        public const int Size = 17;
    }

    public static class Tag
    {
        public const int NameOffset = 0;
        public const int NameLength = 5;
        public const int SlugOffset = 7;
        public const int SlugLength = 12;

        /// <summary>5 digits: the first row in <see cref="CorpusTable.TagArticles"/>.</summary>
        public const int FirstArticle = 14;

        /// <summary>4 digits.</summary>
        public const int ArticleCount = 19;

        /// <summary>With its line feed.</summary>
        public const int Size = 24;
    }

    public static class Alias
    {
        /// <summary>4 digits.</summary>
        public const int Article = 0;

        /// <summary>Short slice with a 5-digit offset, as <see cref="AliasKey"/> writes it.</summary>
        public const int TextOffset = 4;
        public const int TextLength = 9;

        public const int Size = 11;
    }

    /// <summary>A shard: first its directory, then its records.</summary>
    public static class Shard
    {
        /// <summary>Digits of each row of the directory: the address of a record's header, counted from the shard's first byte.</summary>
        public const int RowSize = 5;
    }
}
