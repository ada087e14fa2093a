namespace Letterpress.Indexing;

/// <summary>The terms of one article, as they are kept with its record.</summary>
/// <param name="Buckets">For each bucket of its terms, ascending: how far it is from the one before, and the code of the frequency, as a
/// list of an index has them.</param>
/// <param name="Length">How many terms the article has, each as often as it occurs.</param>
/// <param name="HasSpaces">Whether most of its terms are words with spaces between them.</param>
/// <param name="Words">The distinct words, folded, in the order of the text, each with a line feed after it.</param>
sealed record SeedTerms(byte[] Buckets, int Length, bool HasSpaces, byte[] Words)
{
    /// <summary>Of an article that search does not find.</summary>
    public static SeedTerms None { get; } = new([], 0, false, []);

    /// <summary>By their bytes, so that a pipeline sees that an edit left them as they were.</summary>
    public bool Equals(SeedTerms? other) =>
        other is not null && Length == other.Length && HasSpaces == other.HasSpaces
        && Buckets.AsSpan().SequenceEqual(other.Buckets) && Words.AsSpan().SequenceEqual(other.Words);

    public override int GetHashCode() => unchecked((Length * 31) + Buckets.Length);
}
