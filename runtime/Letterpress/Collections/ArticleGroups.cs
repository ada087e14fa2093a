using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Layout;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The articles of a collection grouped by a value of their front matter, sorted by that value.</summary>
/// <typeparam name="TKey">The type of the value.</typeparam>
/// <typeparam name="T">The type of the collection.</typeparam>
/// <remarks>The groups are made when the project is built; reading them allocates nothing. <c>default</c> has no groups.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly unsafe struct ArticleGroups<TKey, T>
    : IReadOnlyList<ArticleGroup<TKey, T>>, IPlacedList<ArticleGroup<TKey, T>>, IEquatable<ArticleGroups<TKey, T>>
    where TKey : struct
    where T : struct, IArticleCollection<T>
{
    readonly CollectionTable? _table;
    readonly FieldReader<TKey>? _reader;
    readonly byte* _first;

    internal ArticleGroups(CollectionTable table, byte* first, int count, FieldReader<TKey> reader)
    {
        _table = table;
        _reader = reader;
        _first = first;
        Count = count;
    }

    /// <summary>How many groups there are.</summary>
    public int Count { get; }

    /// <summary>The articles with a value, newest first; empty where no article has it.</summary>
    public ArticleReferences<T> this[TKey key]
    {
        get
        {
            (int low, int high) = (0, Count - 1);
            while (low <= high)
            {
                int middle = (int)(((uint)low + (uint)high) / 2);
                ArticleGroup<TKey, T> group = At(middle);
                int order = Comparer<TKey>.Default.Compare(group.Key, key);
                if (order == 0)
                {
                    return group.Articles;
                }

                (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
            }

            return default;
        }
    }

    /// <summary>
    /// The articles with a text, newest first; empty where no article has it, and where the groups are not those of <see cref="Utf8Text"/>.
    /// </summary>
    public ArticleReferences<T> this[ReadOnlySpan<char> key]
    {
        get
        {
            if (typeof(TKey) == typeof(Utf8Text))
            {
                // UTF-16 and UTF-8 differ in the order of some characters: no binary search.
                for (int i = 0; i < Count; i++)
                {
                    ArticleGroup<TKey, T> group = At(i);
                    if (Unsafe.BitCast<TKey, Utf8Text>(group.Key).Equals(key))
                    {
                        return group.Articles;
                    }
                }
            }

            return default;
        }
    }

    ArticleGroup<TKey, T> IReadOnlyList<ArticleGroup<TKey, T>>.this[int index] => At(index);

    /// <summary>Whether both are the same groups.</summary>
    public static bool operator ==(ArticleGroups<TKey, T> left, ArticleGroups<TKey, T> right) => left.Equals(right);

    /// <summary>Whether the two are not the same groups.</summary>
    public static bool operator !=(ArticleGroups<TKey, T> left, ArticleGroups<TKey, T> right) => !left.Equals(right);

    /// <summary>Enumerates the groups without allocating.</summary>
    public ListEnumerator<ArticleGroups<TKey, T>, ArticleGroup<TKey, T>> GetEnumerator() => new(this);

    int IPlacedList<ArticleGroup<TKey, T>>.PositionAfter(int position) => position + 1;

    ArticleGroup<TKey, T> IPlacedList<ArticleGroup<TKey, T>>.AtPosition(int position) => At(position);

    IEnumerator<ArticleGroup<TKey, T>> IEnumerable<ArticleGroup<TKey, T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether both are the same groups.</summary>
    public bool Equals(ArticleGroups<TKey, T> other) =>
        Count == other.Count && (Count == 0 || (ReferenceEquals(_table, other._table) && _first == other._first));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ArticleGroups<TKey, T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine((nint)_first, Count);

    /// <summary>How many groups there are.</summary>
    public override string ToString() => FormattableString.Invariant($"Count = {Count}");

    ArticleGroup<TKey, T> At(int index)
    {
        ListBounds.Check(index, Count);
        byte* group = _first + ((nint)index * (_reader!.Size + CellSize.List));
        CollectionRow row = new(_table!, group, group);
        return new(_reader.Read(row), row.GetReferences<T>(_reader.Size));
    }
}

/// <summary>The articles of a collection that have the same value.</summary>
/// <typeparam name="TKey">The type of the value.</typeparam>
/// <typeparam name="T">The type of the collection.</typeparam>
/// <param name="Key">The value.</param>
/// <param name="Articles">Newest first; at least one.</param>
/// <remarks><c>default</c> has no articles.</remarks>
public readonly record struct ArticleGroup<TKey, T>(TKey Key, ArticleReferences<T> Articles)
    where TKey : struct
    where T : struct, IArticleCollection<T>;
