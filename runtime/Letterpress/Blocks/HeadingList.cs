using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>Headings, in reading order.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same article. <c>default</c> is empty.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe record struct HeadingList : IReadOnlyList<Heading>
{
    readonly RowSource<HeadingRow> _rows;

    internal HeadingList(RowSource<HeadingRow> rows) => _rows = rows;

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Heading this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_rows.Article, _rows.Row(index));
    }

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public HeadingList Slice(int start, int length) => new(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<HeadingList, Heading> GetEnumerator() => new(this);

    IEnumerator<Heading> IEnumerable<Heading>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
