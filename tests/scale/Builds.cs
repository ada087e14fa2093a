using System.Globalization;

namespace Letterpress.Scale;

/// <summary>Whole builds: cold, after one edit, with nothing changed.</summary>
static class Builds
{
    public static void Run(Workshop workshop)
    {
        Consumer empty = workshop.NewConsumer("empty", 0, "Auto");
        empty.Restore();
        empty.Build();
        Console.WriteLine("Over the same project without seeds; peak is the build's own.");
        Console.WriteLine("| seeds | MB | storage | build | CPU s | wall s | CPU over | peak MB | assembly MB | PDB MB | generated MB |");
        Console.WriteLine("|--:|--:|---|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (int count in workshop.Options.Counts)
        {
            // The machine is never equally quiet: the empty project is built anew beside each.
            Measured baseline = empty.Build("--no-incremental");
            Row("0", empty, "", "cold", baseline, baseline);
            foreach (string storage in workshop.Options.Storages)
            {
                Consumer consumer = workshop.NewConsumer(string.Create(CultureInfo.InvariantCulture, $"{storage}{count}"), count, storage);
                consumer.Restore();
                string seeds = count.ToString("N0", CultureInfo.InvariantCulture);
                Row(seeds, consumer, storage, "cold", consumer.Build(), baseline);
                Measured unchanged = consumer.Build();
                Workshop.EditSeed(consumer);
                Row(seeds, consumer, storage, "one edit", consumer.Build(), baseline);
                Row(seeds, consumer, storage, "nothing", unchanged, baseline, consumer.GeneratedBytes());
            }
        }
    }

    static void Row(string seeds, Consumer consumer, string storage, string build, Measured cost, Measured baseline, long generated = 0) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {seeds} | {Megabytes(consumer.SeedBytes)} | {storage} | {build} | {cost.Cpu:F1} | {cost.Wall:F1} | {cost.Cpu - baseline.Cpu:F1} | {cost.PeakBytes >> 20} | {Megabytes(consumer.AssemblyBytes)} | {Megabytes(consumer.SymbolBytes)} | {(generated == 0 ? "" : Megabytes(generated))} |"));

    static string Megabytes(long bytes) => (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture);
}
