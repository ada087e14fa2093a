using System.Runtime.CompilerServices;
using Letterpress.Layout;

namespace Letterpress.Records;

/// <summary>The rows of a table of a corpus. No other row is ever read, whatever numbers the bytes of the corpus have.</summary>
readonly unsafe struct TableRows<TRow>
    where TRow : unmanaged
{
    readonly TRow* _first;
    readonly CorpusTable _table;

    public TableRows(ArticleCorpus corpus, CorpusTable table)
    {
        ReadOnlySpan<byte> bytes = corpus.Table(table);
        _first = (TRow*)CorpusTables.AddressOf(bytes);
        _table = table;
        Count = bytes.Length / sizeof(TRow);
    }

    public int Count { get; }

    /// <summary>How many rows there are but the last, which in some tables only says where the ranges of the row before it end.</summary>
    public int CountBeforeLast => Math.Max(0, Count - 1);

    public TRow* this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index >= (uint)Count)
            {
                Damage.ThrowRow(_table, index, Count);
            }

            return _first + index;
        }
    }

    /// <summary>Whether an address is that of a row.</summary>
    public bool Holds(nint address) => address >= (nint)_first && address < (nint)(_first + Count);

    /// <summary>The rows from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TRow* Range(int first, int end)
    {
        if ((uint)first > (uint)end || (uint)end > (uint)Count)
        {
            Damage.ThrowRange(_table, first, end, Count);
        }

        return _first + first;
    }
}
