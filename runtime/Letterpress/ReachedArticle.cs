namespace Letterpress;

/// <summary>An article that a traversal has come to.</summary>
/// <param name="Article">The article.</param>
/// <param name="Distance">How many references lie between it and the start, 0 for the start itself.</param>
public readonly record struct ReachedArticle(Article Article, int Distance);
