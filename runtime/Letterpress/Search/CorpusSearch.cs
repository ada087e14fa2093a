using System.Buffers;
using System.Runtime.CompilerServices;

namespace Letterpress.Search;

/// <summary>Searches a corpus, in memory of the stack and of the pool of bytes.</summary>
/// <remarks>A pool of another type would be compiled at the first search, also where all else is compiled ahead of time.</remarks>
static unsafe class CorpusSearch
{
    const int DefaultLimit = 10;

    /// <summary>Up to so many texts are read where those of the best articles do not have what the index promises.</summary>
    const int MostChecked = 500;

    public static SearchResults Run(ArticleCorpus corpus, ReadOnlySpan<byte> utf8, in SearchOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(options.Limit, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Limit, SearchOptions.MaxLimit, nameof(options));
        if (corpus.Count == 0)
        {
            return default;
        }

        ReadOnlySpan<byte> bytes = corpus.SearchIndex;
        if (bytes.IsEmpty)
        {
            throw new InvalidOperationException($"The articles of {corpus.AssemblyName} were compiled without a search index: set "
                + "<LetterpressSearch>Full</LetterpressSearch> in that project, and build it again.");
        }

        try
        {
            return Run(corpus, new SearchIndex(bytes), utf8, options);
        }
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException)
        {
            throw IndexCheck.Fault(corpus);
        }
    }

    [SkipLocalsInit]
    static SearchResults Run(ArticleCorpus corpus, SearchIndex index, ReadOnlySpan<byte> utf8, in SearchOptions options)
    {
        QueryTerm* terms = stackalloc QueryTerm[Query.MaxAllTerms];
        scoped Query query = new(utf8, ArticleLanguages.IsEnglish(options.Language), terms);
        ArticleFilter filter = new(corpus, options);
        try
        {
            query.Parse();
            if (options.AsYouType)
            {
                LastWord.Complete(ref query, index.Words);
            }

            filter.KeepPhrases(index, query.Terms, query.Text);
            Span<FoundArticle> found = stackalloc FoundArticle[SearchOptions.MaxLimit];
            int limit = options.Limit == 0 ? DefaultLimit : options.Limit;
            found = found[..Find(corpus, index, ref query, filter.Filter, found[..Math.Max(limit, Ranking.MinChecked)], out int total)];
            SearchResults results = new(corpus, new HitTerms(query), found[..Math.Min(limit, found.Length)], total)
            {
                DidYouMean = QueryCorrection.Find(index, query),
            };
            return options.IncludeCounts ? HitCounter.Count(corpus, index, query, filter.Filter, found, results) : results;
        }
        finally
        {
            filter.Dispose();
        }
    }

    static int Find(
        ArticleCorpus corpus,
        SearchIndex index,
        ref Query query,
        in SearchFilter filter,
        Span<FoundArticle> found,
        out int total)
    {
        SearchEngine<CorpusTexts> engine = new(index, new(corpus));
        int count = engine.Search(ref query, filter, found, out total);
        if (count == found.Length || total <= found.Length)
        {
            // Either there are more, or the texts of all were read.
            total = count == found.Length ? total : count;
            return count;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(MostChecked * sizeof(FoundArticle));
        try
        {
            fixed (byte* memory = rented)
            {
                Span<FoundArticle> more = new(memory, MostChecked);
                int all = engine.Search(ref query, filter, more, out total);
                count = Math.Min(all, found.Length);
                more[..count].CopyTo(found);
                total = total <= MostChecked ? all : total;
                return count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
