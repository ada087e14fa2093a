using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots.Handles;

/// <summary>A corpus as its snapshot is written from it, read through the public handles.</summary>
/// <remarks>Aliases have no handle, and are read from their table.</remarks>
readonly unsafe struct HandleCorpus(ArticleCorpus corpus) : ISnapshotCorpus
{
    public int ArticleCount => corpus.Count;

    public int AliasCount => corpus.Tables.Aliases.Count;

    public ReadOnlySpan<byte> SlugAt(int index) => corpus[index].Slug;

    public ReadOnlySpan<byte> TitleAt(int index) => corpus[index].Title;

    public SnapshotTime PublishedAt(int index) => HandleArticle.TimeOf(corpus[index].PublishedAt, TimeSource.None);

    public int RowCount(SnapshotList list) => list switch
    {
        SnapshotList.Components => corpus.Graph.Components.Count,
        SnapshotList.Tags => corpus.Tags.Count,
        SnapshotList.Hosts => corpus.Graph.Hosts.Count,
        SnapshotList.Unresolved => corpus.Graph.Unresolved.Count,
        _ => 1,
    };

    public ReadOnlySpan<byte> NameAt(SnapshotList list, int row) => list switch
    {
        SnapshotList.Tags => corpus.Tags[row].Name,
        SnapshotList.Hosts => corpus.Graph.Hosts[row].Name,
        SnapshotList.Unresolved => corpus.Graph.Unresolved[row].Url,
        _ => default,
    };

    public ReadOnlySpan<byte> TagSlugAt(int row) => corpus.Tags[row].Slug;

    public int ArticleCountAt(SnapshotList list, int row) => ArticlesOf(list, row).Count;

    public int ArticleAt(SnapshotList list, int row, int index) => ArticlesOf(list, row)[index].Index;

    public int AliasArticleAt(int index) => corpus.ArticleAt(corpus.Tables.Aliases[index]->Article.Value).Index;

    public ReadOnlySpan<byte> AliasAt(int index) => corpus.Text(in corpus.Tables.Aliases[index]->Text);

    RowList<Article> ArticlesOf(SnapshotList list, int row) => list switch
    {
        SnapshotList.ByRank => corpus.Graph.ByRank,
        SnapshotList.TopologicalOrder => corpus.Graph.TopologicalOrder,
        SnapshotList.Components => corpus.Graph.Components[row].Articles,
        SnapshotList.Tags => corpus.Tags[row].Articles,
        SnapshotList.Hosts => corpus.Graph.Hosts[row].ReferencedBy,
        _ => corpus.Graph.Unresolved[row].ReferencedBy,
    };
}
