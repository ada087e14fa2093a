namespace Letterpress.Core.Reading;

/// <summary>One article file as it lies on disk; equal by what it says, since hosts hand out new instances of the same content.</summary>
/// <param name="FilePath">As the compiler knows it; where diagnostics point.</param>
/// <param name="Path">Relative to the project, with <c>/</c>; names the seed everywhere else, so that two clones build the same assembly.</param>
sealed record Seed(string FilePath, string Path, SeedSource Text)
{
    /// <summary>False where the compiler was given a path at which it found nothing.</summary>
    public bool IsReadable { get; init; } = true;

    public bool Equals(Seed? other) =>
        other is not null && FilePath == other.FilePath && Path == other.Path && IsReadable == other.IsReadable && Text.Says(other.Text);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(FilePath) ^ Text.Length;
}
