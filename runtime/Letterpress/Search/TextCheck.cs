using System.Runtime.CompilerServices;
using Letterpress.Segmentation;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Checks articles against the terms of a query: exact counts, neighbors, phrases, and the block that has most of it.</summary>
readonly unsafe ref struct TextCheck
{
    /// <summary>Of the plain forms of a query; where they need more, the tokenizer reads all.</summary>
    public const int MaxBytes = 3072;

    readonly Span<QueryTerm> _terms;
    readonly Span<byte> _bytes;
    readonly TextReading _reading;

    /// <param name="query">Weighed.</param>
    /// <param name="index">Which says whether all texts have the plain form of a term.</param>
    /// <param name="bytes">For the plain forms, of <see cref="MaxBytes"/> bytes.</param>
    public TextCheck(in Query query, SearchIndex index, Span<byte> bytes)
    {
        _terms = query.Terms;
        _bytes = bytes;
        bool isPlain = true;
        bool hasAlternatives = false;
        int written = 0;
        for (int i = 0; i < _terms.Length; i++)
        {
            ref QueryTerm term = ref _terms[i];
            term.IsChecked = term.Weight > 0 || term.IsExcluded || term.Phrase > 0;
            if (term.Slot != i)
            {
                // It begins with the term of its slot.
                hasAlternatives = true;
                isPlain &= index.IsPlain(term.Hash, TermForm.Other);
                continue;
            }

            if (term.IsChecked && isPlain)
            {
                term.BytesStart = written;
                term.BytesLength = PlainForm.Write(query.Text[term.Start..term.End], term.Hash, bytes[written..]);
                term.Form = FormOf(bytes.Slice(written, term.BytesLength), term.Kind);
                isPlain = term.BytesLength > 0 && index.IsPlain(term.Hash, term.Form)
                    && (term.Form != TermForm.Other || !HasIdeograph(bytes.Slice(written, term.BytesLength)));
                written += term.BytesLength;
                if (term.Form == TermForm.Ideographs)
                {
                    isPlain = isPlain && bytes.Length - written >= GramBytes.Length;
                    written += isPlain ? GramBytes.Prepare(bytes[term.BytesStart..]) - term.BytesLength : 0;
                }
            }
        }

        _reading = !isPlain ? TextReading.Tokens
            : hasAlternatives || query.PhraseCount > 0 ? TextReading.TokensOfTextsThatMayHaveTerms
            : TextReading.Bytes;
    }

    /// <summary>Reads the texts of an article.</summary>
    /// <param name="state">Empty before the first article.</param>
    /// <param name="texts">The texts of all articles.</param>
    /// <param name="article">The index of the article.</param>
    /// <param name="length">Its length, as far as its code says it.</param>
    /// <param name="averageLength">Of all articles.</param>
    /// <param name="hit">The article with the score of the text.</param>
    /// <returns>False where it has nothing of the query, lacks a phrase, or has what is excluded.</returns>
    public bool Run<TTexts>(ref CheckState state, TTexts texts, int article, int length, double averageLength, out FoundArticle hit)
        where TTexts : struct, IArticleTexts
    {
        if (state.TermCount == 0)
        {
            foreach (ref readonly QueryTerm term in _terms)
            {
                state.AddTerm(term);
            }
        }

        fixed (QueryTerm* terms = _terms)
        fixed (byte* bytes = _bytes)
        fixed (CheckState* pinned = &state)
        {
            state.StartArticle();
            TextCheckSink sink = new(pinned, terms, bytes, _reading, texts.IsEnglish(article));
            texts.Read(article, ref sink);
            float score = Score(state, length, averageLength, out bool isHit);
            hit = new(article, score, sink.BestBlock);
            return isHit;
        }
    }

    static TermForm FormOf(ReadOnlySpan<byte> bytes, TokenKind kind)
    {
        if (kind != TokenKind.Gram)
        {
            return ByteRange.HasOther(bytes, 0, 0x7F) ? TermForm.Other : TermForm.Word;
        }

        int index = 0;
        fixed (byte* start = bytes)
        {
            Utf8Bytes text = new(start, bytes.Length);
            return bytes.Length == 6
                && text.Read(ref index).Kind == WordKind.Ideograph && index == 3
                && text.Read(ref index).Kind == WordKind.Ideograph
                ? TermForm.Ideographs
                : TermForm.Other;
        }
    }

    /// <summary>
    /// Whether a term that is no pair has an ideograph: one alone is in bodies more often than the index says, and so in more forms; with
    /// a mark, or beside one of four bytes, it is plain in other forms too.
    /// </summary>
    static bool HasIdeograph(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            Utf8Bytes text = new(start, bytes.Length);
            for (int index = 0; index < bytes.Length;)
            {
                if (text.Read(ref index).Kind == WordKind.Ideograph)
                {
                    return true;
                }
            }
        }

        return false;
    }

    float Score(in CheckState state, int length, double averageLength, out bool isHit)
    {
        float score = 0;
        isHit = true;
        foreach (ref readonly QueryTerm term in _terms)
        {
            int count = state.Counts[term.Slot];
            bool isFound = term.Phrase > 0 ? (state.Phrases & (1UL << term.Phrase)) != 0 : count > 0;
            isHit &= term.IsExcluded ? !isFound : term.Phrase == 0 || isFound;
            if (count > 0 && IsFirstOfSlot(term))
            {
                score += term.Weight * Ranking.Frequency(count, length, averageLength);
                score += (state.Neighbors & (1UL << term.Slot)) != 0 ? Ranking.Nearness * term.Weight : 0;
            }
        }

        isHit &= score > 0;
        return score;
    }

    /// <summary>Alternatives follow the terms whose slots they share.</summary>
    bool IsFirstOfSlot(in QueryTerm term) => Unsafe.AreSame(in term, in _terms[term.Slot]);
}

/// <summary>How texts are read.</summary>
enum TextReading : byte
{
    /// <summary>Terms are found by their bytes.</summary>
    Bytes,

    /// <summary>The tokenizer reads the texts that have the bytes of a term.</summary>
    TokensOfTextsThatMayHaveTerms,

    /// <summary>The tokenizer reads all.</summary>
    Tokens,
}
