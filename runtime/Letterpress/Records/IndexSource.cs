using System.Runtime.CompilerServices;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Indices of a corpus: consecutive ones, or the first column of each row of a table, which has four digits.</summary>
readonly unsafe record struct IndexSource
{
    readonly nint _rows;
    readonly int _stride;
    readonly int _start;

    IndexSource(ArticleCorpus? corpus, nint rows, int stride, int start, int count)
    {
        Corpus = corpus;
        _rows = rows;
        _stride = stride;
        _start = start;
        Count = count;
    }

    /// <summary>Null only in <c>default</c>, which has no items.</summary>
    public ArticleCorpus? Corpus { get; }

    public int Count { get; }

    /// <summary>The indices from 0 to <paramref name="count"/> - 1.</summary>
    public static IndexSource All(ArticleCorpus corpus, int count) => new(corpus, 0, 0, 0, count);

    /// <summary>The indices that rows of a table start with, from row <paramref name="first"/> to before <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IndexSource Rows<TRow>(ArticleCorpus corpus, TRow* table, int first, int end)
        where TRow : unmanaged => new(corpus, (nint)table, sizeof(TRow), first, end - first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Index(int index)
    {
        ListBounds.Check(index, Count);
        return _stride == 0 ? _start + index : ((FourDigits*)Address(index))->Value;
    }

    /// <summary>The row of a table; only for sources made by <see cref="Rows"/> of the same rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRow* Row<TRow>(int index)
        where TRow : unmanaged
    {
        ListBounds.Check(index, Count);
        return (TRow*)Address(index);
    }

    public IndexSource Slice(int start, int length)
    {
        ListBounds.CheckSlice(start, length, Count);
        return new IndexSource(Corpus, _rows, _stride, _start + start, length);
    }

    byte* Address(int index) => (byte*)_rows + ((nint)(_start + index) * _stride);
}
