namespace Letterpress.Writing.Snapshots;

/// <summary>What the snapshot of an article is written from: its record and the tables of its corpus, read in place.</summary>
/// <remarks>The runtime implements it over handles, the build over the bytes of a record; both compile the writer of this folder.</remarks>
interface ISnapshotArticle
{
    ReadOnlySpan<byte> Title { get; }

    ReadOnlySpan<byte> Author { get; }

    ReadOnlySpan<byte> SeedPath { get; }

    ReadOnlySpan<byte> Path { get; }

    ReadOnlySpan<byte> Slug { get; }

    /// <summary>Gets the id, which is the slug where the seed gives none.</summary>
    ReadOnlySpan<byte> Id { get; }

    ReadOnlySpan<byte> SourceUrl { get; }

    ReadOnlySpan<byte> Language { get; }

    ReadOnlySpan<byte> Excerpt { get; }

    SnapshotTime PublishedAt { get; }

    SnapshotTime BylineAt { get; }

    SnapshotTime UpdatedAt { get; }

    SnapshotTime Expires { get; }

    bool IsDraft { get; }

    int TagCount { get; }

    int FieldCount { get; }

    int AuthorCount { get; }

    int BlockCount { get; }

    int LinkCount { get; }

    int AnchorCount { get; }

    int GalleryCount { get; }

    int ReferenceCount { get; }

    int ReferencedByCount { get; }

    int TranslationCount { get; }

    /// <summary>Gets the name of a tag, in the order of the seed.</summary>
    ReadOnlySpan<byte> TagAt(int index);

    ReadOnlySpan<byte> FieldNameAt(int index);

    ReadOnlySpan<byte> FieldValueAt(int index);

    SnapshotFile FieldFileAt(int index);

    ReadOnlySpan<byte> AuthorNameAt(int index);

    ReadOnlySpan<byte> AuthorEmailAt(int index);

    ReadOnlySpan<byte> AuthorUrlAt(int index);

    SnapshotBlock BlockAt(int index);

    /// <param name="block">The index of the block.</param>
    /// <param name="index">From 0, the block's first run.</param>
    SnapshotRun RunAt(int block, int index);

    SnapshotLink LinkAt(int index);

    /// <param name="image">The index of the image.</param>
    /// <param name="index">From 0, the first candidate of its <c>srcset</c>.</param>
    SnapshotCandidate CandidateAt(int image, int index);

    SnapshotGallery GalleryAt(int index);

    /// <summary>Gets an id other than those of headings, in order of their blocks.</summary>
    SnapshotAnchor AnchorAt(int index);

    /// <summary>Gets the slug of an article to which this one links, newest first.</summary>
    ReadOnlySpan<byte> ReferenceAt(int index);

    /// <summary>Gets the slug of an article that links to this one, newest first.</summary>
    ReadOnlySpan<byte> ReferencedByAt(int index);

    /// <summary>The slug of the article at the same place of the translations.</summary>
    ReadOnlySpan<byte> TranslationAt(int index);
}
