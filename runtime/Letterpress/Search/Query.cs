using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>A query as its terms: words, <c>"phrases"</c>, and <c>-words</c> that no hit has.</summary>
/// <param name="utf8">The query.</param>
/// <param name="isEnglish">Whether English articles are meant.</param>
/// <param name="terms">Memory for <see cref="MaxAllTerms"/> terms, which stays in place.</param>
unsafe ref struct Query(ReadOnlySpan<byte> utf8, bool isEnglish, QueryTerm* terms)
{
    /// <summary>Further terms are ignored: a hit has to fit a mask of 64 bits.</summary>
    public const int MaxTerms = 64;

    /// <summary>Words that begin with the last one of the query.</summary>
    public const int MaxPrefixTerms = 64;

    /// <summary>The terms and their alternatives.</summary>
    public const int MaxAllTerms = MaxTerms + MaxPrefixTerms;

    readonly ReadOnlySpan<byte> _utf8 = utf8;
    readonly bool _isEnglish = isEnglish;
    readonly QueryTerm* _terms = terms;
    int _count;
    int _position;
    int _phrases;

    public readonly Span<QueryTerm> Terms => new(_terms, _count);

    /// <summary>Whether English articles are meant.</summary>
    public readonly bool IsEnglish => _isEnglish;

    public readonly int PhraseCount => _phrases;

    public readonly ReadOnlySpan<byte> Text => _utf8;

    public void Parse()
    {
        for (int index = 0; index < _utf8.Length && _count < MaxTerms;)
        {
            bool isExcluded = _utf8[index] == '-' && (index == 0 || IsSpace(_utf8[index - 1]));
            index += isExcluded ? 1 : 0;
            if (index < _utf8.Length && QuoteAt(index) is > 0 and int quote)
            {
                int start = index + quote;
                index = NextQuote(start);
                AddPhrase(start, index, isExcluded);
                index += index < _utf8.Length ? QuoteAt(index) : 0;
                continue;
            }

            int end = index;
            while (end < _utf8.Length && !IsSpace(_utf8[end]) && QuoteAt(end) == 0)
            {
                end++;
            }

            if (isExcluded)
            {
                // What makes an ideographic word must be there as a whole.
                AddPhrase(index, end, isExcluded);
            }
            else
            {
                Add(index, end, 0, isExcluded);
            }

            index = end < _utf8.Length && IsSpace(_utf8[end]) ? end + 1 : end;
        }

        Reduce();
    }

    /// <summary>Adds a word that begins with the last one of the query, in its slot.</summary>
    public void AddAlternative(in QueryTerm of, uint hash)
    {
        if (_count < MaxAllTerms)
        {
            _terms[_count++] = of with { Hash = hash };
        }
    }

    static bool IsSpace(byte value) => value is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r');

    /// <summary>The length of a quotation mark, straight or curved.</summary>
    readonly int QuoteAt(int index) => _utf8[index] == '"' ? 1
        : _utf8[index] == 0xE2 && index + 2 < _utf8.Length && _utf8[index + 1] == 0x80 && _utf8[index + 2] is 0x9C or 0x9D ? 3
        : 0;

    readonly int NextQuote(int index)
    {
        while (index < _utf8.Length && QuoteAt(index) == 0)
        {
            index++;
        }

        return index;
    }

    void AddPhrase(int start, int end, bool isExcluded)
    {
        int before = _count;
        Add(start, end, _phrases + 1, isExcluded);
        _phrases += _count > before ? 1 : 0;
    }

    void Add(int start, int end, int phrase, bool isExcluded)
    {
        Sink sink = new(_terms, _count, start, _position, phrase, isExcluded);
        Tokenizer.ReadQuery(_utf8[start..end], _isEnglish, ref sink);
        (_count, _position) = (sink.Count, sink.End);
    }

    /// <summary>
    /// Leaves out what says nothing more: a character within a gram, a repeated term outside of phrases; in a phrase what is neither
    /// word nor gram, and a word of Hangul, whose grams are found with other particles too.
    /// </summary>
    void Reduce()
    {
        int kept = 0;
        for (int i = 0; i < _count; i++)
        {
            QueryTerm term = _terms[i];
            bool isNeeded = term.Kind == TokenKind.Single ? !IsInGram(term)
                : term.Phrase == 0 ? !IsRepeated(term, kept)
                : term.Kind == TokenKind.Gram || (term.Kind == TokenKind.Word && !HasGram(term));
            if (isNeeded)
            {
                term.Slot = kept;
                term.IsQuestion = QuestionWords.Has(_utf8[term.Start..term.End], term.Kind);
                _terms[kept++] = term;
            }
        }

        _count = kept;
    }

    readonly bool IsInGram(in QueryTerm single)
    {
        foreach (ref readonly QueryTerm term in Terms)
        {
            if (term.Kind == TokenKind.Gram && term.Covers(single))
            {
                return true;
            }
        }

        return false;
    }

    readonly bool HasGram(in QueryTerm word)
    {
        foreach (ref readonly QueryTerm term in Terms)
        {
            if (term.Kind == TokenKind.Gram && word.Covers(term))
            {
                return true;
            }
        }

        return false;
    }

    readonly bool IsRepeated(in QueryTerm term, int count)
    {
        foreach (ref readonly QueryTerm before in new ReadOnlySpan<QueryTerm>(_terms, count))
        {
            if (before.Hash == term.Hash && before.Phrase == 0)
            {
                return true;
            }
        }

        return false;
    }

    struct Sink(QueryTerm* terms, int count, int start, int position, int phrase, bool isExcluded) : ITokenSink
    {
        readonly int _position = position;

        public int Count { get; private set; } = count;

        /// <summary>The position after the last term.</summary>
        public int End { get; private set; } = position;

        public void Add(in Token token)
        {
            End = _position + token.Position + 1;
            if (Count < MaxTerms)
            {
                terms[Count++] = new()
                {
                    Hash = token.Hash,
                    Kind = token.Kind,
                    Position = _position + token.Position,
                    Start = start + token.Start,
                    End = start + token.End,
                    Phrase = phrase,
                    IsExcluded = isExcluded,
                };
            }
        }
    }
}
