using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A reference between two articles, seen from one of them.</summary>
/// <param name="Article">The article at the other end.</param>
/// <param name="LinkCount">How many links make the reference, from 1; it stops at 4,095.</param>
/// <remarks>In <c>default</c> the article is <c>default</c> and the number of links is 0.</remarks>
[DebuggerDisplay("{Article}, LinkCount = {LinkCount}")]
public readonly unsafe record struct Edge(Article Article, int LinkCount) : IRow<Edge>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Edge IRow<Edge>.At(in RowSource source, int index)
    {
        EdgeRow* row = source.Row<EdgeRow>(index);
        return new Edge(source.Corpus.ArticleAt(row->Article.Value), row->LinkCount.Value);
    }
}
