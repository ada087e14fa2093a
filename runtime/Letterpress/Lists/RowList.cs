using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Records;

namespace Letterpress;

/// <summary>A list that reads its items in place: articles of a corpus, blocks of an article, runs of a block, and so on.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <remarks>
/// Neither the list nor <c>foreach</c> over it allocates. Two lists are equal when they are the same stretch of the same list.
/// <c>default</c> is an empty list: it has no items, and every index throws <see cref="ArgumentOutOfRangeException"/>.
/// </remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly record struct RowList<T> : IReadOnlyList<T>
    where T : struct, IRow<T>
{
    readonly RowSource _rows;

    internal RowList(RowSource rows) => _rows = rows;

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>Where the items lie.</summary>
    internal RowSource Rows => _rows;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ListBounds.Check(index, _rows.Count);
            return T.At(in _rows, typeof(T) == typeof(Article) ? _rows.PositionOf(index) : index);
        }
    }

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public RowList<T> Slice(int start, int length) => new(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public Enumerator GetEnumerator() => new(_rows);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through a list without allocating.</summary>
    /// <remarks><c>default</c> goes through an empty list; its <see cref="Current"/> throws, as after the last item of any list.</remarks>
    public struct Enumerator : IEnumerator<T>
    {
        readonly RowSource _rows;
        int _index;

        /// <summary>The position of the row, which is not the index where a list of articles skips some.</summary>
        int _position;

        internal Enumerator(RowSource rows)
        {
            _rows = rows;
            _index = -1;
            _position = -1;
        }

        /// <summary>The item at which the enumerator stands.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It stands before the first item or after the last.</exception>
        public readonly T Current
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get
            {
                ListBounds.Check(_index, _rows.Count);
                return T.At(in _rows, typeof(T) == typeof(Article) ? _position : _index);
            }
        }

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next item.</summary>
        /// <returns>False after the last item.</returns>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool MoveNext()
        {
            int next = _index + 1;
            if (next < _rows.Count)
            {
                _index = next;
                if (typeof(T) == typeof(Article))
                {
                    _position = _rows.PositionAfter(_position);
                }

                return true;
            }

            _index = _rows.Count;
            return false;
        }

        /// <summary>Goes back to before the first item.</summary>
        public void Reset() => _index = _position = -1;

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
