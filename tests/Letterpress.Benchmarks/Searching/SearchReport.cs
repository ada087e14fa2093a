using System.Diagnostics;
using System.Globalization;
using Letterpress.Tests.Search;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;

namespace Letterpress.Benchmarks.Searching;

/// <summary>Is search as good, as small and as quick as with what users have today? All in one run.</summary>
static class SearchReport
{
    public const string Command = "search";
    const string Quality = "quality";
    const string Speed = "speed";
    const int Few = 1_000;
    const int Many = 10_000;
    const int QueryCount = 1_000;

    static readonly Func<MemoryArticle[], ISearch>[] s_engines =
    [
        static articles => new OwnSearch("Letterpress", articles),
        static articles => new OwnSearch("Letterpress, language en", articles, isEnglish: true),
        static articles => new LuceneSearch(new StandardAnalyzer(LuceneSearch.Version), articles),
        static articles => new LuceneSearch(new CJKAnalyzer(LuceneSearch.Version), articles),
        static articles => new LuceneSearch(new SmartChineseAnalyzer(LuceneSearch.Version), articles),
        static articles => new LuceneSearch(new EnglishAnalyzer(LuceneSearch.Version), articles),
        static articles => new LuceneSearch(new GermanAnalyzer(LuceneSearch.Version), articles),
        static articles => new SqliteSearch("trigram", articles),
        static articles => new SqliteSearch("unicode61", articles),
        static articles => new SqliteSearch("porter unicode61", articles),
    ];

    static readonly int[] s_measured = [0, 3, 7];

    /// <param name="parts">One or both of <see cref="Quality"/> and <see cref="Speed"/>; none for both.</param>
    public static int Run(string[] parts)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string? folder = Corpora.Shared.Folder("search");
        if (folder is null || Corpora.Shared.Folder("corpus") is null)
        {
            Console.Error.WriteLine("There is no folder shared/search or shared/corpus beside the checkout.");
            return 1;
        }

        if (parts is [] || parts.Contains(Quality))
        {
            WriteQuality(folder);
        }

        if (parts is [] || parts.Contains(Speed))
        {
            WriteSpeed();
        }

        return 0;
    }

    /// <summary>Size and time, at few and many articles.</summary>
    static void WriteSpeed()
    {
        MemoryArticle[] articles = SearchedArticles.Read(Many);
        string[] queries = SearchedArticles.Queries(articles[..Few], QueryCount);
        Console.WriteLine("| engine | articles | index, of the text | build | p50 | p95 | bytes a query |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (int count in (int[])[Few, Many])
        {
            foreach (int engine in s_measured)
            {
                WriteSpeed(s_engines[engine], articles[..count], engine == 0 ? queries : queries[..(QueryCount / 4)]);
            }
        }
    }

    static void WriteQuality(string folder)
    {
        QuestionSets.Set[] sets =
        [
            QuestionSets.Cmrc(folder), QuestionSets.XQuad(folder, "zh"), QuestionSets.XQuad(folder, "en"),
            QuestionSets.XQuad(folder, "de"), QuestionSets.XQuad(folder, "th"),
        ];
        QuestionSets.Set cranfield = QuestionSets.Cranfield(folder);
        MemoryArticle[] all = [.. sets.SelectMany(static set => set.Articles)];
        Console.WriteLine("| engine | CMRC | XQuAD zh | en | de | th | Cranfield | each set alone: CMRC | zh | en | de | th |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (Func<MemoryArticle[], ISearch> engine in s_engines)
        {
            ISearch together = engine(all);
            int first = 0;
            List<double> means = [];
            foreach (QuestionSets.Set set in sets)
            {
                means.Add(ReciprocalRank(together, set, first));
                first += set.Articles.Length;
            }

            means.Add(Precision(engine(cranfield.Articles), cranfield));
            means.AddRange(sets.Select(set => ReciprocalRank(engine(set.Articles), set, 0)));
            string[] figures = [.. means.Select(static mean => mean.ToString("F4", CultureInfo.InvariantCulture))];
            Console.WriteLine($"| {together.Name} | {string.Join(" | ", figures)} |");
        }

        Console.WriteLine();
    }

    static void WriteSpeed(Func<MemoryArticle[], ISearch> engine, MemoryArticle[] articles, string[] queries)
    {
        long started = Stopwatch.GetTimestamp();
        ISearch search = engine(articles);
        TimeSpan build = Stopwatch.GetElapsedTime(started);
        int[] found = new int[10];
        double[] times = new double[queries.Length];
        long allocated = 0;

        // The first round is for the JIT; of the others the best counts, for others use the machine too.
        for (int round = 0; round < 6; round++)
        {
            for (int i = 0; i < queries.Length; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                started = Stopwatch.GetTimestamp();
                search.Search(queries[i], found);
                double time = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
                allocated = round == 0 ? 0 : allocated + GC.GetAllocatedBytesForCurrentThread() - before;
                times[i] = round <= 1 ? time : Math.Min(times[i], time);
            }
        }

        Array.Sort(times);
        double part = (double)search.Bytes / articles.Sum(static article => (long)article.Length);
        Console.WriteLine(
            $"| {search.Name} | {articles.Length} | {part:P1} | {build.TotalSeconds:F1} s | {times[times.Length / 2]:F0} µs | "
            + $"{times[times.Length * 95 / 100]:F0} µs | {allocated / 5 / queries.Length} B |");
    }

    static double ReciprocalRank(ISearch search, QuestionSets.Set set, int firstArticle)
    {
        int[] found = new int[10];
        return set.Questions.Average(question =>
        {
            int count = search.Search(question.Text, found);
            int place = Array.IndexOf(found, firstArticle + question.Answers[0], 0, count);
            return place < 0 ? 0 : 1.0 / (place + 1);
        });
    }

    static double Precision(ISearch search, QuestionSets.Set set)
    {
        int[] found = new int[set.Articles.Length];
        return set.Questions.Average(question =>
        {
            int count = search.Search(question.Text, found);
            int seen = 0;
            double sum = 0;
            for (int i = 0; i < count; i++)
            {
                sum += question.Answers.Contains(found[i]) ? (double)++seen / (i + 1) : 0;
            }

            return question.Answers.Length == 0 ? 0 : sum / question.Answers.Length;
        });
    }
}
