using System.Buffers;

namespace Letterpress.Search;

/// <summary>Counts the articles that a query found by what they have in common.</summary>
static class HitCounter
{
    /// <param name="corpus">The corpus.</param>
    /// <param name="index">Its index.</param>
    /// <param name="query">With the weights of its terms.</param>
    /// <param name="filter">The articles that may be found.</param>
    /// <param name="best">The articles whose texts have what the query wants.</param>
    /// <param name="results">What takes the numbers.</param>
    public static SearchResults Count(
        ArticleCorpus corpus,
        SearchIndex index,
        in Query query,
        in SearchFilter filter,
        ReadOnlySpan<FoundArticle> best,
        in SearchResults results)
    {
        ArticleSet found = new(corpus.Count, isFull: false);
        try
        {
            if (best.Length == results.Total)
            {
                Add(found, best);
            }
            else
            {
                Add(found, index, query.Terms);
            }

            return results with { TagCounts = CountTags(corpus, found, filter), LanguageCounts = CountLanguages(corpus, found, filter) };
        }
        finally
        {
            found.Dispose();
        }
    }

    static void Add(in ArticleSet found, ReadOnlySpan<FoundArticle> best)
    {
        foreach (ref readonly FoundArticle article in best)
        {
            found.Add(article.Article);
        }
    }

    static void Add(in ArticleSet found, SearchIndex index, ReadOnlySpan<QueryTerm> terms)
    {
        foreach (ref readonly QueryTerm term in terms)
        {
            if (term.Weight > 0)
            {
                index.List(term.Hash).AddTo(found.Bits);
            }
        }
    }

    static SearchCounts<Tag> CountTags(ArticleCorpus corpus, in ArticleSet found, in SearchFilter filter)
    {
        int[] counts = Rent(corpus.Tags.Count);
        for (int article = found.Next(filter.First); article >= 0 && article < filter.End; article = found.Next(article + 1))
        {
            RowList<Tag> tags = filter.Allows(article) ? corpus.TagsOf(article) : default;
            for (int i = 0; i < tags.Count; i++)
            {
                counts[tags.Rows.Index(i)]++;
            }
        }

        return Take(corpus, counts, corpus.Tags.Count, static (corpus, tag) => corpus.Tags[tag]);
    }

    static SearchCounts<Utf8Text> CountLanguages(ArticleCorpus corpus, in ArticleSet found, in SearchFilter filter)
    {
        ArticleLanguages languages = corpus.Languages;
        int[] counts = Rent(languages.Count);
        for (int article = found.Next(filter.First); article >= 0 && article < filter.End; article = found.Next(article + 1))
        {
            counts[languages.NumberOf(article)] += filter.Allows(article) ? 1 : 0;
        }

        return Take(corpus, counts, languages.Count, static (corpus, language) => corpus.Languages.At(corpus, language));
    }

    static int[] Rent(int length)
    {
        int[] counts = ArrayPool<int>.Shared.Rent(length);
        counts.AsSpan(0, length).Clear();
        return counts;
    }

    /// <summary>Takes the highest of rented counts, and gives these back.</summary>
    static SearchCounts<T> Take<T>(ArticleCorpus corpus, int[] counts, int length, Func<ArticleCorpus, int, T> value)
        where T : struct
    {
        Span<int> best = stackalloc int[SearchCounts<T>.Capacity];
        best = best[..Best(counts.AsSpan(0, length), best)];
        SearchCount<T>[] items = ArrayPool<SearchCount<T>>.Shared.Rent(best.Length);
        for (int i = 0; i < best.Length; i++)
        {
            items[i] = new(value(corpus, best[i]), counts[best[i]]);
        }

        SearchCounts<T> taken = new(items.AsSpan(0, best.Length));
        ArrayPool<SearchCount<T>>.Shared.Return(items, clearArray: true);
        ArrayPool<int>.Shared.Return(counts);
        return taken;
    }

    /// <summary>The numbers with the highest counts, those first; of equal ones the lower.</summary>
    static int Best(ReadOnlySpan<int> counts, Span<int> best)
    {
        int written = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            int place = written;
            while (place > 0 && counts[best[place - 1]] < counts[i])
            {
                place--;
            }

            if (counts[i] > 0 && place < best.Length)
            {
                written = Math.Min(written + 1, best.Length);
                best[place..(written - 1)].CopyTo(best[(place + 1)..]);
                best[place] = i;
            }
        }

        return written;
    }
}
