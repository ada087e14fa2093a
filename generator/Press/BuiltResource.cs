namespace Letterpress.Pressing;

/// <summary>The blob and the manifest of a project's seeds.</summary>
/// <param name="Files">All files that this or an earlier build wrote.</param>
/// <param name="SeedsRead">How many seeds were not in the cache.</param>
/// <param name="IsBlobNew">False where the blob on disk was the same before.</param>
/// <param name="IsLinked">Whether all seeds were linked again; false where nothing changed, or nothing that concerns other seeds.</param>
sealed record BuiltResource(string Blob, string Manifest, string[] Files, int SeedsRead, bool IsBlobNew, bool IsLinked);
