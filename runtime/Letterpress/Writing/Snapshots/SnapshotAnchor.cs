namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of an id other than that of a heading.</summary>
readonly ref struct SnapshotAnchor
{
    /// <summary>Gets the index of the block in which it stands.</summary>
    public int Block { get; init; }

    public ReadOnlySpan<byte> Name { get; init; }
}
