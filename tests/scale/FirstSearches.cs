using System.Globalization;

namespace Letterpress.Scale;

/// <summary>Fresh processes that read their first article and then search: what the first query takes, and the ones after it.</summary>
static class FirstSearches
{
    static readonly string[] s_columns =
    [
        "first article, ms", "methods compiled", "first query, ms", "methods compiled", "same again, ms", "another, ms",
    ];

    /// <summary>Words of the title are queries, so that each form of a program searches for the same.</summary>
    const string Program = """
        using System.Diagnostics;
        using System.Globalization;
        using System.Runtime;

        long start = Stopwatch.GetTimestamp();
        string title = App.Articles.All[0].Title.ToString();
        TimeSpan read = Stopwatch.GetElapsedTime(start);
        string[] words = title.TrimEnd('.').Split(' ');
        long methods = JitInfo.GetCompiledMethodCount();
        (TimeSpan first, string hit) = Search(words[0]);
        long compiled = JitInfo.GetCompiledMethodCount() - methods;
        (TimeSpan again, _) = Search(words[0]);
        (TimeSpan other, _) = Search(words[^1]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{read.TotalMilliseconds} {methods} {first.TotalMilliseconds} {compiled} "
            + $"{again.TotalMilliseconds} {other.TotalMilliseconds} {hit}"));

        static (TimeSpan, string) Search(string query)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (Letterpress.SearchHit hit in App.Articles.Search(query))
            {
                return (Stopwatch.GetElapsedTime(start), hit.Article.Id.ToString());
            }

            throw new InvalidOperationException("Nothing has " + query);
        }
        """;

    public static void Run(Workshop workshop)
    {
        foreach (int count in workshop.Options.Counts)
        {
            foreach (string storage in workshop.Options.Storages)
            {
                string title = string.Create(CultureInfo.InvariantCulture, $"{count:N0} articles, {storage}");
                Console.WriteLine(title + "; medians, and the least first query");
                Console.WriteLine($"| form | {string.Join(" | ", s_columns)} | least |");
                Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
                foreach (Compilation form in workshop.Options.IsNative ? Enum.GetValues<Compilation>() : [Compilation.Jit])
                {
                    string name = string.Create(CultureInfo.InvariantCulture, $"search{storage}{count}{form}");
                    Consumer consumer = workshop.NewConsumer(name, count, storage, workshop.Options.Properties, Program);
                    Row(form, Starts.Prepare(name, consumer, form), workshop.Options.Repeats);
                }
            }
        }
    }

    static void Row(Compilation form, Starts.Start start, int repeats)
    {
        double[][] runs =
        [
            .. Enumerable.Range(0, repeats).Select(_ => Measured.Run(start.Folder, start.Program, start.Arguments).Output.Split(' ')
                .Take(s_columns.Length)
                .Select(static number => double.Parse(number, CultureInfo.InvariantCulture))
                .ToArray()),
        ];
        IEnumerable<string> medians = s_columns.Select((_, column) =>
            runs.Select(run => run[column]).Order().ElementAt(repeats / 2).ToString("0.###", CultureInfo.InvariantCulture));
        string least = runs.Min(static run => run[2]).ToString("0.###", CultureInfo.InvariantCulture);
        Console.WriteLine($"| {form} | {string.Join(" | ", medians)} | {least} |");
    }
}
