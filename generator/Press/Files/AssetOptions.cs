namespace Letterpress.Pressing.Files;

/// <param name="BaseUrl">What the URLs of published files begin with; null where none is published.</param>
/// <param name="Limit">A longer file is not published, in bytes.</param>
sealed record AssetOptions(string? BaseUrl, long Limit);
