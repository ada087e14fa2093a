namespace Letterpress.Core.Text;

/// <summary>A hash that is the same in every process, on every machine and in every version of the generator.</summary>
/// <remarks><c>string.GetHashCode</c> differs in each process.</remarks>
static class StableHash
{
    const ulong OffsetBasis = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>FNV-1a (64 bit) over the UTF-16 units of <paramref name="text"/>, low byte first: lone surrogates need no repair.</summary>
    public static ulong Of(string text)
    {
        ulong hash = OffsetBasis;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ (byte)c) * Prime);
            hash = unchecked((hash ^ (byte)(c >> 8)) * Prime);
        }

        return hash;
    }

    /// <summary><see cref="Of"/>, folded to 32 bits.</summary>
    public static uint Folded(string text)
    {
        ulong hash = Of(text);
        return (uint)(hash ^ (hash >> 32));
    }
}
