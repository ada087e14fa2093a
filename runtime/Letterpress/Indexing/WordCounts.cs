using System.Runtime.CompilerServices;

namespace Letterpress.Indexing;

/// <summary>Distinct words, and whether each was added more than once.</summary>
sealed class WordCounts
{
    public const uint HashOfNone = 2166136261;

    /// <summary>The bytes of a word that are compared as one number.</summary>
    const int KeyBytes = 8;

    readonly ByteList _bytes = new(1 << 12);

    /// <summary>Of each word where it starts in the bytes; after the last, where that ends.</summary>
    int[] _starts = new int[1 << 8];
    uint[] _hashes = new uint[1 << 8];
    bool[] _areRepeated = new bool[1 << 8];

    /// <summary>Numbers of words from 1, each at the first free place from where the low bits of its hash say.</summary>
    int[] _table = new int[1 << 10];
    int _count;

    /// <summary>The hash of bytes and one more (FNV-1a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Hash(uint hash, byte next) => unchecked((hash ^ next) * 16777619);

    public ReadOnlySpan<byte> Word(int number) => _bytes.Written.Slice(_starts[number], _starts[number + 1] - _starts[number]);

    public void Add(ReadOnlySpan<byte> word, uint hash)
    {
        int mask = _table.Length - 1;
        int place = (int)(hash ^ (hash >> 15)) & mask;
        for (; _table[place] != 0; place = (place + 1) & mask)
        {
            int known = _table[place] - 1;
            if (_hashes[known] == hash && Word(known).SequenceEqual(word))
            {
                _areRepeated[known] = true;
                return;
            }
        }

        _hashes[_count] = hash;
        _table[place] = ++_count;
        _bytes.Add(word);
        if (_count == _hashes.Length - 1)
        {
            Grow();
        }

        _starts[_count] = _bytes.Count;
    }

    /// <summary>The numbers of the words that were added so often, sorted by their bytes.</summary>
    /// <param name="least">1 or 2.</param>
    public int[] Sort(int least)
    {
        int[] numbers = [.. Enumerable.Range(0, _count).Where(number => least == 1 || _areRepeated[number])];
        ulong[] keys = Array.ConvertAll(numbers, number => Key(Word(number)));
        Array.Sort(keys, numbers);
        for (int start = 0; start < keys.Length;)
        {
            int end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(numbers, start, end - start, Comparer<int>.Create((one, other) => Word(one).SequenceCompareTo(Word(other))));
            }

            start = end;
        }

        return numbers;
    }

    /// <summary>The first bytes, as they are sorted.</summary>
    static ulong Key(ReadOnlySpan<byte> word)
    {
        ulong key = 0;
        for (int i = 0; i < KeyBytes; i++)
        {
            key = (key << 8) | (i < word.Length ? word[i] : (byte)0);
        }

        return key;
    }

    void Grow()
    {
        Array.Resize(ref _starts, _starts.Length * 2);
        Array.Resize(ref _hashes, _hashes.Length * 2);
        Array.Resize(ref _areRepeated, _areRepeated.Length * 2);
        _table = new int[_table.Length * 2];
        int mask = _table.Length - 1;
        for (int number = 0; number < _count; number++)
        {
            int place = (int)(_hashes[number] ^ (_hashes[number] >> 15)) & mask;
            while (_table[place] != 0)
            {
                place = (place + 1) & mask;
            }

            _table[place] = number + 1;
        }
    }
}
