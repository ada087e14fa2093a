using System.Runtime.InteropServices;

namespace Letterpress.Layout;

/// <summary>
/// The start of the values of a collection; then come a list (<see cref="CellSize.List"/>) for each member that groups, the rows, the items
/// of all lists, and the texts.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
readonly struct CollectionHeader
{
    public required FiveDigits RowCount { get; init; }

    public required FiveDigits RowSize { get; init; }

    /// <summary>Where the rows start: ascending by article, whose index is the first column.</summary>
    public required FiveDigits Rows { get; init; }

    /// <summary>Where the items start.</summary>
    public required FiveDigits Items { get; init; }

    /// <summary>Where the texts start.</summary>
    public required FiveDigits Texts { get; init; }
}
