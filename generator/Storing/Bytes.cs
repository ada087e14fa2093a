namespace Letterpress.Generator.Storing;

static class Bytes
{
    /// <summary>Whether two arrays begin with the same <paramref name="count"/> bytes.</summary>
    public static bool AreSame(byte[] one, byte[] other, int count) => one.AsSpan(0, count).SequenceEqual(other.AsSpan(0, count));
}
