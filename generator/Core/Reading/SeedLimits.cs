namespace Letterpress.Core.Reading;

/// <summary>What one seed may hold (LP0203): far more than any article has, and little enough that no seed can stop a build.</summary>
static class SeedLimits
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 8_000_000;

    /// <summary>Elements inside each other.</summary>
    public const int MaxDepth = 256;

    /// <summary>Elements that are open at once while the document is parsed: for each tag the parser looks through them all.</summary>
    public const int MaxOpenElements = MaxDepth + 64;

    /// <summary>Copies that the parser makes of <c>&lt;b&gt;</c>, <c>&lt;font&gt;</c> and the like where they are not closed: one for each block behind them.</summary>
    public const int MaxFormattingCopies = 200_000;

    /// <summary>Paragraphs, items, cells and the like.</summary>
    public const int MaxBlocks = 200_000;

    public const int MaxLinks = 100_000;
}

/// <summary>A seed is beyond <see cref="SeedLimits"/>; the message names the limit.</summary>
sealed class SeedLimitException(string what, int position) : Exception(what)
{
    public int Position { get; } = position;
}
