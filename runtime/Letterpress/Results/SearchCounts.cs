using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Letterpress;

/// <summary>What the articles that a search found have in common, the most frequent first.</summary>
/// <typeparam name="T">A <see cref="Tag"/>, or <see cref="Utf8Text"/> for a language.</typeparam>
/// <remarks>
/// It has its items in itself; <c>foreach</c> allocates nothing. Two are equal that have the same items. <c>default</c> is empty.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly struct SearchCounts<T> : IReadOnlyList<SearchCount<T>>, IEquatable<SearchCounts<T>>
    where T : struct
{
    internal const int Capacity = 16;

    readonly Items _items;

    internal SearchCounts(ReadOnlySpan<SearchCount<T>> items)
    {
        items.CopyTo(_items);
        Count = items.Length;
    }

    /// <summary>How many items there are, up to 16.</summary>
    public int Count { get; }

    /// <summary>The item at <paramref name="index"/>, from 0, the most frequent.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public SearchCount<T> this[int index]
    {
        get
        {
            Records.ListBounds.Check(index, Count);
            return _items[index];
        }
    }

    /// <summary>Whether both have the same items.</summary>
    public static bool operator ==(in SearchCounts<T> left, in SearchCounts<T> right) => left.Equals(right);

    /// <summary>Whether the items differ.</summary>
    public static bool operator !=(in SearchCounts<T> left, in SearchCounts<T> right) => !left.Equals(right);

    /// <summary>Goes through the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Whether both have the same items.</summary>
    public bool Equals(SearchCounts<T> other) =>
        ((ReadOnlySpan<SearchCount<T>>)_items)[..Count].SequenceEqual(((ReadOnlySpan<SearchCount<T>>)other._items)[..other.Count]);

    /// <summary>Whether <paramref name="obj"/> has the same items.</summary>
    public override bool Equals(object? obj) => obj is SearchCounts<T> other && Equals(other);

    /// <summary>A hash that equal lists share.</summary>
    public override int GetHashCode() => HashCode.Combine(Count, Count == 0 ? default : _items[0]);

    IEnumerator<SearchCount<T>> IEnumerable<SearchCount<T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through items without allocating.</summary>
    /// <remarks><c>default</c> goes through none; its <see cref="Current"/> throws.</remarks>
    public struct Enumerator : IEnumerator<SearchCount<T>>
    {
        readonly SearchCounts<T> _items;
        int _index;

        internal Enumerator(in SearchCounts<T> items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item at which the enumerator stands.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It stands before the first item or after the last.</exception>
        public readonly SearchCount<T> Current => _items[_index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next item.</summary>
        /// <returns>False after the last item.</returns>
        public bool MoveNext()
        {
            _index = Math.Min(_index + 1, _items.Count);
            return _index < _items.Count;
        }

        /// <summary>Goes back to before the first item.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }

    [InlineArray(Capacity)]
    struct Items
    {
        SearchCount<T> _first;
    }
}
