namespace Letterpress.Generator.Tests.Harness;

/// <summary>Counts work in bytes allocated by this thread, which are the same on every machine, however busy it is.</summary>
static class Work
{
    const double MostGrowth = 2.5;

    /// <summary>Bytes that an array takes when it doubles once more than expected; quadratic work takes megabytes.</summary>
    const long Slack = 128 * 1024;

    /// <summary>Asserts that twice the input allocates at most two and a half times as much.</summary>
    public static void AssertIsLinear(int size, Action<int> work)
    {
        // What is allocated once, and what is pooled, is not counted.
        work(size);
        long once = Allocated(() => work(size));
        long twice = Allocated(() => work(2 * size));
        Assert.True(IsLinear(once, twice), $"{size} take {once} bytes, and {2 * size} take {twice}.");
    }

    /// <summary>Compares two and four times the input, and if those do not show linear work, 16 and 32 times.</summary>
    /// <remarks>What is nested takes quadratic work until it is nested too deeply, which takes some thousand characters.</remarks>
    /// <returns>What is wrong where the work is not linear; else null.</returns>
    public static string? Growth(int size, Action<int> work)
    {
        // The first run may also count what is allocated once.
        long fourTimes = Allocated(() => work(4 * size));
        if (IsLinear(Allocated(() => work(2 * size)), fourTimes))
        {
            return null;
        }

        long once = Allocated(() => work(16 * size));
        long twice = Allocated(() => work(32 * size));
        return IsLinear(once, twice) ? null : $"{16 * size} take {once} bytes, and {32 * size} take {twice}.";
    }

    static bool IsLinear(long once, long twice) => twice <= (MostGrowth * once) + Slack;

    static long Allocated(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
