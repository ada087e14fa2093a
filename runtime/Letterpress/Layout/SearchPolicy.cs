namespace Letterpress.Layout;

/// <summary>What of an article is searched.</summary>
enum SearchPolicy
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Its title, headings and tags.</summary>
    Titles,

    /// <summary>All of its texts.</summary>
    Full,
}
