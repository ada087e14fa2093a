using System.Globalization;

namespace Letterpress.Scale;

/// <summary>One table: Letterpress beside what users have today, on the same seeds.</summary>
static class Comparison
{
    public static void Run(Workshop workshop)
    {
        Console.WriteLine("CPU / wall in seconds, peak of one process in MB. The first row is the same project without seeds.");
        Console.WriteLine("| seeds | MB | what | cold | nothing changed | one edit | one added |");
        Console.WriteLine("|--:|--:|---|--:|--:|--:|--:|");
        foreach (int count in workshop.Options.Counts)
        {
            Consumer empty = workshop.NewConsumer(string.Create(CultureInfo.InvariantCulture, $"empty{count}"), 0, "Auto");
            empty.Restore();
            Row(0, 0, "no seeds", empty.Build(), empty.Build());
            foreach (string search in workshop.Options.Searches)
            {
                Consumer consumer = workshop.NewConsumer(
                    string.Create(CultureInfo.InvariantCulture, $"letterpress{count}{search}"),
                    count,
                    workshop.Options.Storages[0],
                    workshop.Options.Properties + $"<LetterpressSearch>{search}</LetterpressSearch>");
                consumer.Restore();
                Row(workshop, count, consumer.SeedBytes, new(
                    "Letterpress, search " + search,
                    () => consumer.Build(),
                    () => Workshop.EditSeed(consumer),
                    () => workshop.AddSeed(consumer, count)));
            }

            foreach (Site site in Peers.Sites(workshop, count))
            {
                Row(workshop, count, 0, site);
            }
        }
    }

    static void Row(Workshop workshop, int count, long bytes, Site site)
    {
        Measured cold = site.Build();
        Measured nothing = site.Build();
        site.Edit();
        Measured edited = site.Build();
        site.Add();
        Row(count, bytes, site.Name, cold, nothing, edited, site.Build());
        workshop.Clear();
    }

    static void Row(int count, long bytes, string name, params Measured[] costs) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {count:N0} | {(bytes == 0 ? "" : (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture))} | {name} | "
            + $"{string.Join(" | ", costs.Select(Text))} |"));

    static string Text(Measured cost) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost.Cpu:F1} / {cost.Wall:F1}, {cost.PeakBytes >> 20} MB");
}
