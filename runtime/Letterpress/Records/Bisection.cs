namespace Letterpress.Records;

/// <summary>Binary search in whatever has places from 0.</summary>
static class Bisection
{
    /// <summary>Finds the first place that is not before what is wanted; all after it are not either.</summary>
    /// <param name="count">How many places there are.</param>
    /// <param name="context">What <paramref name="isBefore"/> needs to know, so that it need not be allocated.</param>
    /// <param name="isBefore">Whether a place is before what is wanted.</param>
    /// <returns><paramref name="count"/> where all are before it.</returns>
    public static int First<T>(int count, T context, Func<T, int, bool> isBefore)
    {
        (int first, int end) = (0, count);
        while (first < end)
        {
            int middle = (int)(((uint)first + (uint)end) / 2);
            (first, end) = isBefore(context, middle) ? (middle + 1, end) : (first, middle);
        }

        return first;
    }
}
