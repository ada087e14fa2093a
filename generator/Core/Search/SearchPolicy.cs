namespace Letterpress.Core.Search;

/// <summary>What of articles is in the search index.</summary>
enum SearchPolicy
{
    /// <summary>There is no index.</summary>
    None,

    /// <summary>Titles, headings and tags.</summary>
    Titles,

    /// <summary>All texts.</summary>
    Full,
}
