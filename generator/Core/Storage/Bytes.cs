namespace Letterpress.Core.Storage;

/// <summary>Comparing and cutting arrays, for a task that has no spans beside it.</summary>
static class Bytes
{
    /// <summary>Whether two arrays begin with the same <paramref name="count"/> bytes.</summary>
    public static bool AreSame(byte[] one, byte[] other, int count) => one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, count));

    /// <summary>Whether <paramref name="part"/> stands in <paramref name="bytes"/> from <paramref name="start"/> on.</summary>
    public static bool HasAt(byte[] bytes, int start, byte[] part) => bytes.Length - start >= part.Length && bytes.AsSpan(start, part.Length).SequenceEqual(part);

    public static byte[] Slice(byte[] bytes, int start, int count) => bytes.AsSpan(start, count).ToArray();
}
