namespace Letterpress.Sample.Reader;

/// <summary>What the website has beside its pages.</summary>
/// <param name="HasFeeds">Whether there are feeds, which need to know the URL of the website.</param>
/// <param name="HasProgram">Whether a program answers; without one, browsers search.</param>
sealed record SiteParts(bool HasFeeds, bool HasProgram);
