namespace Letterpress.Core.Model;

/// <summary>
/// The source spans of an article's identity and links, apart from its model, so that what only moves regenerates nothing.
/// </summary>
/// <param name="Identity">The line with the title and the URL.</param>
/// <param name="Links">Of the article's links, in reading order.</param>
/// <param name="Anchors">The ids that links with a fragment can lead to, ordinally sorted.</param>
/// <param name="MadeAnchors">Those of headings that have no id of their own: other tools make other ones of the same texts.</param>
sealed record LinkSpans(
    string FilePath,
    string SeedPath,
    SeedSpan Identity,
    EquatableArray<SeedSpan> Links,
    EquatableArray<string> Anchors,
    EquatableArray<string> MadeAnchors);
