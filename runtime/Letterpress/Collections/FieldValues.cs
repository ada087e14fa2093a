using System.Collections;
using System.Diagnostics;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A list of values in the front matter of an article, read in place.</summary>
/// <typeparam name="T">
/// What it holds: <see cref="Utf8Text"/>, a number, a date or time, an enumeration, or a type with <see cref="ArticleFieldsAttribute"/>.
/// </typeparam>
/// <remarks>
/// Neither the list nor <c>foreach</c> over it allocates. Two lists are equal when they are the same list of the same article.
/// <c>default</c> is an empty list.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe struct FieldValues<T> : IReadOnlyList<T>, IPlacedList<T>, IEquatable<FieldValues<T>>
{
    readonly ListPlace _place;
    readonly FieldReader<T>? _reader;
    readonly byte* _article;

    internal FieldValues(CollectionTable table, byte* first, byte* article, int count, FieldReader<T> reader)
    {
        _place = new(table, first, count);
        _reader = reader;
        _article = article;
    }

    /// <summary>How many values the list has.</summary>
    public int Count => _place.Count;

    /// <summary>The value at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            ListBounds.Check(index, Count);
            return _reader!.Read(new(_place.Table, _place.First + ((nint)index * _reader.Size), _article));
        }
    }

    /// <summary>Whether both are the same list.</summary>
    public static bool operator ==(FieldValues<T> left, FieldValues<T> right) => left.Equals(right);

    /// <summary>Whether the two are not the same list.</summary>
    public static bool operator !=(FieldValues<T> left, FieldValues<T> right) => !left.Equals(right);

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<FieldValues<T>, T> GetEnumerator() => new(this);

    int IPlacedList<T>.PositionAfter(int position) => position + 1;

    T IPlacedList<T>.AtPosition(int position) => this[position];

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same list of the same article; lists without values are equal.</summary>
    public bool Equals(FieldValues<T> other) => _place.Equals(other._place);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldValues<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _place.GetHashCode();

    /// <summary>How many values there are.</summary>
    public override string ToString() => FormattableString.Invariant($"Count = {Count}");
}
