using System.Globalization;

namespace Letterpress.Scale;

/// <summary>How a program is compiled.</summary>
enum Compilation
{
    /// <summary>As <c>dotnet build</c> leaves it: each method when it is first called.</summary>
    Jit,

    /// <summary><c>PublishReadyToRun</c>.</summary>
    ReadyToRun,

    /// <summary><c>PublishAot</c>.</summary>
    NativeAot,
}

/// <summary>Fresh processes that print the title of their first article, and one that has none.</summary>
static class Starts
{
    public static void Run(Workshop workshop)
    {
        foreach (Compilation compilation in workshop.Options.IsNative ? Enum.GetValues<Compilation>() : [Compilation.Jit])
        {
            List<Start> starts = [Prepare("empty", workshop.NewConsumer("empty" + compilation, 0, "Auto"), compilation)];
            foreach (int count in workshop.Options.Counts)
            {
                foreach (string storage in workshop.Options.Storages)
                {
                    string name = string.Create(CultureInfo.InvariantCulture, $"{count:N0} {storage}");
                    starts.Add(Prepare(name, workshop.NewConsumer($"{storage}{count}{compilation}", count, storage), compilation));
                }
            }

            Measure(starts, compilation.ToString(), workshop.Options.Repeats);
        }

        if (workshop.Options.HasPeers)
        {
            Peers(workshop);
        }
    }

    /// <summary>The processes of <c>tests/Letterpress.Benchmarks</c>, which read files that hold the same articles.</summary>
    static void Peers(Workshop workshop)
    {
        string program = Workshop.Benchmarks();
        foreach (int count in workshop.Options.Counts)
        {
            string folder = workshop.NewFolder(string.Create(CultureInfo.InvariantCulture, $"peers{count}"));
            Measured.Run(folder, "dotnet", [program, "prepare", folder, count.ToString(CultureInfo.InvariantCulture)]);
            Measure(
                [.. new[]
                {
                    ("nothing", "nothing"), ("FlatBuffers", "flat"), ("MemoryPack", "mempack"), ("System.Text.Json", "json"),
                    ("AngleSharp", "anglesharp"),
                }
                    .Select(peer => new Start(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {peer.Item1}"), folder, "dotnet", [
                        program, "first", peer.Item2, folder,
                    ]))],
                "JIT, files that are read at the start",
                Math.Min(workshop.Options.Repeats, count >= 10_000 ? 5 : int.MaxValue));
        }
    }

    /// <summary>Compiles a consumer, and says how it is started.</summary>
    public static Start Prepare(string name, Consumer consumer, Compilation compilation)
    {
        switch (compilation)
        {
            case Compilation.NativeAot:
                consumer.PublishNative();
                return new(name, consumer.Folder, consumer.NativeProgram, []);
            case Compilation.ReadyToRun:
                consumer.PublishReady();
                return new(name, consumer.Folder, "dotnet", [consumer.ReadyProgram]);
            default:
                consumer.Restore();
                consumer.Build();
                return new(name, consumer.Folder, "dotnet", [consumer.Program]);
        }
    }

    /// <summary>In turns, so that what else the machine does strikes all alike.</summary>
    static void Measure(List<Start> starts, string title, int repeats)
    {
        Measured[][] runs = [.. starts.Select(_ => new Measured[repeats])];
        for (int repeat = 0; repeat < repeats; repeat++)
        {
            for (int i = 0; i < starts.Count; i++)
            {
                runs[i][repeat] = Measured.Run(starts[i].Folder, starts[i].Program, starts[i].Arguments);
            }
        }

        double[][] walls = [.. runs.Select(static run => run.Select(static measured => measured.Wall * 1000).Order().ToArray())];
        Console.WriteLine(title);
        Console.WriteLine("| articles | median ms | least ms | over empty: median | least | of empty | peak MB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        for (int i = 0; i < starts.Count; i++)
        {
            (double median, double least) = (walls[i][repeats / 2], walls[i][0]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {starts[i].Name} | {median:F1} | {least:F1} | "
                + $"{median - walls[0][repeats / 2]:F1} | {least - walls[0][0]:F1} | {median / walls[0][repeats / 2]:F2} | "
                + $"{runs[i].Max(static run => run.PeakBytes) >> 20} |"));
        }
    }

    /// <summary>What starts a process.</summary>
    public sealed record Start(string Name, string Folder, string Program, string[] Arguments);
}
