namespace Letterpress.Layout;

/// <summary>The text of which a text in a collection's row is a piece.</summary>
enum TextSource
{
    /// <summary>The collection's own texts.</summary>
    Collection = 0,
    Title = 1,
    Author = 2,
    Language = 3,
    Excerpt = 4,
    SourceUrl = 5,
    Id = 6,
    Slug = 7,

    /// <summary>The value of the article's first field; the others follow.</summary>
    FirstField = 8,
}
