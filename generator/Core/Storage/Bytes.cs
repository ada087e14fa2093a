namespace Letterpress.Core.Storage;

/// <summary>Compares and slices arrays for the press, which has no reference to spans.</summary>
static class Bytes
{
    /// <summary>Whether two arrays begin with the same <paramref name="count"/> bytes.</summary>
    public static bool AreSame(byte[] one, byte[] other, int count) => one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, count));

    /// <summary>Whether <paramref name="bytes"/> has <paramref name="part"/> at <paramref name="start"/>.</summary>
    public static bool HasAt(byte[] bytes, int start, byte[] part) =>
        bytes.Length - start >= part.Length && bytes.AsSpan(start, part.Length).SequenceEqual(part);

    public static byte[] Slice(byte[] bytes, int start, int count) => bytes.AsSpan(start, count).ToArray();
}
