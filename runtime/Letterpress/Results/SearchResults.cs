using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Letterpress.Search;

namespace Letterpress;

/// <summary>What a search found: the best hits, and what is known of the others.</summary>
/// <remarks>
/// It has its hits in itself, about two kilobytes, and nothing of a pool or on the heap: there is nothing to dispose, it can be kept,
/// copied and read twice, in <c>async</c> methods and Razor too, and <c>foreach</c> allocates nothing. Pass it by <c>in</c> where that
/// matters. Two are equal that have the same hits for the same words. <c>default</c> has no hits.
/// </remarks>
[DebuggerDisplay("Count = {Count}, Total = {Total}")]
public readonly struct SearchResults : IReadOnlyList<SearchHit>, IEquatable<SearchResults>
{
    readonly ArticleCorpus? _corpus;
    readonly HitTerms _terms;
    readonly FoundArticles _found;

    internal SearchResults(ArticleCorpus corpus, in HitTerms terms, ReadOnlySpan<FoundArticle> found, int total)
    {
        _corpus = corpus;
        _terms = terms;
        found.CopyTo(_found);
        Count = found.Length;
        Total = total;
    }

    /// <summary>How many hits there are, up to <see cref="SearchOptions.Limit"/>.</summary>
    public int Count { get; }

    /// <summary>How many articles the query found, of which these are the best.</summary>
    /// <remarks>
    /// Exact up to ten articles. Above that the texts of the others were not read: some of them may only have words that share a list of
    /// the index with a word of the query, or lack a phrase.
    /// </remarks>
    public int Total { get; }

    /// <summary>The query with each word that no article has replaced by the most similar one that some article has; null where all words
    /// are known, or none is similar.</summary>
    public SearchSuggestion? DidYouMean { get; internal init; }

    /// <summary>The tags of all articles that were found, those of the most articles first, with their numbers; empty unless
    /// <see cref="SearchOptions.IncludeCounts"/> asks for them. At most 16.</summary>
    public SearchCounts<Tag> TagCounts { get; internal init; }

    /// <summary>The languages of all articles that were found, those of the most articles first, with their numbers; empty unless
    /// <see cref="SearchOptions.IncludeCounts"/> asks for them. At most 16.</summary>
    public SearchCounts<Utf8Text> LanguageCounts { get; internal init; }

    /// <summary>The hit at <paramref name="index"/>, from 0, the best.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not below <see cref="Count"/>.</exception>
    public SearchHit this[int index]
    {
        get
        {
            Records.ListBounds.Check(index, Count);
            return new(_corpus!.ArticleAt(_found[index].Article), _found[index], _terms);
        }
    }

    /// <summary>Whether both have the same hits for the same words.</summary>
    public static bool operator ==(in SearchResults left, in SearchResults right) => left.Equals(right);

    /// <summary>Whether the hits or the words differ.</summary>
    public static bool operator !=(in SearchResults left, in SearchResults right) => !left.Equals(right);

    /// <summary>Goes through the hits, the best first, without allocating.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Whether both have the same hits for the same words.</summary>
    public bool Equals(SearchResults other) =>
        ReferenceEquals(_corpus, other._corpus) && Count == other.Count && Total == other.Total && _terms.Equals(other._terms)
        && Found.SequenceEqual(other.Found);

    /// <summary>Whether <paramref name="obj"/> has the same hits for the same words.</summary>
    public override bool Equals(object? obj) => obj is SearchResults other && Equals(other);

    /// <summary>A hash that equal results share.</summary>
    public override int GetHashCode() => HashCode.Combine(Count, Total, _terms);

    IEnumerator<SearchHit> IEnumerable<SearchHit>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [UnscopedRef]
    ReadOnlySpan<FoundArticle> Found => ((ReadOnlySpan<FoundArticle>)_found)[..Count];

    /// <summary>Goes through hits without allocating.</summary>
    /// <remarks><c>default</c> goes through none; its <see cref="Current"/> throws.</remarks>
    public struct Enumerator : IEnumerator<SearchHit>
    {
        readonly SearchResults _results;
        int _index;

        internal Enumerator(in SearchResults results)
        {
            _results = results;
            _index = -1;
        }

        /// <summary>The hit at which the enumerator stands.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It stands before the first hit or after the last.</exception>
        public readonly SearchHit Current => _results[_index];

        readonly object IEnumerator.Current => Current;

        /// <summary>Goes to the next hit.</summary>
        /// <returns>False after the last hit.</returns>
        public bool MoveNext()
        {
            _index = Math.Min(_index + 1, _results.Count);
            return _index < _results.Count;
        }

        /// <summary>Goes back to before the first hit.</summary>
        public void Reset() => _index = -1;

        /// <summary>Does nothing: there is nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }

    [InlineArray(SearchOptions.MaxLimit)]
    struct FoundArticles
    {
        FoundArticle _first;
    }
}
