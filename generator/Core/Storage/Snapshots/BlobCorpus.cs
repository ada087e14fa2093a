using Letterpress.Layout;
using Letterpress.Writing.Snapshots;

namespace Letterpress.Core.Storage.Snapshots;

/// <summary>A corpus as its snapshot is written from it, read from its bytes.</summary>
readonly struct BlobCorpus(BlobReader blob) : ISnapshotCorpus
{
    public int ArticleCount => blob.ArticleCount;

    public int AliasCount => blob.Rows(CorpusLayout.Aliases).Length;

    public ReadOnlySpan<byte> SlugAt(int index) => blob.Slug(index);

    public ReadOnlySpan<byte> TitleAt(int index) => new BlobArticle(blob, index).Title;

    public SnapshotTime PublishedAt(int index) => new BlobArticle(blob, index).PublishedAt;

    public int RowCount(SnapshotList list) => list switch
    {
        SnapshotList.Components => BeforeLast(blob.Rows(CorpusLayout.Components)),
        SnapshotList.Tags => blob.Rows(CorpusLayout.Tags).Length,
        SnapshotList.Hosts => BeforeLast(blob.Rows(CorpusLayout.Hosts)),
        SnapshotList.Unresolved => BeforeLast(blob.Rows(CorpusLayout.Unresolved)),
        _ => 1,
    };

    public ReadOnlySpan<byte> NameAt(SnapshotList list, int row) => list switch
    {
        SnapshotList.Tags => blob.Text(blob.Rows(CorpusLayout.Tags)[row].Name),
        SnapshotList.Hosts => blob.Text(blob.Rows(CorpusLayout.Hosts)[row].Name),
        SnapshotList.Unresolved => UrlOfUnresolved(row),
        _ => default,
    };

    public ReadOnlySpan<byte> TagSlugAt(int row) => blob.Text(blob.Rows(CorpusLayout.Tags)[row].Slug);

    public int ArticleCountAt(SnapshotList list, int row) => ArticlesOf(list, row).Length;

    public int ArticleAt(SnapshotList list, int row, int index) => ArticlesOf(list, row)[index].Value;

    public int AliasArticleAt(int index) => blob.Rows(CorpusLayout.Aliases)[index].Article.Value;

    public ReadOnlySpan<byte> AliasAt(int index) => blob.Text(blob.Rows(CorpusLayout.Aliases)[index].Text);

    ReadOnlySpan<FourDigits> ArticlesOf(SnapshotList list, int row)
    {
        switch (list)
        {
            case SnapshotList.ByRank:
                return blob.Rows(CorpusLayout.ByRank);
            case SnapshotList.TopologicalOrder:
                return blob.Rows(CorpusLayout.TopologicalOrder);
            case SnapshotList.Components:
                ReadOnlySpan<ComponentRow> components = blob.Rows(CorpusLayout.Components).Slice(row, 2);
                return blob.Range(CorpusLayout.ComponentArticles, components[0].FirstArticle, components[1].FirstArticle);
            case SnapshotList.Tags:
                TagRow tag = blob.Rows(CorpusLayout.Tags)[row];
                return blob.Rows(CorpusLayout.TagArticles).Slice(tag.FirstArticle.Value, tag.ArticleCount.Value);
            case SnapshotList.Hosts:
                ReadOnlySpan<HostRow> hosts = blob.Rows(CorpusLayout.Hosts).Slice(row, 2);
                return blob.Range(CorpusLayout.HostArticles, hosts[0].FirstArticle, hosts[1].FirstArticle);
            default:
                ReadOnlySpan<UnresolvedRow> unresolved = blob.Rows(CorpusLayout.Unresolved).Slice(row, 2);
                return blob.Range(CorpusLayout.UnresolvedSources, unresolved[0].FirstSource, unresolved[1].FirstSource);
        }
    }

    /// <summary>The URL of the first link that leads there.</summary>
    ReadOnlySpan<byte> UrlOfUnresolved(int row)
    {
        ReadOnlySpan<UnresolvedRow> rows = blob.Rows(CorpusLayout.Unresolved).Slice(row, 2);
        ReadOnlySpan<BacklinkRow> links = blob.Range(CorpusLayout.UnresolvedLinks, rows[0].FirstLink, rows[1].FirstLink);
        return links.IsEmpty ? default : new BlobArticle(blob, links[0].Source.Value).LinkAt(links[0].Link.Value).Url;
    }

    /// <summary>Such a table has one row more, which only says where the ranges of the row before it end.</summary>
    static int BeforeLast<TRow>(ReadOnlySpan<TRow> rows) => Math.Max(0, rows.Length - 1);
}
