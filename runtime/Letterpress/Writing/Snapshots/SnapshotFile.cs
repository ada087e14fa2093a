namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of a file beside the seed.</summary>
readonly ref struct SnapshotFile
{
    /// <summary>Gets the path; empty where there is no file.</summary>
    public ReadOnlySpan<byte> Path { get; init; }

    public ReadOnlySpan<byte> MediaType { get; init; }

    /// <summary>Gets the width of an image, else 0.</summary>
    public int Width { get; init; }

    /// <summary>Gets the height of an image, else 0.</summary>
    public int Height { get; init; }
}
