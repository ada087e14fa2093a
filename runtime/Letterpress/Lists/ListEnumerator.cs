using System.Collections;
using System.Runtime.CompilerServices;

namespace Letterpress;

/// <summary>Enumerates any list of this library without allocating.</summary>
/// <typeparam name="TList">The list.</typeparam>
/// <typeparam name="T">What it holds.</typeparam>
public struct ListEnumerator<TList, T> : IEnumerator<T>
    where TList : struct, IReadOnlyList<T>
{
    readonly TList _list;
    readonly int _count;
    int _index;

    internal ListEnumerator(TList list)
    {
        _list = list;
        _count = list.Count;
        _index = -1;
    }

    /// <summary>The item at which the enumerator stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It stands before the first item or after the last.</exception>
    public readonly T Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _list[_index];
    }

    readonly object? IEnumerator.Current => Current;

    /// <summary>Goes to the next item.</summary>
    /// <returns>False after the last item.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        int next = _index + 1;
        if (next < _count)
        {
            _index = next;
            return true;
        }

        _index = _count;
        return false;
    }

    /// <summary>Goes back to before the first item.</summary>
    public void Reset() => _index = -1;

    /// <summary>Does nothing: there is nothing to release.</summary>
    public readonly void Dispose()
    {
    }
}
