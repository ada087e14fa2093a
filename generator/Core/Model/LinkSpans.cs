namespace Letterpress.Core.Model;

/// <summary>
/// The source spans of an article's identity and links, apart from its model, so that what only moves regenerates nothing.
/// </summary>
/// <param name="Identity">The line with the title and the URL.</param>
/// <param name="Links">Of the article's links, in reading order.</param>
/// <param name="Anchors">What links of others lead to.</param>
sealed record LinkSpans(
    string FilePath, string SeedPath, SeedSpan Identity, EquatableArray<SeedSpan> Links, ArticleAnchors Anchors)
{
    /// <summary>Of <see cref="ArticleModel.FormerNames"/>.</summary>
    public EquatableArray<SeedSpan> FormerNames { get; init; }
}
