using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of a link.</summary>
readonly ref struct SnapshotLink
{
    /// <summary>Gets the kind that the seed alone states.</summary>
    public WrittenLinkKind Kind { get; init; }

    /// <summary>Gets the index of the block in which the link stands.</summary>
    public int Block { get; init; }

    public ReadOnlySpan<byte> Text { get; init; }

    public ReadOnlySpan<byte> Url { get; init; }

    public ReadOnlySpan<byte> Relation { get; init; }

    public ReadOnlySpan<byte> Title { get; init; }

    /// <summary>Gets the path of the file beside the seed to which it leads; empty where there is none.</summary>
    public ReadOnlySpan<byte> File { get; init; }

    /// <summary>Gets the slug of the target; empty where it is not an article of the corpus.</summary>
    public ReadOnlySpan<byte> TargetSlug { get; init; }
}
