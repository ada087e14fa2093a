using System.Diagnostics;
using System.Globalization;

namespace Letterpress.Scale;

/// <summary>The reader of the sample over many seeds: how long its answers take, and what memory it holds.</summary>
static class Readers
{
    const int MostRequests = 10_000;

    static readonly string[] s_queries = ["zeitung", "印刷", "gutenberg", "the city", "ministerpräsident", "人工智能"];

    public static void Run(Workshop workshop)
    {
        Console.WriteLine("| seeds | build s | first page ms | front page p50/p99 ms | article p50/p99 ms | a key of a search p50/p99 ms "
            + "| working set after 750 requests, after 10,000 more, MB "
            + "| graph: nodes, drawn after ms, frame p50/p99 ms while it is dragged |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (int count in workshop.Options.Counts)
        {
            Consumer reader = ReaderProject.Write(workshop, count);
            reader.Restore();
            Measured build = reader.Build();
            Console.WriteLine(Measure(reader, count, build));
        }
    }

    static string Measure(Consumer reader, int count, Measured build)
    {
        ProcessStartInfo start = new("dotnet", [ReaderProject.ProgramOf(reader), "serve", "--port", "0"]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        try
        {
            string line = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The reader did not start.");
            string url = line.Split(' ').First(static word => word.StartsWith("http", StringComparison.Ordinal)).TrimEnd(';');
            using HttpClient client = new() { BaseAddress = new(url) };
            double first = Time(client, "/");
            string[] articles = ArticlesOf(client, count);
            double[] front = Times(client, Enumerable.Repeat("/", 200));
            double[] pages = Times(client, Enumerable.Range(0, 500).Select(number => articles[number % articles.Length]));
            double[] keys = Times(client, s_queries.SelectMany(static query =>
                Enumerable.Range(1, query.Length).Select(length => "/search?q=" + Uri.EscapeDataString(query[..length]))));
            long early = WorkingSet(process);
            Times(client, Enumerable.Range(0, MostRequests).Select(number => (number % 10) switch
            {
                0 => "/",
                1 => "/search?q=" + Uri.EscapeDataString(s_queries[number / 10 % s_queries.Length]),
                _ => articles[number % articles.Length],
            }));
            long late = WorkingSet(process);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {count:N0} | {build.Wall:F1} | {first:F0} | {Of(front)} | {Of(pages)} | {Of(keys)} | {early >> 20}, {late >> 20} ")
                + $"| {GraphFrames.Measure(client.BaseAddress)} |";
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    /// <summary>The paths of the articles on the first pages.</summary>
    static string[] ArticlesOf(HttpClient client, int count)
    {
        const string Link = "href=\"/articles/";
        const int PageSize = 40;
        IEnumerable<string> pages = Enumerable.Range(1, Math.Clamp(count / PageSize, 1, 5))
            .Select(page => Text(client, page == 1 ? "/" : $"/page/{page}"));
        return [.. pages.SelectMany(static page => page.Split(Link)[1..])
            .Select(static rest => "/articles/" + rest[..rest.IndexOf('"', StringComparison.Ordinal)]).Distinct()];
    }

    static double[] Times(HttpClient client, IEnumerable<string> paths)
    {
        double[] times = [.. paths.Select(path => Time(client, path))];
        Array.Sort(times);
        return times;
    }

    static double Time(HttpClient client, string path)
    {
        long start = Stopwatch.GetTimestamp();
        _ = Text(client, path);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    static string Text(HttpClient client, string path) => client.GetStringAsync(new Uri(path, UriKind.Relative)).GetAwaiter().GetResult();

    static string Of(double[] sorted) =>
        string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Length / 2]:F1} / {sorted[sorted.Length * 99 / 100]:F1}");

    static long WorkingSet(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }
}
