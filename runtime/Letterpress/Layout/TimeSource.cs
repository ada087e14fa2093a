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

    /// <summary>A <c>&lt;meta&gt;</c> of a page that no other value is about.</summary>
    PageMetadata = 3,

    /// <summary>The byline in the text.</summary>
    Byline = 4,

    /// <summary>The name of the seed's file, or of its folder.</summary>
    FileName = 5,

    /// <summary>JSON-LD of a page.</summary>
    LinkedData = 6,

    /// <summary>A <c>&lt;meta&gt;</c> of Open Graph: <c>article:published_time</c>.</summary>
    OpenGraph = 7,

    /// <summary>A <c>&lt;meta&gt;</c> of Dublin Core: <c>dcterms.issued</c>.</summary>
    DublinCore = 8,

    /// <summary>A <c>&lt;meta&gt;</c> for citations: <c>citation_publication_date</c>.</summary>
    Citation = 9,

    /// <summary>An <c>itemprop</c> of a page.</summary>
    Microdata = 10,

    /// <summary>A class or a title of an element, as microformats have them.</summary>
    Microformat = 11,

    /// <summary><c>&lt;time&gt;</c> in the text of a page.</summary>
    TimeElement = 12,

    /// <summary>The canonical URL of a page.</summary>
    CanonicalUrl = 13,
}
