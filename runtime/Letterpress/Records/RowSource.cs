using System.Runtime.CompilerServices;

namespace Letterpress.Records;

/// <summary>Rows of equal size that lie one after the other, read on behalf of one article.</summary>
readonly unsafe record struct RowSource
{
    readonly Article _article;
    readonly nint _first;

    public RowSource(Article article, byte* first, int count)
    {
        _article = article;
        _first = (nint)first;
        Count = count;
    }

    public int Count { get; }

    public Article Article => _article;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Row(int index, int size)
    {
        ListBounds.Check(index, Count);
        return (byte*)_first + ((nint)index * size);
    }

    public RowSource Slice(int start, int length, int size)
    {
        ListBounds.CheckSlice(start, length, Count);
        return new RowSource(_article, (byte*)_first + ((nint)start * size), length);
    }
}
