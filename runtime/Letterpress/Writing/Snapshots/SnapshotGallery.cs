namespace Letterpress.Writing.Snapshots;

/// <summary>What a snapshot says of a gallery, by the indices of blocks.</summary>
/// <param name="TitleBlock">The heading.</param>
/// <param name="FirstFigureBlock">The first slide.</param>
/// <param name="FigureCount">From 0.</param>
readonly record struct SnapshotGallery(int TitleBlock, int FirstFigureBlock, int FigureCount);
