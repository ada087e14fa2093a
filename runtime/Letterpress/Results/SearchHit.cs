using System.Buffers;
using System.Diagnostics;
using Letterpress.Search;

namespace Letterpress;

/// <summary>An article that a query found.</summary>
/// <remarks>
/// It has the words of the query in itself, about 350 bytes, so that it can be kept and used anywhere; nothing is to be disposed. Two are
/// equal that are the same article, found by the same words with the same score. In <c>default</c> the article and the section are
/// <c>default</c>, the score is 0, and snippets are empty; no member throws.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct SearchHit : IEquatable<SearchHit>
{
    /// <summary>The length of the snippet that <see cref="WriteSnippetHtml(IBufferWriter{byte})"/> writes, in characters.</summary>
    internal const int DefaultLength = 160;

    readonly FoundArticle _found;
    readonly HitTerms _terms;

    internal SearchHit(Article article, in FoundArticle found, in HitTerms terms)
    {
        Article = article;
        _found = found;
        _terms = terms;
    }

    /// <summary>The article.</summary>
    public Article Article { get; }

    /// <summary>What the ranking is by: the higher, the better; above 0. Comparable only within one search.</summary>
    public double Score => _found.Score;

    /// <summary>The heading under which the article has most of the query; null where that is before its first heading.</summary>
    /// <remarks>Its <see cref="Heading.Anchor"/> leads there.</remarks>
    public Heading? Heading => Section.Heading;

    /// <summary>
    /// The section that has most of the query: the one with the best block, be it its heading. Where only the title and the tags have words
    /// of the query it is the first of the article; <c>default</c> where that has none.
    /// </summary>
    public Section Section => HitSection.Of(Article, _found.Block);

    /// <summary>Whether the two are the same article, found by the same words with the same score.</summary>
    public static bool operator ==(in SearchHit left, in SearchHit right) => left.Equals(right);

    /// <summary>Whether article, words or score differ.</summary>
    public static bool operator !=(in SearchHit left, in SearchHit right) => !left.Equals(right);

    /// <summary>A piece of the text of the <see cref="Section"/>, with the words of the query marked.</summary>
    /// <remarks>
    /// It begins near the place that has the most different words of the query, at the start of a word or of a block; where the section has
    /// none, at its start. White space with line breaks, as between blocks, is one space. Where the text goes on before or after it,
    /// <c>…</c> stands there, unless it begins with a block. No character is split, as readers perceive characters (extended grapheme
    /// clusters).
    /// </remarks>
    /// <param name="maxLength">How many characters it has at most, as readers perceive them, the <c>…</c> counted; 10 to 1,000.</param>
    /// <returns>Empty where the section has no text.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxLength"/> is below 10 or above 1,000.</exception>
    public SearchSnippet Snippet(int maxLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, SearchSnippet.MinLength);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxLength, SearchSnippet.MaxLength);
        return SnippetPlace.Find(Section, Article, _found.Block, _terms, maxLength);
    }

    /// <summary>Writes a snippet of at most 160 characters as HTML, with the matches in <c>mark</c> elements.</summary>
    /// <remarks>See <see cref="SearchSnippet.WriteHtml(IBufferWriter{byte})"/> for what it promises.</remarks>
    /// <param name="writer">Takes UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteSnippetHtml(IBufferWriter<byte> writer) => Snippet(DefaultLength).WriteHtml(writer);

    /// <inheritdoc cref="WriteSnippetHtml(IBufferWriter{byte})"/>
    /// <param name="writer">Takes text; it is not flushed.</param>
    public void WriteSnippetHtml(TextWriter writer) => Snippet(DefaultLength).WriteHtml(writer);

    /// <inheritdoc cref="WriteSnippetHtml(IBufferWriter{byte})"/>
    /// <param name="stream">Takes UTF-8 without byte order mark; it is neither flushed nor closed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void WriteSnippetHtml(Stream stream) => Snippet(DefaultLength).WriteHtml(stream);

    /// <summary>Whether both are the same article, found by the same words with the same score.</summary>
    public bool Equals(SearchHit other) => Article == other.Article && _found == other._found && _terms.Equals(other._terms);

    /// <summary>Whether <paramref name="obj"/> is the same article, found by the same words with the same score.</summary>
    public override bool Equals(object? obj) => obj is SearchHit other && Equals(other);

    /// <summary>A hash that equal hits share.</summary>
    public override int GetHashCode() => HashCode.Combine(Article, _found);

    /// <summary>The title of the article.</summary>
    public override string ToString() => Article.ToString();
}
