namespace Letterpress.Core.Model;

/// <summary>The part of a seed that states a time.</summary>
enum TimeSource
{
    /// <summary>The comment with Unix milliseconds at the start of an archive seed.</summary>
    ArchiveHeader,

    FrontMatter,

    /// <summary>JSON-LD or <c>&lt;meta&gt;</c> of a page.</summary>
    PageMetadata,

    /// <summary>The line with author and time at the start of a body.</summary>
    Byline,
}
