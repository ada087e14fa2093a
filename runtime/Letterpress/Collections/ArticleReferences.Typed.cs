using System.Collections;
using System.Diagnostics;
using Letterpress.Records;

namespace Letterpress;

/// <summary>
/// Articles of a collection, read in place: all of them, those of a group, or those to which the front matter of an article refers.
/// </summary>
/// <typeparam name="T">The type of the collection.</typeparam>
/// <remarks>Neither the list nor <c>foreach</c> over it allocates. <c>default</c> is an empty list.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe struct ArticleReferences<T> : IReadOnlyList<T>, IPlacedList<T>, IEquatable<ArticleReferences<T>>
    where T : struct, IArticleCollection<T>
{
    readonly ReferencePlace _place;

    /// <param name="table">The collection.</param>
    /// <param name="first">The first of the row numbers; null of all rows.</param>
    /// <param name="count">How many there are.</param>
    internal ArticleReferences(CollectionTable table, byte* first, int count) => _place = new(table, first, count, areRows: true);

    ArticleReferences(ReferencePlace place) => _place = place;

    /// <summary>How many articles the list has.</summary>
    public int Count => _place.Count;

    /// <summary>The article at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            ListBounds.Check(index, Count);
            return AtPosition(_place.PositionOf(index));
        }
    }

    /// <summary>Whether both are the same list.</summary>
    public static bool operator ==(ArticleReferences<T> left, ArticleReferences<T> right) => left.Equals(right);

    /// <summary>Whether the two are not the same list.</summary>
    public static bool operator !=(ArticleReferences<T> left, ArticleReferences<T> right) => !left.Equals(right);

    /// <summary>Gets the articles of the list that are to be shown at an instant: those that are published, and have not expired.</summary>
    /// <remarks>
    /// See <see cref="ArticleLists.AsOf"/>. Where articles are left out, an index counts from the start of the list: <c>foreach</c> is
    /// faster.
    /// </remarks>
    /// <param name="instant">The instant, such as now; its offset does not matter.</param>
    public ArticleReferences<T> AsOf(DateTimeOffset instant) => new(_place.AsOf(instant));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<ArticleReferences<T>, T> GetEnumerator() => new(this);

    int IPlacedList<T>.PositionAfter(int position) => _place.PositionAfter(position);

    T IPlacedList<T>.AtPosition(int position) => AtPosition(position);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list; lists without articles are equal.</summary>
    public bool Equals(ArticleReferences<T> other) => _place.Equals(other._place);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleReferences<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _place.GetHashCode();

    /// <summary>How many articles there are.</summary>
    public override string ToString() => FormattableString.Invariant($"Count = {Count}");

    T AtPosition(int position) => T.At(_place.Table.Row(_place.NumberAt(position)));
}
