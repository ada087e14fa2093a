using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>The next places of a snippet that are words of the query; those that touch are one.</summary>
unsafe struct SnippetMarks
{
    const int Capacity = 16;

    fixed int _starts[Capacity];
    fixed int _ends[Capacity];
    int _count;
    int _index;

    /// <summary>Whether no place follows those that are known.</summary>
    bool _isComplete;

    /// <summary>The place that is next from a byte on; at the end where there is none.</summary>
    /// <param name="text">The text of the snippet.</param>
    /// <param name="terms">Of the query.</param>
    /// <param name="isEnglish">See <see cref="Tokenizer"/>.</param>
    /// <param name="from">The byte.</param>
    public (int Start, int End) Next(ReadOnlySpan<byte> text, in HitTerms terms, bool isEnglish, int from)
    {
        while (_index < _count && _ends[_index] <= from)
        {
            _index++;
        }

        if (_index == _count && !_isComplete)
        {
            Find(text, terms, isEnglish, from);
        }

        return _index < _count ? (_starts[_index], _ends[_index]) : (text.Length, text.Length);
    }

    void Find(ReadOnlySpan<byte> text, in HitTerms terms, bool isEnglish, int from)
    {
        (_count, _index, _isComplete) = (0, 0, true);
        fixed (byte* start = text)
        fixed (HitTerms* all = &terms)
        {
            Sink sink = new(all, start + from, text.Length - from, from, this);
            Tokenizer.Read(text[from..], isEnglish, ref sink);
            this = sink.Marks;
        }
    }

    void Add(int start, int end)
    {
        if (_count > 0 && start <= _ends[_count - 1])
        {
            _starts[_count - 1] = Math.Min(_starts[_count - 1], start);
            _ends[_count - 1] = Math.Max(_ends[_count - 1], end);
        }
        else if (_count < Capacity)
        {
            _starts[_count] = start;
            _ends[_count] = end;
            _count++;
        }
        else
        {
            _isComplete = false;
        }
    }

    struct Sink(HitTerms* terms, byte* text, int length, int from, SnippetMarks marks) : ITokenSink
    {
        public SnippetMarks Marks = marks;

        public void Add(in Token token)
        {
            if (terms->IndexOf(token, new(text, length)) >= 0)
            {
                Marks.Add(token.Start + from, token.End + from);
            }
        }
    }
}
