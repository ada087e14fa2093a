namespace Letterpress.Search;

/// <summary>Whether bytes lie in a range, for few of them: without vectors, which would be compiled at the first query.</summary>
static class ByteRange
{
    /// <summary>Whether some byte is below the first or above the last of a range.</summary>
    public static bool HasOther(ReadOnlySpan<byte> bytes, byte first, byte last)
    {
        foreach (byte b in bytes)
        {
            if (b < first || b > last)
            {
                return true;
            }
        }

        return false;
    }
}
