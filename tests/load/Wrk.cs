using System.Diagnostics;
using System.Globalization;

namespace Letterpress.Load;

/// <summary>Runs wrk (apt-get install wrk) against a page of this process.</summary>
static class Wrk
{
    public static Result Run(string url, int seconds)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ProcessStartInfo start = new("wrk", ["--threads", "1", "--connections", "16", "--duration", $"{seconds}s", "--latency", url])
        {
            RedirectStandardOutput = true,
        };
        using Process wrk = Process.Start(start)!;
        string text = wrk.StandardOutput.ReadToEnd();
        wrk.WaitForExit();
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        bool hasErrors = text.Contains("Non-2xx", StringComparison.Ordinal) || text.Contains("Socket errors", StringComparison.Ordinal);
        if (wrk.ExitCode != 0 || hasErrors)
        {
            throw new InvalidOperationException(text);
        }

        string[] lines = [.. text.Split('\n').Select(static line => line.Trim())];
        string Value(string label) => lines.First(line => line.StartsWith(label, StringComparison.Ordinal))[label.Length..].Trim();
        string count = lines.First(static line => line.Contains(" requests in ", StringComparison.Ordinal)).Split(' ')[0];
        long requests = long.Parse(count, CultureInfo.InvariantCulture);
        return new(
            double.Parse(Value("Requests/sec:"), CultureInfo.InvariantCulture),
            Value("50%"),
            Value("99%"),
            (double)allocated / requests,
            Environment.WorkingSet);
    }
}

/// <summary>What a run showed.</summary>
sealed record Result(double Rate, string Median, string Tail, double Allocated, long WorkingSet)
{
    public string ToRow(string name) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {Rate:N0} | {Median} | {Tail} | {Allocated:N0} B | {WorkingSet / 1024 / 1024} MB |");
}
