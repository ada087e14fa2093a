using System.Collections;

namespace Letterpress;

/// <summary>Goes through a list of values or articles without allocating; <c>foreach</c> uses it.</summary>
/// <typeparam name="TList">The list.</typeparam>
/// <typeparam name="T">What it holds.</typeparam>
/// <remarks><c>default</c> goes through an empty list; its <see cref="Current"/> throws, as after the last item of any list.</remarks>
public struct ListEnumerator<TList, T> : IEnumerator<T>
    where TList : struct, IReadOnlyList<T>
{
    readonly TList _list;
    int _index;

    internal ListEnumerator(TList list)
    {
        _list = list;
        _index = -1;
    }

    /// <summary>The item at which the enumerator stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It stands before the first item or after the last.</exception>
    public readonly T Current => _list[_index];

    readonly object? IEnumerator.Current => Current;

    /// <summary>Goes to the next item.</summary>
    /// <returns>False after the last item.</returns>
    public bool MoveNext() => (_index = Math.Min(_index + 1, _list.Count)) < _list.Count;

    /// <summary>Goes back to before the first item.</summary>
    public void Reset() => _index = -1;

    /// <summary>Does nothing: there is nothing to release.</summary>
    public readonly void Dispose()
    {
    }
}
