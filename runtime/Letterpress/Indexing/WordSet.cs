using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>The distinct words of an article, known by their hashes: most words stand in a text more than once.</summary>
sealed class WordSet
{
    const int SmallTable = 2048;

    readonly uint[] _small = new uint[SmallTable];
    byte[] _words = new byte[4096];
    int _written;

    /// <summary>Hashes, each at the first free place from where its low bits say; 0 is free.</summary>
    uint[] _table;
    int _count;
    bool _hasZero;

    public WordSet() => _table = _small;

    /// <summary>Adds a hash, and returns whether it was unknown.</summary>
    public bool Add(uint hash)
    {
        if (hash == 0)
        {
            bool isNew = !_hasZero;
            _hasZero = true;
            return isNew;
        }

        int place = Place(_table, hash);
        if (_table[place] == hash)
        {
            return false;
        }

        _table[place] = hash;
        if (++_count * 2 > _table.Length)
        {
            Grow();
        }

        return true;
    }

    /// <summary>Adds a new word to the list of words, unless it is too long, or a number.</summary>
    /// <param name="letters">Of <see cref="LetterTable"/>.</param>
    /// <param name="count">How many.</param>
    public unsafe void Write(uint* letters, int count)
    {
        Span<byte> word = Reserve();
        int length = 0;
        for (int i = 0; i < count; i++)
        {
            int folded = LetterTable.Folded(letters[i]);
            if (folded < 0x80 && length < word.Length)
            {
                word[length++] = (byte)folded;
            }
            else if (!FoldedWord.TryAppend(folded, word, ref length))
            {
                return;
            }
        }

        Keep(word.Slice(0, length));
    }

    /// <summary>Adds a new word to the list of words, unless it is too long, or a number, or its term has another hash.</summary>
    public void Write(ReadOnlySpan<byte> text, uint hash)
    {
        Span<byte> word = Reserve();
        int length = FoldedWord.Write(text, word, out TermHash folded);
        if (length > 0 && folded.Value == hash)
        {
            Keep(word.Slice(0, length));
        }
    }

    /// <summary>Returns <see cref="SeedTerms.Words"/>, and forgets all.</summary>
    public byte[] TakeWords()
    {
        byte[] words = _words.AsSpan(0, _written).ToArray();
        _written = 0;
        _small.AsSpan().Clear();
        (_table, _count, _hasZero) = (_small, 0, false);
        return words;
    }

    /// <summary>Where the next word is written.</summary>
    Span<byte> Reserve()
    {
        if (_words.Length - _written <= IndexHeader.MaxWordLength)
        {
            Array.Resize(ref _words, _words.Length * 2);
        }

        return _words.AsSpan(_written, IndexHeader.MaxWordLength);
    }

    /// <param name="word">Written where <see cref="Reserve"/> says.</param>
    void Keep(ReadOnlySpan<byte> word)
    {
        foreach (byte b in word)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                _written += word.Length;
                _words[_written++] = (byte)'\n';
                return;
            }
        }
    }

    static int Place(uint[] table, uint hash)
    {
        int mask = table.Length - 1;
        int place = (int)hash & mask;
        while (table[place] != 0 && table[place] != hash)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    void Grow()
    {
        uint[] larger = new uint[_table.Length * 4];
        foreach (uint hash in _table)
        {
            if (hash != 0)
            {
                larger[Place(larger, hash)] = hash;
            }
        }

        _table = larger;
    }
}
