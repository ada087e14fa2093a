using System.Diagnostics;

namespace Letterpress;

/// <summary>A reference between two articles, seen from one of them.</summary>
/// <param name="Article">The article at the other end.</param>
/// <param name="LinkCount">How many links make the reference, from 1; it stops at 4,095.</param>
[DebuggerDisplay("{Article}, LinkCount = {LinkCount}")]
public readonly record struct Edge(Article Article, int LinkCount);
