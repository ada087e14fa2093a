namespace Letterpress.Sample.Reader;

/// <summary>Whether pages link to feeds.</summary>
/// <param name="Exist">Whether there are any.</param>
sealed record FeedLinks(bool Exist);
