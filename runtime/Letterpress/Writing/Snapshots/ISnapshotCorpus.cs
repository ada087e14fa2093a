namespace Letterpress.Writing.Snapshots;

/// <summary>What the snapshot of a corpus is written from: its tables, read in place.</summary>
interface ISnapshotCorpus
{
    int ArticleCount { get; }

    int AliasCount { get; }

    /// <param name="index">From 0, the newest article.</param>
    ReadOnlySpan<byte> SlugAt(int index);

    ReadOnlySpan<byte> TitleAt(int index);

    SnapshotTime PublishedAt(int index);

    /// <summary>Gets how many rows a list has.</summary>
    int RowCount(SnapshotList list);

    /// <summary>Gets a tag's or host's name, or the URL of an unresolved article; empty for a component.</summary>
    ReadOnlySpan<byte> NameAt(SnapshotList list, int row);

    ReadOnlySpan<byte> TagSlugAt(int row);

    /// <summary>Gets how many articles a row of a list has.</summary>
    int ArticleCountAt(SnapshotList list, int row);

    /// <returns>The index of an article.</returns>
    int ArticleAt(SnapshotList list, int row, int index);

    /// <returns>The index of the article to which an alias leads.</returns>
    int AliasArticleAt(int index);

    /// <summary>Gets an alias in the form of <see cref="Keys.AliasKey"/>.</summary>
    ReadOnlySpan<byte> AliasAt(int index);
}
