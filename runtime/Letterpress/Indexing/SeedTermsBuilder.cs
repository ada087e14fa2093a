using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>Collects the terms of one article.</summary>
/// <param name="isEnglish">See <see cref="Tokenizer"/>.</param>
sealed class SeedTermsBuilder(bool isEnglish)
{
    /// <summary>For each term its bucket, and in the low bits what it counts.</summary>
    readonly List<int> _terms = [];
    readonly List<byte[]> _words = [];

    /// <summary>The hashes of the words that were seen: most words stand in a text more than once.</summary>
    readonly HashSet<uint> _seen = [];
    readonly byte[] _word = new byte[IndexHeader.MaxWordLength];
    int _length;
    int _wordCount;
    int _gramCount;

    const int WeightBits = 2;
    const int BucketShift = WeightBits + IndexLayout.FormBits;

    public unsafe void Add(TextField field, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* text = utf8)
        {
            Sink sink = new(this, field, text);
            Tokenizer.Read(utf8, isEnglish, ref sink);
        }
    }

    public SeedTerms Build()
    {
        _terms.Sort();
        ByteList buckets = new(_terms.Count);
        int last = -1;
        for (int i = 0; i < _terms.Count;)
        {
            int bucket = _terms[i] >> BucketShift;
            int count = 0;
            int forms = 0;
            for (; i < _terms.Count && _terms[i] >> BucketShift == bucket; i++)
            {
                count += _terms[i] & ((1 << WeightBits) - 1);
                forms |= (_terms[i] >> WeightBits) & IndexLayout.FormMask;
            }

            forms <<= IndexLayout.FrequencyBits;
            buckets.AddNumber(((bucket - last - 1) << IndexLayout.SeedBits) | forms | IndexLayout.FrequencyCode(count));
            last = bucket;
        }

        _words.Sort(static (one, other) => one.AsSpan().SequenceCompareTo(other));
        ByteList lines = new(_words.Count * 8);
        foreach (byte[] word in _words)
        {
            lines.Add(word);
            lines.Add((byte)'\n');
        }

        return new(buckets.ToArray(), _length, _wordCount >= _gramCount, lines.ToArray());
    }

    void AddWord(ReadOnlySpan<byte> word, uint hash)
    {
        if (!_seen.Add(hash))
        {
            return;
        }

        int length = FoldedWord.Write(word, _word, out TermHash folded);
        if (length > 0 && folded.Value == hash && !IsNumber(_word.AsSpan(0, length)))
        {
            _words.Add(_word.AsSpan(0, length).ToArray());
        }
    }

    static bool IsNumber(ReadOnlySpan<byte> word)
    {
        foreach (byte b in word)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return true;
    }

    readonly unsafe struct Sink(SeedTermsBuilder owner, TextField field, byte* text) : ITokenSink
    {
        public void Add(in Token token)
        {
            if (IndexLayout.IsLeftOut(token.Kind, field))
            {
                return;
            }

            ReadOnlySpan<byte> bytes = new(text + token.Start, token.End - token.Start);
            int form = PlainForm.Is(bytes, token.Kind) ? 0 : IndexLayout.FormBit(token.Kind);
            int count = (form << WeightBits) | IndexLayout.Weight(field);
            owner._terms.Add((IndexLayout.Bucket(token.Hash) << BucketShift) | count);
            owner._length++;
            owner._gramCount += token.Kind == TokenKind.Gram ? 1 : 0;
            if (token.Kind == TokenKind.Word)
            {
                owner._wordCount++;
                owner.AddWord(bytes, token.Hash);
            }
        }
    }
}
