using System.Diagnostics;

namespace Letterpress;

/// <summary>An article that a traversal has come to.</summary>
/// <param name="Article">The article.</param>
/// <param name="Distance">How many references lie between it and the start, 0 for the start itself.</param>
/// <remarks>In <c>default</c> the article is <c>default</c> and the distance is 0.</remarks>
[DebuggerDisplay("{Article}, Distance = {Distance}")]
public readonly record struct ReachedArticle(Article Article, int Distance);
