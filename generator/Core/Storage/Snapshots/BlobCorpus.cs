using Letterpress.Layout;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>A corpus as its snapshot is written from it, read from its bytes.</summary>
readonly struct BlobCorpus(BlobReader blob) : ISnapshotCorpus
{
    public int ArticleCount => blob.ArticleCount;

    public int AliasCount => blob.RowCount(CorpusTable.Aliases, CorpusLayout.Alias.Size);

    public ReadOnlySpan<byte> SlugAt(int index) => blob.Slug(index);

    public ReadOnlySpan<byte> TitleAt(int index) => new BlobArticle(blob, index).Title;

    public SnapshotTime PublishedAt(int index) => new BlobArticle(blob, index).PublishedAt;

    public int RowCount(SnapshotList list) => list switch
    {
        SnapshotList.Components => RangeCount(CorpusTable.Components, CorpusLayout.Component.Size),
        SnapshotList.Tags => blob.RowCount(CorpusTable.Tags, CorpusLayout.Tag.Size),
        SnapshotList.Hosts => RangeCount(CorpusTable.Hosts, CorpusLayout.Host.Size),
        SnapshotList.Unresolved => RangeCount(CorpusTable.Unresolved, CorpusLayout.Unresolved.Size),
        _ => 1,
    };

    public ReadOnlySpan<byte> NameAt(SnapshotList list, int row) => list switch
    {
        SnapshotList.Tags => TagText(row, CorpusLayout.Tag.NameOffset, CorpusLayout.Tag.NameLength),
        SnapshotList.Hosts => blob.Text(
            CorpusTable.Hosts, CorpusLayout.Host.Size, row, CorpusLayout.Host.NameOffset, CorpusLayout.Host.NameLength),
        SnapshotList.Unresolved => UrlOfUnresolved(row),
        _ => default,
    };

    public ReadOnlySpan<byte> TagSlugAt(int row) => TagText(row, CorpusLayout.Tag.SlugOffset, CorpusLayout.Tag.SlugLength);

    public int ArticleCountAt(SnapshotList list, int row) => RowsOf(list, row).Count;

    public int ArticleAt(SnapshotList list, int row, int index) => blob.Index(ArticlesOf(list), RowsOf(list, row).First + index);

    public int AliasArticleAt(int index) =>
        blob.Number(CorpusTable.Aliases, CorpusLayout.Alias.Size, index, CorpusLayout.Alias.Article, CorpusLayout.IndexSize);

    public ReadOnlySpan<byte> AliasAt(int index) =>
        blob.Text(CorpusTable.Aliases, CorpusLayout.Alias.Size, index, CorpusLayout.Alias.TextOffset, CorpusLayout.Alias.TextLength);

    /// <summary>The table in which the articles of a list's rows lie.</summary>
    static CorpusTable ArticlesOf(SnapshotList list) => list switch
    {
        SnapshotList.ByRank => CorpusTable.ByRank,
        SnapshotList.TopologicalOrder => CorpusTable.TopologicalOrder,
        SnapshotList.Components => CorpusTable.ComponentArticles,
        SnapshotList.Tags => CorpusTable.TagArticles,
        SnapshotList.Hosts => CorpusTable.HostArticles,
        _ => CorpusTable.UnresolvedSources,
    };

    (int First, int Count) RowsOf(SnapshotList list, int row) => list switch
    {
        SnapshotList.Components =>
            Range(CorpusTable.Components, CorpusLayout.Component.Size, row, CorpusLayout.Component.FirstArticle),
        SnapshotList.Tags => (
            blob.Number(CorpusTable.Tags, CorpusLayout.Tag.Size, row, CorpusLayout.Tag.FirstArticle, 5),
            blob.Number(CorpusTable.Tags, CorpusLayout.Tag.Size, row, CorpusLayout.Tag.ArticleCount, 4)),
        SnapshotList.Hosts =>
            Range(CorpusTable.Hosts, CorpusLayout.Host.Size, row, CorpusLayout.Host.FirstArticle),
        SnapshotList.Unresolved =>
            Range(CorpusTable.Unresolved, CorpusLayout.Unresolved.Size, row, CorpusLayout.Unresolved.FirstSource),
        _ => (0, ArticleCount),
    };

    ReadOnlySpan<byte> TagText(int row, int offset, int length) =>
        blob.Text(CorpusTable.Tags, CorpusLayout.Tag.Size, row, offset, length);

    /// <summary>The URL of the first link that leads there.</summary>
    ReadOnlySpan<byte> UrlOfUnresolved(int row)
    {
        (int first, int count) = Range(CorpusTable.Unresolved, CorpusLayout.Unresolved.Size, row, CorpusLayout.Unresolved.FirstLink);
        if (count == 0)
        {
            return default;
        }

        BlobArticle source = new(blob, Backlink(first, CorpusLayout.Backlink.Source));
        return source.LinkAt(Backlink(first, CorpusLayout.Backlink.Link)).Url;
    }

    int Backlink(int row, int column) => blob.Number(CorpusTable.UnresolvedLinks, CorpusLayout.Backlink.Size, row, column, 4);

    /// <summary>Such a table has one row more, which only says where the ranges of the row before it end.</summary>
    int RangeCount(CorpusTable table, int rowSize) => Math.Max(0, blob.RowCount(table, rowSize) - 1);

    (int First, int Count) Range(CorpusTable table, int rowSize, int row, int column)
    {
        int first = blob.Number(table, rowSize, row, column, 5);
        return (first, blob.Number(table, rowSize, row + 1, column, 5) - first);
    }
}
