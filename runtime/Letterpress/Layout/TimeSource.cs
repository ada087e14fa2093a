namespace Letterpress.Layout;

/// <summary>The part of a seed that states a time; a number once given never changes.</summary>
enum TimeSource
{
    /// <summary>There is no time, or nothing states where it comes from.</summary>
    None = 0,

    /// <summary>The first line of an archive seed.</summary>
    ArchiveHeader = 1,

    /// <summary>A key of the front matter.</summary>
    FrontMatter = 2,

    /// <summary>JSON-LD or <c>&lt;meta&gt;</c> of a page.</summary>
    PageMetadata = 3,

    /// <summary>The byline in the text.</summary>
    Byline = 4,

    /// <summary>The name of the seed's file, or of its folder.</summary>
    FileName = 5,
}
