namespace Letterpress.Generator.Reading;

/// <summary>What one seed may hold (LP0203): far more than any article has, and little enough that no seed can stop a build.</summary>
static class SeedLimits
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxLength = 8_000_000;

    /// <summary>Elements inside each other.</summary>
    public const int MaxDepth = 256;
}

/// <summary>A seed is beyond <see cref="SeedLimits"/>; the message names the limit.</summary>
sealed class SeedLimitException(string what, int position) : Exception(what)
{
    public int Position { get; } = position;
}
