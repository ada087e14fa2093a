using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>References between articles with how often each is made, newest article first.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same list of a corpus. <c>default</c> is empty.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe record struct EdgeList : IReadOnlyList<Edge>
{
    readonly IndexSource _rows;

    internal EdgeList(IndexSource rows) => _rows = rows;

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Edge this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            EdgeRow* row = _rows.Row<EdgeRow>(index);
            return new Edge(_rows.Corpus!.ArticleAt(row->Article.Value), row->LinkCount.Value);
        }
    }

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public EdgeList Slice(int start, int length) => new(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<EdgeList, Edge> GetEnumerator() => new(this);

    IEnumerator<Edge> IEnumerable<Edge>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
