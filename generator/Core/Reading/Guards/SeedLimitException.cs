namespace Letterpress.Core.Reading.Guards;

/// <summary>A seed exceeds one of the <see cref="SeedLimits"/>; the message names the limit.</summary>
/// <param name="position">Within the seed.</param>
sealed class SeedLimitException(string message, int position) : Exception(message)
{
    /// <summary>Within the seed.</summary>
    public int Position { get; } = position;
}
