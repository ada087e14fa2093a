namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of an image.</summary>
readonly ref struct SnapshotImage
{
    /// <summary>Gets whether there is an image.</summary>
    public bool IsImage { get; init; }

    public ReadOnlySpan<byte> Url { get; init; }

    public ReadOnlySpan<byte> OriginalUrl { get; init; }

    public ReadOnlySpan<byte> AlternativeText { get; init; }

    public ReadOnlySpan<byte> Title { get; init; }

    /// <summary>Gets the width that the seed states, else 0.</summary>
    public int Width { get; init; }

    /// <summary>Gets the height that the seed states, else 0.</summary>
    public int Height { get; init; }

    public ReadOnlySpan<byte> Sizes { get; init; }

    /// <summary>Gets the index of the image in its article.</summary>
    public int Index { get; init; }

    public int CandidateCount { get; init; }

    public SnapshotFile File { get; init; }
}
