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
        Assert.True(twice <= (MostGrowth * once) + Slack, $"{size} take {once} bytes, and {2 * size} take {twice}.");
    }

    static long Allocated(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
