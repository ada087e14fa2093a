using System.Globalization;

namespace Letterpress.Scale;

/// <summary>
/// Whole builds: cold, with nothing changed, after an edit of code and after one of a seed; then such edits with a compiler
/// server that is warm.
/// </summary>
static class Builds
{
    /// <summary>So often the server builds before it counts as warm.</summary>
    const int WarmBuilds = 4;

    public static void Run(Workshop workshop)
    {
        Consumer empty = workshop.NewConsumer("empty", 0, "Auto");
        empty.Restore();
        empty.Build();
        Console.WriteLine("CPU over: over the same build of a project without seeds. Peak is the build's own.");
        Console.WriteLine("| seeds | MB | storage | build | CPU s | wall s | CPU over | peak MB | assembly MB | PDB MB | generated MB |");
        Console.WriteLine("|--:|--:|---|---|--:|--:|--:|--:|--:|--:|--:|");
        try
        {
            foreach (int count in workshop.Options.Counts)
            {
                foreach (string storage in workshop.Options.Storages)
                {
                    foreach (string search in workshop.Options.Searches)
                    {
                        Run(workshop, empty, count, storage, search);
                    }
                }

                if (workshop.Options.HasPeers)
                {
                    Peers.Run(workshop, count);
                }
            }
        }
        finally
        {
            CompilerServer.Stop();
        }
    }

    static void Run(Workshop workshop, Consumer empty, int count, string kind, string search)
    {
        // The machine is never equally quiet: the empty project is built again beside each.
        Measured compiled = empty.Build("--no-incremental");
        Measured unchanged = empty.Build();
        Consumer consumer = workshop.NewConsumer(
            string.Create(CultureInfo.InvariantCulture, $"{kind}{count}{search}"),
            count,
            kind,
            workshop.Options.Properties + $"<LetterpressSearch>{search}</LetterpressSearch>");
        string storage = $"{kind}, search {search}";
        consumer.Restore();
        Row(0, empty, "", "cold", compiled, compiled);
        Row(0, empty, "", "nothing", unchanged, unchanged);
        Row(count, consumer, storage, "cold", consumer.Build(), compiled);
        Row(count, consumer, storage, "nothing", consumer.Build(), unchanged);
        Workshop.EditCode(consumer);
        Row(count, consumer, storage, "code edit", consumer.Build(), compiled);
        Workshop.EditSeed(consumer);
        Row(count, consumer, storage, "one edit", consumer.Build(), compiled);

        if (workshop.Options.IsQuick)
        {
            return;
        }

        Measured warmEmpty = Warm(() => empty.BuildWarm("--no-incremental"));
        Row(count, consumer, storage, "code edit, warm", WarmAfter(Workshop.EditCode, consumer), warmEmpty);
        Row(count, consumer, storage, "one edit, warm", WarmAfter(Workshop.EditSeed, consumer), warmEmpty, consumer.GeneratedBytes());
    }

    static Measured WarmAfter(Action<Consumer> edit, Consumer consumer) => Warm(() =>
    {
        edit(consumer);
        return consumer.BuildWarm();
    });

    static Measured Warm(Func<Measured> build)
    {
        for (int i = 1; i < WarmBuilds; i++)
        {
            build();
        }

        return build();
    }

    static void Row(int seeds, Consumer consumer, string storage, string build, Measured cost, Measured baseline, long generated = 0) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {seeds:N0} | {Megabytes(consumer.SeedBytes)} | {storage} | "
            + $"{build} | {cost.Cpu:F1} | {cost.Wall:F1} | {cost.Cpu - baseline.Cpu:F1} | {cost.PeakBytes >> 20} | "
            + $"{Megabytes(consumer.AssemblyBytes)} | {Megabytes(consumer.SymbolBytes)} | {(generated == 0 ? "" : Megabytes(generated))} "
            + $"|"));

    static string Megabytes(long bytes) => (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture);
}
