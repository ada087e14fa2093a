using Letterpress.Layout;
using Letterpress.Search;

namespace Letterpress;

/// <content>What finds articles by their texts.</content>
public abstract unsafe partial class ArticleCorpus
{
    // Of two threads that read them at once, both find the same.
    ArticleLanguages? _languages;

    /// <summary>Whether the articles can be searched: false where they were compiled with <c>LetterpressSearch</c> <c>None</c>, and true of
    /// an empty corpus.</summary>
    public bool CanSearch => Current is { } current && (current.Count == 0 || current.Tables.Searches.Count > 0);

    internal bool IsSearchable(int article) =>
        Tables.Searches.Count > 0 && (SearchPolicy)Tables.Searches[article]->Value != SearchPolicy.None;

    internal ArticleLanguages Languages => _languages ??= new(this);

    /// <summary>Finds the articles that have the words of a query, the best first.</summary>
    /// <remarks>
    /// <para>A query has words, <c>"phrases"</c> that stand so in an article, and <c>-words</c> or <c>-"phrases"</c> that it must not have;
    /// there is nothing else. No query is an error: one that has no words finds nothing. Words are found whatever their letter case,
    /// accents, width or Chinese script, and in other forms: English words by their stems, others by their first five letters. Chinese,
    /// Japanese, Thai and other scripts without spaces need no spaces in the query. The first 64 words, or pairs of ideographs, count.
    /// </para>
    /// <para>A hit need not have all words. Articles are ranked by BM25: a word counts more the fewer articles have it, the more often it
    /// stands in the article, and the shorter that is; in a title three times, in headings and tags twice. Words that stand side by side as
    /// they do in the query add to that, and words that ask, such as "what", count little. Titles, headings, tags,
    /// blocks, captions and alternative texts of images are searched.</para>
    /// <para>Thread-safe. Allocates nothing once the corpus was searched; the first search with a language, or that counts, allocates
    /// two bytes for each article.</para>
    /// </remarks>
    /// <param name="query">The query, as somebody typed it.</param>
    /// <returns>The ten best hits; they may be kept.</returns>
    /// <exception cref="InvalidOperationException">The articles were compiled without a search index (<see cref="CanSearch"/>).</exception>
    /// <exception cref="InvalidDataException">The articles are damaged.</exception>
    public SearchResults Search(ReadOnlySpan<char> query) => Search(query, default);

    /// <inheritdoc cref="Search(ReadOnlySpan{char})"/>
    /// <param name="query">The query in UTF-8, as somebody typed it.</param>
    public SearchResults Search(ReadOnlySpan<byte> query) => Search(query, default);

    /// <inheritdoc cref="Search(ReadOnlySpan{char})"/>
    /// <param name="query">The query, as somebody typed it.</param>
    /// <param name="options">How many hits, and of which articles.</param>
    /// <returns>The best hits; they may be kept.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The <see cref="SearchOptions.Limit"/> is negative or above
    /// <see cref="SearchOptions.MaxLimit"/>.</exception>
    public SearchResults Search(ReadOnlySpan<char> query, in SearchOptions options)
    {
        using QueryBytes utf8 = new(query);
        return Search(utf8.Bytes, options);
    }

    /// <inheritdoc cref="Search(ReadOnlySpan{char}, in SearchOptions)"/>
    /// <param name="query">The query in UTF-8, as somebody typed it.</param>
    /// <param name="options">How many hits, and of which articles.</param>
    public SearchResults Search(ReadOnlySpan<byte> query, in SearchOptions options)
    {
        SearchResults results = CorpusSearch.Run(Current, query, options);
        GC.KeepAlive(this);
        return results;
    }
}
