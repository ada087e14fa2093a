using System.Runtime.InteropServices;
using Letterpress.Keys;

namespace Letterpress.Layout;

// The rows of the tables of a corpus; see CorpusTable. Where rows point to ranges of another table, a range starts at the row
// that its column states, and ends where that of the next row starts; so such a table has one row more, which says where the
// ranges of the last row end.

/// <summary>A row of <see cref="CorpusTable.Articles"/>; there is one row more than there are articles.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct ArticleRow()
{
    public required ThreeDigits Shard;

    /// <summary>The record's place in its shard.</summary>
    public required ThreeDigits Position;
    public required TableSlice Slug;
    public required TableSlice Path;
    public required FiveDigits FirstLinkTarget;
    public required FiveDigits FirstReference;
    public required FiveDigits FirstReferencedBy;
    public required FiveDigits FirstBacklink;
    public required FiveDigits FirstTag;
    public required FiveDigits FirstRelated;
    public required FiveDigits FirstTranslation;

    /// <summary>A fraction of <see cref="CorpusLayout.RankOne"/>.</summary>
    public required NineDigits Rank;

    /// <summary>The index of the component.</summary>
    public required FourDigits Component;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="CorpusTable.References"/> and <see cref="CorpusTable.ReferencedBy"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct EdgeRow
{
    /// <summary>The index of the article at the other end.</summary>
    public required FourDigits Article;

    /// <summary>How many links, at most <see cref="TwoDigits.MaxValue"/>.</summary>
    public required TwoDigits LinkCount;
}

/// <summary>A row of <see cref="CorpusTable.Backlinks"/> and <see cref="CorpusTable.UnresolvedLinks"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct BacklinkRow
{
    /// <summary>The index of the article in which the link stands.</summary>
    public required FourDigits Source;

    /// <summary>The index of the link in its article.</summary>
    public required FourDigits Link;
}

/// <summary>A row of <see cref="CorpusTable.Tags"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct TagRow()
{
    public required TableSlice Name;
    public required TableSlice Slug;

    /// <summary>The first row in <see cref="CorpusTable.TagArticles"/>.</summary>
    public required FiveDigits FirstArticle;
    public required FourDigits ArticleCount;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="CorpusTable.Components"/>; there is one row more than there are components.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct ComponentRow()
{
    /// <summary>The first row in <see cref="CorpusTable.ComponentArticles"/>.</summary>
    public required FiveDigits FirstArticle;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="CorpusTable.Unresolved"/>; there is one row more than there are such articles.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct UnresolvedRow()
{
    /// <summary>The first row in <see cref="CorpusTable.UnresolvedLinks"/>.</summary>
    public required FiveDigits FirstLink;

    /// <summary>The first row in <see cref="CorpusTable.UnresolvedSources"/>.</summary>
    public required FiveDigits FirstSource;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="CorpusTable.Hosts"/>; there is one row more than there are hosts.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct HostRow()
{
    public required TableSlice Name;
    public required FourDigits LinkCount;

    /// <summary>The first row in <see cref="CorpusTable.HostArticles"/>.</summary>
    public required FiveDigits FirstArticle;
    public readonly LineFeed End = new();
}

/// <summary>A row of <see cref="CorpusTable.KeySlots"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct KeySlotRow
{
    /// <summary>The index of the article plus one, of a <see cref="KeyKind.Alias"/> that of its row; 0 for an empty slot.</summary>
    public required FourDigits Number;

    /// <summary>The <see cref="KeyKind"/>.</summary>
    public required OneDigit Kind;
}

/// <summary>A row of <see cref="CorpusTable.Aliases"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct AliasRow
{
    /// <summary>The index of the article.</summary>
    public required FourDigits Article;

    /// <summary>The other name, as <see cref="AliasKey"/> writes it.</summary>
    public required TableSlice Text;
}

/// <summary>A row of <see cref="CorpusTable.LinkAnchors"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct LinkAnchorRow
{
    /// <summary>The index of the article in which the link stands.</summary>
    public required FourDigits Source;

    /// <summary>The index of the link in its article.</summary>
    public required FourDigits Link;

    /// <summary>The anchor of the heading to which the link leads.</summary>
    public required TableSlice Anchor;
}

/// <summary>A row of <see cref="CorpusTable.Expiries"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct ExpiryRow
{
    /// <summary>The index of the article.</summary>
    public required FourDigits Article;

    /// <summary>Milliseconds since the year 1, UTC: those of the <see cref="RecordHeader.ExpiresAt"/> of its record.</summary>
    public required NineDigits ExpiresAt;
}

/// <summary>A row of <see cref="CorpusTable.Positions"/>.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct PositionRow
{
    /// <summary>From the left; at most <see cref="CorpusLayout.PositionOne"/>.</summary>
    public required ThreeDigits X;

    /// <summary>From the top; at most <see cref="CorpusLayout.PositionOne"/>.</summary>
    public required ThreeDigits Y;
}

/// <summary>A row of the directory of a shard. A shard is its directory, one row a record, a line feed, and then its records.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
struct ShardRow
{
    /// <summary>Where the record's <see cref="RecordHeader"/> is, counted from the shard's first byte.</summary>
    public required FiveDigits Header;
}
