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
    int _length;
    int _wordCount;
    int _gramCount;

    /// <summary>The words.</summary>
    public WordSet Words => _found.Words;

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

    /// <param name="hash">Of the term.</param>
    /// <param name="kind">How it was made.</param>
    /// <param name="code">See <see cref="TermCounts.Code"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint hash, TokenKind kind, int code)
    {
        _found.Counts.Add(hash, code);
        _length++;
        _wordCount += kind == TokenKind.Word ? 1 : 0;
        _gramCount += kind == TokenKind.Gram ? 1 : 0;
    }

    static (TermCounts Counts, WordSet Words) Take()
    {
        (TermCounts Counts, WordSet Words) free = s_free ?? (new(), new());
        s_free = null;
        return free;
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
            int code = TermCounts.Code(field);
            owner.Add(token.Hash, token.Kind, PlainForm.Is(bytes, token.Kind) ? code : TermCounts.WithForm(code, token.Kind));
            if (token.Kind is TokenKind.Word or TokenKind.Part && owner.Words.Add(token.Hash))
            {
                owner.Words.Write(bytes, token.Hash);
            }
        }
    }
}
