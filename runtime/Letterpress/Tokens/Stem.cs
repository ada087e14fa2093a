namespace Letterpress.Tokens;

/// <summary>What forms of a word share: its first letters.</summary>
static class Stem
{
    /// <summary>Of languages other than English.</summary>
    public const int Letters = 5;

    /// <summary>How many letters of a word of ASCII letters are its stem; 0 where it has no stem.</summary>
    public static int Length(ReadOnlySpan<byte> word) => word.Length > Letters ? Letters : 0;
}
