using Letterpress.Layout;

namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of a block; what its kind does not have is empty or 0.</summary>
readonly ref struct SnapshotBlock
{
    public BlockKind Kind { get; init; }

    /// <summary>Gets the index of the block that encloses it, or -1.</summary>
    public int Container { get; init; }

    public int Level { get; init; }

    public BlockFlags Flags { get; init; }

    /// <summary>Gets the number of a numbered list item.</summary>
    public int Ordinal { get; init; }

    public int RunCount { get; init; }

    public ReadOnlySpan<byte> Text { get; init; }

    /// <summary>Gets a code block's language, an embed's URL, a callout's kind or a footnote's label.</summary>
    public ReadOnlySpan<byte> Detail { get; init; }

    public ReadOnlySpan<byte> Anchor { get; init; }

    public bool IsInferred { get; init; }

    public bool IsTitle { get; init; }

    /// <summary>Gets the image of a figure.</summary>
    public SnapshotImage Image { get; init; }

    /// <summary>Gets the file beside the seed that an embed shows.</summary>
    public SnapshotFile File { get; init; }

    public ReadOnlySpan<byte> FigureTitle { get; init; }

    public ReadOnlySpan<byte> Caption { get; init; }

    public int Row { get; init; }

    public int Column { get; init; }

    public int RowSpan { get; init; }

    public int ColumnSpan { get; init; }
}
