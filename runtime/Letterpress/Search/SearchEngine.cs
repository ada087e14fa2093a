using System.Buffers;
using Letterpress.Indexing;
using Letterpress.Tokens;

namespace Letterpress.Search;

/// <summary>Finds the articles for a query: scores from the index, then the best checked against their texts.</summary>
readonly unsafe ref struct SearchEngine<TTexts>(SearchIndex index, TTexts texts)
    where TTexts : struct, IArticleTexts
{
    /// <summary>The frequencies for each code of a length.</summary>
    const int TableSize = 256 << IndexLayout.FrequencyBits;

    /// <summary>Checked articles may turn out to have nothing of the query.</summary>
    const int Spare = 12;

    /// <summary>Most articles with the words of a phrase may lack the phrase.</summary>
    const int SpareOfPhrases = 240;

    readonly SearchIndex _index = index;
    readonly TTexts _texts = texts;

    /// <summary>Finds the best articles.</summary>
    /// <param name="query">Parsed.</param>
    /// <param name="filter">The articles that may be found.</param>
    /// <param name="results">Where to; best first.</param>
    /// <param name="total">How many articles have something of the query, as far as the index says.</param>
    /// <returns>How many were written.</returns>
    public int Search(ref Query query, in SearchFilter filter, Span<FoundArticle> results, out int total)
    {
        int count = _index.ArticleCount;
        bool hasConditions = HasConditions(query.Terms);
        int wanted = Math.Max(results.Length, Ranking.MinChecked) + (hasConditions ? SpareOfPhrases : Spare);
        byte[] rented = ArrayPool<byte>.Shared.Rent(checked((count * sizeof(float)) + (wanted * sizeof(FoundArticle))));
        try
        {
            fixed (byte* memory = rented)
            {
                Span<float> sums = new(memory, count);
                sums.Clear();
                Weigh(query.Terms, query.IsEnglish);
                AddScores(query.Terms, sums);
                FoundArticle* best = (FoundArticle*)(memory + (count * sizeof(float)));
                int found = BestArticles.Select(sums, filter, new(best, wanted), out total);
                return Check(query, new(best, found), results);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Sets what each term is worth; 0 for those that are in too many articles, where others remain.</summary>
    void Weigh(Span<QueryTerm> terms, bool isEnglish)
    {
        int count = _index.ArticleCount;
        int common = count < Ranking.MinForCommon ? count : count / Ranking.CommonPart;
        bool hasRare = false;
        Span<int> articles = stackalloc int[Query.MaxTerms];
        articles.Clear();
        foreach (ref QueryTerm term in terms)
        {
            term.ArticleCount = _index.List(term.Hash).Count;
            articles[term.Slot] += term.ArticleCount;
            hasRare |= term.ArticleCount > 0 && term.ArticleCount <= common && !term.IsExcluded;
        }

        // Beside Chinese articles even "what" would be rare: a query of words is about articles of words.
        int expected = HasGram(terms) ? count : _index.SpacedCount;
        for (int i = 0; i < terms.Length; i++)
        {
            ref QueryTerm term = ref terms[i];
            bool isCommon = hasRare && term.ArticleCount > common && term.Kind is TokenKind.Gram or TokenKind.Single;
            double rarity = Ranking.Rarity(articles[term.Slot], Math.Max(articles[term.Slot], expected));
            float kind = Ranking.KindWeight(term.Kind, isEnglish) * (IsInWord(term, terms) ? Ranking.GramInWord : 1);
            term.Weight = term.IsExcluded || isCommon ? 0 : (float)rarity * kind * (term.IsQuestion ? Ranking.Question : 1);
        }
    }

    static bool HasGram(ReadOnlySpan<QueryTerm> terms)
    {
        foreach (ref readonly QueryTerm term in terms)
        {
            if (term.Kind is TokenKind.Gram or TokenKind.Single)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether hits have to have phrases, or must not have terms.</summary>
    static bool HasConditions(ReadOnlySpan<QueryTerm> terms)
    {
        foreach (ref readonly QueryTerm term in terms)
        {
            if (term.Phrase > 0 || term.IsExcluded)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a gram is of a word of Hangul, which is a term itself.</summary>
    static bool IsInWord(in QueryTerm gram, ReadOnlySpan<QueryTerm> terms)
    {
        foreach (ref readonly QueryTerm term in terms)
        {
            if (gram.Kind == TokenKind.Gram && term.Kind == TokenKind.Word && term.Covers(gram))
            {
                return true;
            }
        }

        return false;
    }

    void AddScores(ReadOnlySpan<QueryTerm> terms, Span<float> scores)
    {
        ReadOnlySpan<byte> lengths = _index.LengthCodes;
        Span<float> table = stackalloc float[TableSize];
        FillTable(table);
        foreach (ref readonly QueryTerm term in terms)
        {
            if (term.Weight > 0)
            {
                _index.List(term.Hash).AddTo(scores, lengths, term.Weight, table);
            }
        }
    }

    void FillTable(Span<float> table)
    {
        double average = _index.AverageLength;
        for (int i = 0; i < table.Length; i++)
        {
            int frequency = IndexLayout.Frequency(i & IndexLayout.FrequencyMask);
            table[i] = Ranking.Frequency(frequency, IndexLayout.Length(i >> IndexLayout.FrequencyBits), average);
        }
    }

    int Check(in Query query, ReadOnlySpan<FoundArticle> candidates, Span<FoundArticle> results)
    {
        ReadOnlySpan<byte> lengths = _index.LengthCodes;
        TextCheck check = new(query, _index, stackalloc byte[TextCheck.MaxBytes]);
        CheckState state = default;
        int rest = Math.Max(results.Length, Ranking.MinChecked);
        int written = 0;
        foreach (ref readonly FoundArticle candidate in candidates)
        {
            int length = IndexLayout.Length(lengths[candidate.Article]);
            if (check.Run(ref state, _texts, candidate.Article, length, _index.AverageLength, out FoundArticle hit))
            {
                BestArticles.Insert(results, ref written, hit);
                if (--rest == 0)
                {
                    break;
                }
            }
        }

        return written;
    }
}
