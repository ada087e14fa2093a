namespace Letterpress.Core.Model;

/// <summary>Where in its seed an article says who it is and where it links to: apart from the model, so that what moves regenerates nothing.</summary>
/// <param name="Identity">The line with title and address.</param>
/// <param name="Links">The places of the article's links, in reading order.</param>
/// <param name="Anchors">The ids that links with a fragment can lead to, ordinally sorted.</param>
sealed record LinkSites(string FilePath, string SeedPath, SeedSpan Identity, EquatableArray<SeedSpan> Links, EquatableArray<string> Anchors);
