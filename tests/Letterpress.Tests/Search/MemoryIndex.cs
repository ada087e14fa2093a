using System.Runtime.InteropServices;
using System.Text;
using Letterpress.Indexing;
using Letterpress.Search;
using Letterpress.Tokens;

namespace Letterpress.Tests.Search;

/// <summary>An index over texts in memory, built by the core and read by the runtime library.</summary>
sealed class MemoryIndex
{
    readonly MemoryArticle[] _articles;

    public MemoryIndex(IEnumerable<MemoryArticle> articles)
    {
        _articles = [.. articles];
        Bytes = IndexBuilder.Build([.. _articles.Select(TermsOf)]);
    }

    public byte[] Bytes { get; }

    public IReadOnlyList<MemoryArticle> Articles => _articles;

    public static SeedTerms TermsOf(MemoryArticle article)
    {
        SeedTermsBuilder builder = new(article.IsEnglish);
        builder.Add(TextField.Title, article.Title);
        foreach (byte[] block in article.Blocks)
        {
            builder.Add(TextField.Body, block);
        }

        return builder.Build();
    }

    /// <summary>The best articles for a query.</summary>
    public FoundArticle[] Search(string query, int limit = 10, bool isEnglish = false, bool asYouType = false)
    {
        FoundArticle[] results = new FoundArticle[limit];
        return results[..Search(Encoding.UTF8.GetBytes(query), results, isEnglish, asYouType)];
    }

    /// <summary>The best of the articles that a filter allows.</summary>
    public int[] Search(string query, SearchFilter filter)
    {
        FoundArticle[] results = new FoundArticle[_articles.Length];
        int found = Search(Encoding.UTF8.GetBytes(query), results, isEnglish: false, asYouType: false, filter);
        return [.. results[..found].Select(static hit => hit.Article)];
    }

    /// <summary>The best articles for a parsed query, whose terms then have their weights.</summary>
    public int Search(ref Query query, Span<FoundArticle> results) =>
        new SearchEngine<Texts>(new SearchIndex(Bytes), new Texts(_articles))
            .Search(ref query, new SearchFilter(0, _articles.Length, []), results, out _);

    /// <summary>Says of each term that texts have it in other forms, so that the tokenizer reads all.</summary>
    public void SetForms()
    {
        IndexHeader header = MemoryMarshal.Read<IndexHeader>(Bytes);
        Bytes.AsSpan((int)header.FormsOffset.Value..(int)header.ListsOffset.Value).Fill(0xFF);
    }

    /// <summary>The word that somebody may have meant; empty where there is none.</summary>
    public string Suggest(string word)
    {
        Span<byte> found = stackalloc byte[IndexHeader.MaxWordLength];
        return Encoding.UTF8.GetString(found[..Suggestion.Find(new SearchIndex(Bytes), Encoding.UTF8.GetBytes(word), found)]);
    }

    /// <summary>Writes the best articles for a query, and allocates nothing.</summary>
    public int Search(ReadOnlySpan<byte> query, Span<FoundArticle> results, bool isEnglish = false, bool asYouType = false) =>
        Search(query, results, isEnglish, asYouType, new SearchFilter(0, _articles.Length, []));

    unsafe int Search(ReadOnlySpan<byte> query, Span<FoundArticle> results, bool isEnglish, bool asYouType, SearchFilter filter)
    {
        SearchIndex index = new(Bytes);
        QueryTerm* terms = stackalloc QueryTerm[Query.MaxAllTerms];
        Query parsed = new(query, isEnglish, terms);
        parsed.Parse();
        if (asYouType)
        {
            LastWord.Complete(ref parsed, index.Words);
        }

        return new SearchEngine<Texts>(index, new Texts(_articles)).Search(ref parsed, filter, results, out _);
    }

    readonly struct Texts(MemoryArticle[] articles) : IArticleTexts
    {
        public bool IsEnglish(int article) => articles[article].IsEnglish;

        public void Read<TSink>(int article, ref TSink sink)
            where TSink : struct, ITextSink
        {
            sink.Add(TextField.Title, -1, articles[article].Title);
            byte[][] blocks = articles[article].Blocks;
            for (int i = 0; i < blocks.Length; i++)
            {
                sink.Add(TextField.Body, i, blocks[i]);
            }
        }
    }
}
