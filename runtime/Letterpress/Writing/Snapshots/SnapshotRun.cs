namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of a run.</summary>
readonly ref struct SnapshotRun
{
    public ReadOnlySpan<byte> Text { get; init; }

    public TextStyles Styles { get; init; }

    /// <summary>Gets the index of the run's link; -1 for a run without link.</summary>
    public int Link { get; init; }

    /// <summary>Gets the image that the run is, if it is one.</summary>
    public SnapshotImage Image { get; init; }
}
