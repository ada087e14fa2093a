namespace Letterpress.Benchmarks.Searching;

/// <summary>An index over articles, ours or that of a peer.</summary>
interface ISearch
{
    string Name { get; }

    /// <summary>Of the index, without the texts.</summary>
    long Bytes { get; }

    /// <summary>Writes the indices of the best articles for any of some words, and returns their number.</summary>
    int Search(string query, Span<int> found);
}
