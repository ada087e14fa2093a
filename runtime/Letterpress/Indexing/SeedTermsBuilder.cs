using System.Runtime.CompilerServices;
using Letterpress.Tokens;

namespace Letterpress.Indexing;

/// <summary>Collects the terms of one article.</summary>
/// <param name="isEnglish">See <see cref="Tokenizer"/>.</param>
sealed class SeedTermsBuilder(bool isEnglish)
{
    /// <summary>Of the last article of the thread, empty: they take 80 KB.</summary>
    [ThreadStatic]
    static (TermCounts Counts, WordSet Words)? s_free;

    readonly (TermCounts Counts, WordSet Words) _found = Take();
    readonly byte[] _word = new byte[IndexHeader.MaxWordLength];
    int _length;
    int _wordCount;
    int _gramCount;

    public unsafe void Add(TextField field, ReadOnlySpan<byte> utf8)
    {
        fixed (byte* text = utf8)
        {
            new TermScan(this, field, isEnglish, text, utf8.Length).Read();
        }
    }

    /// <summary>Returns what was found. Nothing can be added after that.</summary>
    public SeedTerms Build()
    {
        SeedTerms terms = new(_found.Counts.TakeBuckets(), _length, _wordCount >= _gramCount, _found.Words.TakeWords());
        s_free = _found;
        return terms;
    }

    /// <summary>Adds the terms of a piece of text that may have anything.</summary>
    public unsafe void AddAny(TextField field, byte* text, int length)
    {
        Sink sink = new(this, field, text);
        Tokenizer.Read(new(text, length), isEnglish, ref sink);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint hash, TokenKind kind, TextField field, bool isPlain)
    {
        int code = TermCounts.Code(field);
        _found.Counts.Add(hash, isPlain ? code : TermCounts.WithForm(code, IndexLayout.FormBit(kind)));
        _length++;
        _wordCount += kind == TokenKind.Word ? 1 : 0;
        _gramCount += kind == TokenKind.Gram ? 1 : 0;
    }

    /// <summary>Whether a word is the first with its hash.</summary>
    public bool IsNewWord(uint hash) => _found.Words.Add(hash);

    /// <summary>Writes a new word to the list of words, where there is room.</summary>
    /// <param name="letters">Of <see cref="LetterTable"/>.</param>
    /// <param name="count">How many.</param>
    public unsafe void WriteWord(uint* letters, int count)
    {
        int written = 0;
        for (int i = 0; i < count; i++)
        {
            if (!FoldedWord.TryAppend(LetterTable.Folded(letters[i]), _word, ref written))
            {
                return;
            }
        }

        _found.Words.Write(_word.AsSpan(0, written));
    }

    static (TermCounts Counts, WordSet Words) Take()
    {
        (TermCounts Counts, WordSet Words) free = s_free ?? (new(), new());
        s_free = null;
        return free;
    }

    void AddWord(ReadOnlySpan<byte> word, uint hash)
    {
        if (!IsNewWord(hash))
        {
            return;
        }

        int length = FoldedWord.Write(word, _word, out TermHash folded);
        if (length > 0 && folded.Value == hash)
        {
            _found.Words.Write(_word.AsSpan(0, length));
        }
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
            owner.Add(token.Hash, token.Kind, field, PlainForm.Is(bytes, token.Kind));
            if (token.Kind == TokenKind.Word)
            {
                owner.AddWord(bytes, token.Hash);
            }
        }
    }
}
