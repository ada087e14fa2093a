using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The components of a link graph, largest first, equally large ones by their newest article.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same list of a corpus. <c>default</c> is empty.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly record struct ComponentList : IReadOnlyList<Component>
{
    readonly IndexSource _rows;

    internal ComponentList(IndexSource rows) => _rows = rows;

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Component this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int row = _rows.Index(index);
            return new Component(_rows.Corpus!, row);
        }
    }

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public ComponentList Slice(int start, int length) => new(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<ComponentList, Component> GetEnumerator() => new(this);

    IEnumerator<Component> IEnumerable<Component>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
