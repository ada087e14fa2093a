namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of an image among which a browser chooses.</summary>
readonly ref struct SnapshotCandidate
{
    public ReadOnlySpan<byte> Url { get; init; }

    /// <summary>Gets the width, or 0.</summary>
    public int Width { get; init; }

    /// <summary>Gets the density in thousandths, or 0.</summary>
    public int Density { get; init; }
}
