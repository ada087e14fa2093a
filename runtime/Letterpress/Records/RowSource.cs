using System.Runtime.CompilerServices;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>
/// Where the rows of a list lie: those of an article's record, those of a table of a corpus, or all rows of a table, which are known by
/// their indices.
/// </summary>
readonly unsafe partial record struct RowSource : IArticlePlaces
{
    /// <summary>The size of rows that are not read but counted: their position is their index.</summary>
    const int Counted = 1;

    readonly ArticleCorpus? _corpus;

    /// <summary>The header of the record; of a list that shows articles by time, see <see cref="Schedule"/>.</summary>
    readonly nint _header;
    readonly nint _first;

    /// <summary>The article of the record; of a list that shows articles by time, see <see cref="Schedule"/>.</summary>
    readonly int _article;
    readonly int _rowSize;

    RowSource(bool isRecord, ArticleCorpus? corpus, nint header, int article, nint first, int rowSize, int count)
    {
        IsRecord = isRecord;
        _corpus = corpus;
        _header = header;
        _article = article;
        _first = first;
        _rowSize = rowSize;
        Count = count;
    }

    public int Count { get; }

    /// <summary>The corpus of a list that has items.</summary>
    public ArticleCorpus Corpus => _corpus!;

    /// <summary>Whether the rows are those of a corpus.</summary>
    public bool IsOf(ArticleCorpus corpus) => ReferenceEquals(corpus, _corpus);

    /// <summary>The article of <see cref="OfRecord"/>.</summary>
    public Article Article
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(_corpus!, (RecordHeader*)_header, _article);
    }

    /// <summary>Whether the rows are those of an article's record.</summary>
    /// <remarks>A field of its own, though only records have a header: where the source is made, the JIT knows it.</remarks>
    public bool IsRecord { get; }

    /// <summary>Rows of the record of an article.</summary>
    /// <param name="corpus">The corpus of the article; null of <c>default</c>, which has no rows.</param>
    /// <param name="header">The record's header.</param>
    /// <param name="article">The index of the article.</param>
    /// <param name="first">The first of the rows.</param>
    /// <param name="count">How many there are.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowSource OfRecord<TRow>(ArticleCorpus? corpus, nint header, int article, TRow* first, int count)
        where TRow : unmanaged => new(isRecord: true, corpus, header, article, (nint)first, sizeof(TRow), count);

    /// <summary>Rows of a table, from row <paramref name="first"/> to before <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RowSource OfTable<TRow>(ArticleCorpus corpus, in TableRows<TRow> table, int first, int end)
        where TRow : unmanaged => new(isRecord: false, corpus, 0, 0, (nint)table.Range(first, end), sizeof(TRow), end - first);

    /// <summary>The indices from 0 to <paramref name="count"/> - 1.</summary>
    public static RowSource All(ArticleCorpus corpus, int count) => new(isRecord: false, corpus, 0, 0, 0, Counted, count);

    /// <summary>A row, of the type with which the source was made; the index was checked.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRow* Row<TRow>(int index)
        where TRow : unmanaged => (TRow*)_first + index;

    /// <summary>The index in the corpus of an item of the list; its place in the list was checked.</summary>
    /// <remarks>In a table it is the first column, of four digits.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Index(int index)
    {
        nint position = _first + ((nint)index * _rowSize);
        return _rowSize == Counted ? (int)position : ((FourDigits*)position)->Value;
    }

    /// <summary>The place in the list of an item by its index in the corpus; -1 where the list does not have it.</summary>
    public int Find(int index)
    {
        if (_rowSize == Counted && !IsScheduled)
        {
            nint place = index - _first;
            return place >= 0 && place < Count ? (int)place : -1;
        }

        int position = -1;
        for (int i = 0; i < Count; i++)
        {
            position = PositionAfter(position);
            if (Index(position) == index)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The index in the corpus that is next below another, of those in the list; -1 where there is none.</summary>
    public int NextBelow(int index)
    {
        if (_rowSize == Counted && !IsScheduled)
        {
            nint last = Math.Min(index, _first + Count) - 1;
            return last >= _first ? (int)last : -1;
        }

        int found = -1;
        int position = -1;
        for (int i = 0; i < Count; i++)
        {
            position = PositionAfter(position);
            int candidate = Index(position);
            found = candidate < index && candidate > found ? candidate : found;
        }

        return found;
    }

    /// <summary>The index in the corpus that is next above another, of those in the list; -1 where there is none.</summary>
    public int NextAbove(int index)
    {
        if (_rowSize == Counted && !IsScheduled)
        {
            nint first = Math.Max(index + 1, _first);
            return first < _first + Count ? (int)first : -1;
        }

        int found = -1;
        int position = -1;
        for (int i = 0; i < Count; i++)
        {
            position = PositionAfter(position);
            int candidate = Index(position);
            found = candidate > index && (uint)candidate < (uint)found ? candidate : found;
        }

        return found;
    }

    public RowSource Slice(int start, int length)
    {
        ListBounds.CheckSlice(start, length, Count);
        int position = length == 0 ? 0 : PositionOf(start);
        return new RowSource(IsRecord, _corpus, _header, _article, _first + ((nint)position * _rowSize), _rowSize, length);
    }
}
