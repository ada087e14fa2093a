namespace Letterpress.Core.Model;

/// <summary>One article file as it lies on disk; equal by content, since hosts hand out new instances of the same text.</summary>
/// <param name="FilePath">The path that diagnostics name, as the compiler knows it.</param>
/// <param name="Path">Relative to the project, with <c>/</c>. It names the seed everywhere else, so that two clones build the same
/// assembly.</param>
sealed record Seed(string FilePath, string Path, SeedSource Text)
{
    /// <summary>False where the host was given a path that it could not read.</summary>
    public bool IsReadable { get; init; } = true;

    /// <summary>The arguments of LP0901 where the host failed to read it; otherwise empty.</summary>
    public EquatableArray<string> Failure { get; init; }

    public bool Equals(Seed? other) =>
        other is not null && FilePath == other.FilePath && Path == other.Path && IsReadable == other.IsReadable
        && Failure.Equals(other.Failure)
        && Text.ContentEquals(other.Text);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(FilePath) ^ Text.Length;
}
