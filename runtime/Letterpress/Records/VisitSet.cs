using System.Buffers;

namespace Letterpress.Records;

/// <summary>
/// The memory of a breadth-first search: which articles were seen, and in which order. Borrowed from the pool, so that no search
/// allocates.
/// </summary>
ref struct VisitSet
{
    const int BitsPerWord = 32;

    readonly Span<int> _seen;
    int[]? _rented;

    /// <param name="count">How many articles there are.</param>
    /// <param name="notes">How many numbers are to be kept beside each article.</param>
    public VisitSet(int count, int notes)
    {
        int words = (count + BitsPerWord - 1) / BitsPerWord;
        _rented = ArrayPool<int>.Shared.Rent(words + (count * (1 + notes)));
        _seen = _rented.AsSpan(0, words);
        _seen.Clear();
        Queue = _rented.AsSpan(words, count);
        Notes = _rented.AsSpan(words + count, count * notes);
    }

    /// <summary>The articles in the order in which they were seen; only the first <see cref="Count"/> mean something.</summary>
    public Span<int> Queue { get; }

    /// <summary>What the search writes down of each article; not cleared.</summary>
    public Span<int> Notes { get; }

    public int Count { get; private set; }

    /// <returns>False where the article was seen before.</returns>
    /// <exception cref="InvalidDataException">There is no such article.</exception>
    public bool Add(int article)
    {
        if ((uint)article >= (uint)Queue.Length)
        {
            Damage.ThrowArticle(article, Queue.Length);
        }

        ref int word = ref _seen[article / BitsPerWord];
        int bit = 1 << (article % BitsPerWord);
        if ((word & bit) != 0)
        {
            return false;
        }

        word |= bit;
        Queue[Count++] = article;
        return true;
    }

    /// <summary>Gives the memory back; the set cannot be used again.</summary>
    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<int>.Shared.Return(_rented);
            _rented = null;
        }
    }
}
