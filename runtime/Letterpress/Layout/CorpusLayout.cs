namespace Letterpress.Layout;

/// <summary>What the rows of each table of a corpus are.</summary>
/// <remarks><see cref="CorpusTable.Texts"/> and <see cref="CorpusTable.IdentityRules"/> do not consist of rows.</remarks>
static class CorpusLayout
{
    public const int TableCount = (int)CorpusTable.Positions + 1;

    /// <summary>The rank of a corpus of one article; all ranks of a corpus sum to it.</summary>
    public const long RankOne = 1L << 53;

    /// <summary>The right and the lower end of a picture of the graph, whose left and upper end is 0.</summary>
    public const int PositionOne = (1 << 18) - 1;

    public static Table<ArticleRow> Articles => new(CorpusTable.Articles);

    public static Table<FourDigits> LinkTargets => new(CorpusTable.LinkTargets);

    public static Table<EdgeRow> References => new(CorpusTable.References);

    public static Table<EdgeRow> ReferencedBy => new(CorpusTable.ReferencedBy);

    public static Table<BacklinkRow> Backlinks => new(CorpusTable.Backlinks);

    public static Table<TagRow> Tags => new(CorpusTable.Tags);

    public static Table<FourDigits> TagArticles => new(CorpusTable.TagArticles);

    public static Table<FourDigits> ArticleTags => new(CorpusTable.ArticleTags);

    public static Table<FourDigits> ByRank => new(CorpusTable.ByRank);

    public static Table<FourDigits> TopologicalOrder => new(CorpusTable.TopologicalOrder);

    public static Table<ComponentRow> Components => new(CorpusTable.Components);

    public static Table<FourDigits> ComponentArticles => new(CorpusTable.ComponentArticles);

    public static Table<FourDigits> Related => new(CorpusTable.Related);

    public static Table<FourDigits> Translations => new(CorpusTable.Translations);

    public static Table<UnresolvedRow> Unresolved => new(CorpusTable.Unresolved);

    public static Table<BacklinkRow> UnresolvedLinks => new(CorpusTable.UnresolvedLinks);

    public static Table<FourDigits> UnresolvedSources => new(CorpusTable.UnresolvedSources);

    public static Table<HostRow> Hosts => new(CorpusTable.Hosts);

    public static Table<FourDigits> HostArticles => new(CorpusTable.HostArticles);

    public static Table<TwoDigits> KeyBuckets => new(CorpusTable.KeyBuckets);

    public static Table<KeySlotRow> KeySlots => new(CorpusTable.KeySlots);

    public static Table<AliasRow> Aliases => new(CorpusTable.Aliases);

    public static Table<LinkAnchorRow> LinkAnchors => new(CorpusTable.LinkAnchors);

    public static Table<ExpiryRow> Expiries => new(CorpusTable.Expiries);

    public static Table<OneDigit> Searches => new(CorpusTable.Searches);

    public static Table<PositionRow> Positions => new(CorpusTable.Positions);
}

/// <summary>A table of a corpus.</summary>
/// <typeparam name="TRow">What its rows are.</typeparam>
readonly struct Table<TRow>(CorpusTable name)
    where TRow : unmanaged
{
    public CorpusTable Name => name;
}
