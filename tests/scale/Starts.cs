using System.Globalization;

namespace Letterpress.Scale;

/// <summary>Fresh processes that print the title of their first article, and one that has none.</summary>
static class Starts
{
    public static void Run(Workshop workshop)
    {
        foreach (bool isNative in workshop.Options.IsNative ? new[] { false, true } : [false])
        {
            List<(string Name, Consumer Consumer)> consumers = [("empty", workshop.NewConsumer("empty" + isNative, 0, "Auto"))];
            foreach (int count in workshop.Options.Counts)
            {
                foreach (string storage in workshop.Options.Storages)
                {
                    string name = string.Create(CultureInfo.InvariantCulture, $"{count} {storage}");
                    consumers.Add((name, workshop.NewConsumer(name.Replace(" ", "", StringComparison.Ordinal) + isNative, count, storage)));
                }
            }

            foreach ((_, Consumer consumer) in consumers)
                Prepare(consumer, isNative);

            Measure(consumers, isNative, workshop.Options.Repeats);
        }
    }

    static void Prepare(Consumer consumer, bool isNative)
    {
        if (isNative)
        {
            consumer.PublishNative();
            return;
        }

        consumer.Restore();
        consumer.Build();
    }

    /// <summary>In turns, so that what else the machine does strikes all alike.</summary>
    static void Measure(List<(string Name, Consumer Consumer)> consumers, bool isNative, int repeats)
    {
        Measured[][] runs = [.. consumers.Select(_ => new Measured[repeats])];
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            for (int i = 0; i < consumers.Count; i++)
                runs[i][repeat] = Start(consumers[i].Consumer, isNative);
        }

        double[][] walls = [.. runs.Select(static run => run.Select(static measured => measured.Wall * 1000).Order().ToArray())];
        Console.WriteLine(isNative ? "Native AOT" : "JIT");
        Console.WriteLine("| articles | median ms | least ms | over empty ms | of empty | peak MB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        for (int i = 0; i < consumers.Count; i++)
        {
            double median = walls[i][repeats / 2];
            double empty = walls[0][repeats / 2];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {consumers[i].Name} | {median:F1} | {walls[i][0]:F1} | {median - empty:F1} | {median / empty:F2} | {runs[i].Max(static run => run.PeakBytes) >> 20} |"));
        }
    }

    static Measured Start(Consumer consumer, bool isNative) => isNative
        ? Measured.Run(consumer.Folder, consumer.NativeProgram, [])
        : Measured.Run(consumer.Folder, "dotnet", [consumer.Program]);
}
