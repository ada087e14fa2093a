using System.Collections;
using System.Runtime.CompilerServices;
using Letterpress.Records;

namespace Letterpress;

/// <summary>The hosts to which the articles of a corpus link, most linked first, equally often linked ones by name.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same list of a corpus. <c>default</c> is empty.</remarks>
public readonly record struct HostList : IReadOnlyList<Host>
{
    readonly IndexSource _rows;

    internal HostList(IndexSource rows) => _rows = rows;

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Host this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int row = _rows.Index(index);
            return new Host(_rows.Corpus!, row);
        }
    }

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public HostList Slice(int start, int length) => new(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<HostList, Host> GetEnumerator() => new(this);

    IEnumerator<Host> IEnumerable<Host>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
