using System.Runtime.InteropServices;
using Letterpress.Indexing;

namespace Letterpress.Search;

/// <summary>The sorted words of an index.</summary>
readonly ref struct WordList(ReadOnlySpan<byte> groups, ReadOnlySpan<byte> words, int count)
{
    readonly ReadOnlySpan<byte> _groups = groups;
    readonly ReadOnlySpan<byte> _words = words;

    public int Count { get; } = count;

    /// <summary>Goes through the words from the first that is not before another.</summary>
    /// <param name="start">Folded.</param>
    /// <param name="buffer">For the word at which the enumerator stands, of <see cref="IndexHeader.MaxWordLength"/> bytes.</param>
    public Enumerator From(ReadOnlySpan<byte> start, Span<byte> buffer)
    {
        int low = 0;
        int high = (_groups.Length / 4) - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            int offset = Offset(middle);
            (low, high) = _words.Slice(offset + 2, _words[offset + 1]).SequenceCompareTo(start) < 0 ? (middle, high) : (low, middle - 1);
        }

        return new(_words[(Count == 0 ? 0 : Offset(low))..], start, buffer);
    }

    public bool Contains(ReadOnlySpan<byte> word)
    {
        Enumerator words = From(word, stackalloc byte[IndexHeader.MaxWordLength]);
        return words.Next() && words.Current.SequenceEqual(word);
    }

    int Offset(int group) => MemoryMarshal.Read<int>(_groups.Slice(group * 4, 4));

    /// <summary>Goes through words.</summary>
    public ref struct Enumerator(ReadOnlySpan<byte> words, ReadOnlySpan<byte> start, Span<byte> buffer)
    {
        readonly ReadOnlySpan<byte> _words = words;
        readonly ReadOnlySpan<byte> _start = start;
        readonly Span<byte> _buffer = buffer;
        int _index;
        int _length;
        bool _isAtStart;

        /// <summary>The word, until the enumerator moves on.</summary>
        public readonly ReadOnlySpan<byte> Current => _buffer[.._length];

        public bool Next()
        {
            while (_index < _words.Length)
            {
                int shared = _words[_index];
                int rest = _words[_index + 1];
                _words.Slice(_index + 2, rest).CopyTo(_buffer[shared..]);
                _index += 2 + rest;
                _length = shared + rest;
                if (_isAtStart || Current.SequenceCompareTo(_start) >= 0)
                {
                    _isAtStart = true;
                    return true;
                }
            }

            return false;
        }
    }
}
