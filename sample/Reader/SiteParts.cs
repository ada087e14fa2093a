namespace Letterpress.Sample.Reader;

/// <summary>What the website has beside its pages.</summary>
/// <param name="HasFeeds">Whether there are feeds, which need to know the URL of the website.</param>
/// <param name="HasSearch">Whether there is a search, which needs a program that answers.</param>
sealed record SiteParts(bool HasFeeds, bool HasSearch);
