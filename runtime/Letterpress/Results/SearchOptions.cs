using System.Diagnostics;

namespace Letterpress;

/// <summary>
/// How many articles <see cref="ArticleCorpus.Search(ReadOnlySpan{char}, in SearchOptions)"/> finds, and which may be found.
/// </summary>
/// <remarks>Each condition that is set must be met. <c>default</c> finds the ten best of all articles.</remarks>
[DebuggerDisplay("Limit = {Limit}")]
public readonly record struct SearchOptions
{
    /// <summary>The largest <see cref="Limit"/>.</summary>
    public const int MaxLimit = 100;

    /// <summary>How many hits are returned at most, up to <see cref="MaxLimit"/>; 0, which it is at first, stands for 10.</summary>
    /// <remarks>The text of each hit is read, so that the time of a search grows with it.</remarks>
    public int Limit { get; init; }

    /// <summary>A BCP 47 tag in any letter case: only articles in this language, or in a variety of it, as <c>zh-Hant</c> is one of
    /// <c>zh</c>. Null or empty: all.</summary>
    public string? Language { get; init; }

    /// <summary>Only articles that have this tag; null: all. <c>default(Tag)</c>, and a tag of another corpus, is of no article.</summary>
    public Tag? Tag { get; init; }

    /// <summary>Only articles that were published at this instant or later, to the millisecond; one without a time was not. Null: all.
    /// </summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only articles that were published before this instant, to the millisecond, so that <see cref="From"/> 1 May and
    /// <see cref="To"/> 1 June are all of May; one without a time was not. Null: all.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only articles that are to be shown at this instant, as <see cref="ArticleLists.AsOf"/> says. Null: all.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether articles are found too that are published after <see cref="AsOf"/>, for previews; what has expired by then is not.
    /// </summary>
    public bool IncludeUnpublished { get; init; }

    /// <summary>Whether the last word of the query may be half a word: it also finds up to 64 words that begin with it, unless a space or
    /// a quotation mark follows it.</summary>
    public bool AsYouType { get; init; }

    /// <summary>Whether <see cref="SearchResults.TagCounts"/> and <see cref="SearchResults.LanguageCounts"/> are counted, in time that
    /// grows with <see cref="SearchResults.Total"/>.</summary>
    public bool IncludeCounts { get; init; }
}
