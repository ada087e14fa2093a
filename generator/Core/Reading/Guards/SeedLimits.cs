namespace Letterpress.Core.Reading.Guards;

/// <summary>
/// The maximum of what one seed may contain (LP0203): far more than any article has, and little enough that no seed can stall a build.
/// </summary>
static class SeedLimits
{
    /// <summary>The length of a seed in UTF-16 units.</summary>
    public const int MaxLength = 8_000_000;

    /// <summary>How deep elements are nested.</summary>
    public const int MaxDepth = 256;

    /// <summary>Elements that are open at once while the document is parsed: the parser searches them all for each tag.</summary>
    public const int MaxOpenElements = MaxDepth + 64;

    /// <summary>Elements <c>base</c>, of which a document has one: for each, the parser resolves the URLs of those before it.</summary>
    public const int MaxBases = 100;

    /// <summary>
    /// Copies that the parser makes of <c>&lt;b&gt;</c>, <c>&lt;font&gt;</c> and the like where they are not closed: one for each block
    /// after them.
    /// </summary>
    public const int MaxFormattingCopies = 200_000;

    /// <summary>Paragraphs, list items, table cells and the like.</summary>
    public const int MaxBlocks = 200_000;

    public const int MaxLinks = 100_000;
}
