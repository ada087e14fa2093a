namespace Letterpress.Indexing;

/// <summary>How many bits a list takes, which depends on two numbers only, so that no list has its length beside it.</summary>
/// <remarks>
/// A list of many articles has a bit for each article of the corpus. Any other has of each article the low bits apart (Elias, 1974; Fano,
/// 1971): its high bits are written as so many zeros after the article before it, and a one. Then follow the low bits of all, then the
/// code of the frequency of each.
/// </remarks>
readonly struct ListShape
{
    /// <param name="count">How many articles the list has.</param>
    /// <param name="articles">How many articles the corpus has.</param>
    public ListShape(int count, int articles)
    {
        Count = count;
        IsDense = count > articles / 4;
        while (count > 0 && !IsDense && articles >> LowBits >= 2 * count)
        {
            LowBits++;
        }

        HighLength = count == 0 ? 0 : IsDense ? articles : count + ((articles - 1) >> LowBits);
    }

    public int Count { get; }

    /// <summary>Whether there is a bit for each article of the corpus.</summary>
    public bool IsDense { get; }

    /// <summary>How many bits of an article are written apart.</summary>
    public int LowBits { get; }

    /// <summary>The bits before the low bits of the first article.</summary>
    public int HighLength { get; }

    /// <summary>The bits before the first frequency.</summary>
    public long FrequencyStart => HighLength + ((long)Count * LowBits);

    /// <summary>All bits.</summary>
    public long Length => FrequencyStart + ((long)Count * IndexLayout.FrequencyBits);
}
