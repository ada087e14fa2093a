namespace Letterpress.Search;

/// <summary>The articles that may be found.</summary>
/// <param name="First">The index of the first: articles are ordered by time.</param>
/// <param name="End">The index after the last.</param>
/// <param name="Allowed">A bit for each article; empty where all are allowed.</param>
readonly ref struct SearchFilter(int First, int End, ReadOnlySpan<ulong> Allowed)
{
    readonly ReadOnlySpan<ulong> _allowed = Allowed;

    public int First { get; } = First;

    public int End { get; } = End;

    public bool Allows(int article) =>
        article >= First && article < End && (_allowed.IsEmpty || (_allowed[article >> 6] & (1UL << (article & 63))) != 0);
}
