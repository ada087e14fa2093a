using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The authors of an article, in the order of the seed.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same article. <c>default</c> is empty.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe record struct AuthorList : IReadOnlyList<Author>
{
    readonly RowSource<AuthorRow> _rows;

    internal AuthorList(RowSource<AuthorRow> rows) => _rows = rows;

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Author this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_rows.Article, _rows.Row(index));
    }

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public AuthorList Slice(int start, int length) => new(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<AuthorList, Author> GetEnumerator() => new(this);

    IEnumerator<Author> IEnumerable<Author>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
