namespace Letterpress.Core.Search;

/// <summary>The terms of one article, as they are kept with its record.</summary>
/// <param name="Buckets">For each bucket of its terms, ascending: how far it is from the one before, and the code of the frequency, as a
/// list of an index has them.</param>
/// <param name="Length">How many terms the article has, each as often as it occurs.</param>
/// <param name="HasSpaces">Whether most of its terms are words with spaces between them.</param>
/// <param name="Words">The distinct words, folded, sorted by their bytes, each with a line feed after it.</param>
sealed record SeedTerms(byte[] Buckets, int Length, bool HasSpaces, byte[] Words);
