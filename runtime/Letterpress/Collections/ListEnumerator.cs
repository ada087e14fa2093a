using System.Collections;
using Letterpress.Records;

namespace Letterpress;

/// <summary>Goes through a list of values or articles without allocating; <c>foreach</c> uses it.</summary>
/// <typeparam name="TList">The list.</typeparam>
/// <typeparam name="T">What it holds.</typeparam>
/// <remarks><c>default</c> goes through an empty list; its <see cref="Current"/> throws, as after the last item of any list.</remarks>
public struct ListEnumerator<TList, T> : IEnumerator<T>
    where TList : struct, IReadOnlyList<T>, IPlacedList<T>
{
    readonly TList _list;
    int _index;

    /// <summary>The position of the item, which is not the index where the list skips some.</summary>
    int _position;

    internal ListEnumerator(TList list)
    {
        _list = list;
        _index = -1;
        _position = -1;
    }

    /// <summary>The item at which the enumerator stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It stands before the first item or after the last.</exception>
    public readonly T Current
    {
        get
        {
            ListBounds.Check(_index, _list.Count);
            return _list.AtPosition(_position);
        }
    }

    readonly object? IEnumerator.Current => Current;

    /// <summary>Goes to the next item.</summary>
    /// <returns>False after the last item.</returns>
    public bool MoveNext()
    {
        if (_index + 1 >= _list.Count)
        {
            _index = _list.Count;
            return false;
        }

        _index++;
        _position = _list.PositionAfter(_position);
        return true;
    }

    /// <summary>Goes back to before the first item.</summary>
    public void Reset() => _index = _position = -1;

    /// <summary>Does nothing: there is nothing to release.</summary>
    public readonly void Dispose()
    {
    }
}
