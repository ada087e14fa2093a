using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Letterpress.Records;

namespace Letterpress;

/// <summary>Tags of one corpus: all of them, most used first, or those of one article in the order of its seed.</summary>
/// <remarks>Two lists are equal when they are the same stretch of the same list of a corpus. <c>default</c> is empty.</remarks>
[DebuggerDisplay("Count = {Count}")]
public readonly record struct TagList : IReadOnlyList<Tag>
{
    readonly IndexSource _rows;

    internal TagList(IndexSource rows) => _rows = rows;

    /// <summary>How many items the list has.</summary>
    public int Count => _rows.Count;

    /// <summary>The item at <paramref name="index"/>, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public Tag this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            int tag = _rows.Index(index);
            return new Tag(_rows.Corpus!, tag);
        }
    }

    /// <summary>A stretch of the list; <c>list[2..5]</c> calls it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The stretch does not lie within the list.</exception>
    public TagList Slice(int start, int length) => new(_rows.Slice(start, length));

    /// <summary>Enumerates the list without allocating.</summary>
    public ListEnumerator<TagList, Tag> GetEnumerator() => new(this);

    IEnumerator<Tag> IEnumerable<Tag>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
