namespace Letterpress.Pressing.Snapshots;

/// <summary>A snapshot file and what it should say.</summary>
/// <param name="Path">The full path.</param>
/// <param name="Text">UTF-8.</param>
readonly record struct SnapshotFile(string Path, byte[] Text);
