using System.Runtime.CompilerServices;

namespace Letterpress.Search;

/// <summary>Checks articles against the terms of a query: exact counts, neighbors, phrases, and the block that has most of it.</summary>
readonly unsafe ref struct TextCheck
{
    readonly Span<QueryTerm> _terms;

    public TextCheck(Span<QueryTerm> terms)
    {
        _terms = terms;
        foreach (ref readonly QueryTerm term in terms)
        {
            HasExcluded |= term.IsExcluded;
        }
    }

    /// <summary>Whether the query says what no hit has.</summary>
    public bool HasExcluded { get; }

    /// <summary>Reads the texts of an article.</summary>
    /// <param name="texts">The texts of all articles.</param>
    /// <param name="article">The index of the article.</param>
    /// <param name="length">Its length, as far as its code says it.</param>
    /// <param name="averageLength">Of all articles.</param>
    /// <param name="hit">The article with the score of the text.</param>
    /// <returns>False where it has nothing of the query, lacks a phrase, or has what is excluded.</returns>
    public bool Run<TTexts>(TTexts texts, int article, int length, double averageLength, out FoundArticle hit)
        where TTexts : struct, IArticleTexts
    {
        hit = default;
        fixed (QueryTerm* terms = _terms)
        {
            CheckState state = default;
            state.TermCount = _terms.Length;
            for (int i = 0; i < _terms.Length; i++)
            {
                uint hash = _terms[i].Hash;
                state.Hashes[i] = hash;
                state.Filter[CheckState.Bit(hash) >> 6] |= 1UL << (int)(hash & 63);
            }

            TextCheckSink sink = new(&state, terms, texts.IsEnglish(article));
            texts.Read(article, ref sink);
            float score = Score(state, length, averageLength, out bool isHit);
            hit = new(article, score, sink.BestBlock);
            return isHit;
        }
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
