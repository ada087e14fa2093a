namespace Letterpress.Tasks.Presses;

/// <summary>
/// While MSBuild waits for the press, .NET would find it idle, begin to count calls, and compile thousands of MSBuild's methods again in
/// the second that the build still takes: 0.7 s of processor time for nothing. It is not idle while some method is called for the first
/// time.
/// </summary>
sealed class Tiering : IDisposable
{
    /// <summary>.NET waits for 100 ms.</summary>
    const int Period = 60;

    /// <summary>Code for value types is not shared: a combination of them has its own.</summary>
    static readonly Type[] s_types =
    [
        typeof(bool), typeof(byte), typeof(sbyte), typeof(char), typeof(short), typeof(ushort), typeof(int), typeof(uint), typeof(long),
        typeof(ulong), typeof(float), typeof(double), typeof(decimal), typeof(DateTime), typeof(TimeSpan), typeof(Guid),
    ];

    /// <summary>For all tasks of the process: what was called once is not new any more. There are enough for four minutes.</summary>
    static int s_calls;

    readonly Timer _timer;

    public Tiering() => _timer = new(static _ => Call(), null, Period, Period);

    public void Dispose() => _timer.Dispose();

    static void Call()
    {
        int call = Interlocked.Increment(ref s_calls);
        int count = s_types.Length;
        if (call < count * count * count)
        {
            Activator.CreateInstance(typeof(Triple<,,>).MakeGenericType(
                s_types[call % count], s_types[call / count % count], s_types[call / count / count]));
        }
    }

    struct Triple<T1, T2, T3>
    {
        public (T1?, T2?, T3?) Value;

        public Triple() => Value = default;
    }
}
