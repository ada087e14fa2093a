using System.Collections;
using System.Diagnostics;
using Letterpress.Records;

namespace Letterpress;

/// <summary>Articles to which the front matter of an article refers, in its order, read in place.</summary>
/// <remarks>Neither the list nor <c>foreach</c> over it allocates. <c>default</c> is an empty list.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe struct ArticleReferences : IReadOnlyList<Article>, IPlacedList<Article>, IEquatable<ArticleReferences>
{
    readonly ReferencePlace _place;

    internal ArticleReferences(CollectionTable table, byte* first, int count) =>
        _place = new(table, first, count, areRows: false);

    ArticleReferences(ReferencePlace place) => _place = place;

    /// <summary>How many articles the list has.</summary>
    public int Count => _place.Count;

    /// <summary>The article at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Article this[int index]
    {
        get
        {
            ListBounds.Check(index, Count);
            return AtPosition(_place.PositionOf(index));
        }
    }

    /// <summary>Whether both are the same list.</summary>
    public static bool operator ==(ArticleReferences left, ArticleReferences right) => left.Equals(right);

    /// <summary>Whether the two are not the same list.</summary>
    public static bool operator !=(ArticleReferences left, ArticleReferences right) => !left.Equals(right);

    /// <inheritdoc cref="ArticleReferences{T}.AsOf"/>
    public ArticleReferences AsOf(DateTimeOffset instant) => new(_place.AsOf(instant));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<ArticleReferences, Article> GetEnumerator() => new(this);

    int IPlacedList<Article>.PositionAfter(int position) => _place.PositionAfter(position);

    Article IPlacedList<Article>.AtPosition(int position) => AtPosition(position);

    IEnumerator<Article> IEnumerable<Article>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list; lists without articles are equal.</summary>
    public bool Equals(ArticleReferences other) => _place.Equals(other._place);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleReferences other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _place.GetHashCode();

    /// <summary>How many articles there are.</summary>
    public override string ToString() => FormattableString.Invariant($"Count = {Count}");

    Article AtPosition(int position) => _place.Table.Corpus.ArticleAt(_place.NumberAt(position));
}
