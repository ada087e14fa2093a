namespace Letterpress.Core.Model;

/// <summary>A path that was given more than once.</summary>
sealed record RepeatedSeed(string FilePath, string Path);
