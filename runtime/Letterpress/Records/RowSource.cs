using System.Runtime.CompilerServices;

namespace Letterpress.Records;

/// <summary>Rows of equal size that lie one after the other, read on behalf of one article.</summary>
/// <typeparam name="TRow">What the rows are.</typeparam>
readonly unsafe record struct RowSource<TRow>
    where TRow : unmanaged
{
    readonly Article _article;
    readonly nint _first;

    public RowSource(Article article, TRow* first, int count)
    {
        _article = article;
        _first = (nint)first;
        Count = count;
    }

    public int Count { get; }

    public Article Article => _article;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRow* Row(int index) => Row<TRow>(index);

    /// <summary>The row of a source that was <see cref="Cast"/>.</summary>
    /// <remarks>Enumerating a list would copy the source for each item if it were cast back.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TOther* Row<TOther>(int index)
        where TOther : unmanaged
    {
        ListBounds.Check(index, Count);
        return (TOther*)_first + index;
    }

    /// <summary>The same place, count and article, with rows of another kind.</summary>
    public RowSource<TOther> Cast<TOther>()
        where TOther : unmanaged => new(_article, (TOther*)_first, Count);

    public RowSource<TRow> Slice(int start, int length)
    {
        ListBounds.CheckSlice(start, length, Count);
        return new RowSource<TRow>(_article, (TRow*)_first + start, length);
    }
}
