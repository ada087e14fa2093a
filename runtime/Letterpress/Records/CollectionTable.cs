using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>Where the rows, items and texts of a collection lie; made once, at the first read.</summary>
/// <remarks>Lists, rows and texts are compared with these bounds when they are read.</remarks>
sealed unsafe class CollectionTable
{
    readonly byte* _start;
    readonly byte* _rows;
    readonly byte* _items;
    readonly byte* _texts;
    readonly int _itemsLength;
    readonly int _textsLength;

    public CollectionTable(ArticleCorpus corpus, ReadOnlySpan<byte> bytes, int rowSize)
    {
        Corpus = corpus;
        RowSize = rowSize;
        _start = CorpusTables.AddressOf(bytes);
        if (bytes.Length < sizeof(CollectionHeader))
        {
            return;
        }

        CollectionHeader* header = (CollectionHeader*)_start;
        (int rows, int items, int texts) = (header->Rows.Value, header->Items.Value, header->Texts.Value);
        Count = header->RowCount.Value;
        bool isWhole = header->RowSize.Value == rowSize && Count >= 0 && rows >= sizeof(CollectionHeader) && items <= texts
            && texts <= bytes.Length && rows + ((long)Count * rowSize) == items;
        if (!isWhole)
        {
            Damage.Throw("a collection has other rows than its type");
        }

        _rows = _start + rows;
        _items = _start + items;
        _texts = _start + texts;
        _itemsLength = texts - items;
        _textsLength = bytes.Length - texts;
    }

    public ArticleCorpus Corpus { get; }

    public int Count { get; }

    public int RowSize { get; }

    public CollectionRow Row(int number)
    {
        CheckRow(number);
        byte* row = _rows + ((nint)number * RowSize);
        return new(this, row, row);
    }

    /// <summary>The article of a row.</summary>
    public int ArticleOf(int number)
    {
        CheckRow(number);
        return ((FourDigits*)(_rows + ((nint)number * RowSize)))->Value;
    }

    /// <summary>The row of an article; -1 where it is not in the collection.</summary>
    public int Find(int article)
    {
        (int low, int high) = (0, Count - 1);
        while (low <= high)
        {
            int middle = (int)(((uint)low + (uint)high) / 2);
            int found = ((FourDigits*)(_rows + ((nint)middle * RowSize)))->Value;
            if (found == article)
            {
                return middle;
            }

            (low, high) = found < article ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    public Utf8Text Text(int offset, int length)
    {
        if ((uint)offset > (uint)_textsLength || (uint)length > (uint)(_textsLength - offset))
        {
            Damage.Throw("a text of a collection is outside its texts");
        }

        return new(Corpus, _texts + offset, length);
    }

    /// <summary>The first item of a list.</summary>
    public byte* Items(int offset, int count, int size)
    {
        if ((uint)offset > (uint)_itemsLength || count < 0 || (long)count * size > _itemsLength - offset)
        {
            Damage.Throw("a list of a collection is outside its items");
        }

        return _items + offset;
    }

    /// <summary>The list of a member that groups.</summary>
    public (int Offset, int Count) Groups(int group)
    {
        byte* list = _start + sizeof(CollectionHeader) + (group * CellSize.List);
        return _rows is null || list + CellSize.List > _rows
            ? default
            : (((FiveDigits*)list)->Value, ((FourDigits*)(list + 5))->Value);
    }

    void CheckRow(int number)
    {
        if ((uint)number >= (uint)Count)
        {
            Damage.Throw(FormattableString.Invariant($"a collection has {Count} rows and no row {number}"));
        }
    }
}
