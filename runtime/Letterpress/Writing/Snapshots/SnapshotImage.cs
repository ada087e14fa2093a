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
}
