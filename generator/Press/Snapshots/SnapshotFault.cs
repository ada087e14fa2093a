namespace Letterpress.Pressing.Snapshots;

/// <summary>A snapshot that is not what the articles say.</summary>
/// <param name="Id">Of the diagnostic.</param>
/// <param name="Path">The full path of the snapshot.</param>
/// <param name="Line">From 1; 0 where the file as a whole is meant.</param>
readonly record struct SnapshotFault(string Id, string Path, int Line, string Message)
{
    /// <summary>A snapshot differs from its article.</summary>
    public const string Stale = "LP0601";

    /// <summary>An article has no snapshot.</summary>
    public const string Missing = "LP0602";

    /// <summary>A snapshot has no article.</summary>
    public const string LeftOver = "LP0603";
}
