namespace Letterpress.Indexing;

/// <summary>The distinct words of an article, known by their hashes: most words stand in a text more than once.</summary>
sealed class WordSet
{
    const int SmallTable = 2048;

    readonly uint[] _small = new uint[SmallTable];
    readonly ByteList _words = new(4096);

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

    /// <summary>Writes a word, folded, unless it is a number.</summary>
    public void Write(ReadOnlySpan<byte> folded)
    {
        foreach (byte b in folded)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                _words.Add(folded);
                _words.Add((byte)'\n');
                return;
            }
        }
    }

    /// <summary>Returns <see cref="SeedTerms.Words"/>, and forgets all.</summary>
    public byte[] TakeWords()
    {
        byte[] words = _words.ToArray();
        _words.Clear();
        _small.AsSpan().Clear();
        (_table, _count, _hasZero) = (_small, 0, false);
        return words;
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
