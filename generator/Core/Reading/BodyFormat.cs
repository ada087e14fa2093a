namespace Letterpress.Core.Reading;

/// <summary>What the body of a seed is written in.</summary>
enum BodyFormat
{
    /// <summary>Elements of HTML without a page around them.</summary>
    Fragment,

    /// <summary>A whole page, whose head has metadata of the article.</summary>
    Page,

    Markdown,
}
