using System.Globalization;

namespace Letterpress.Scale;

/// <summary>What the command line asks for.</summary>
/// <param name="Command"><c>builds</c>, <c>starts</c>, <c>searches</c>, <c>peers</c> or <c>reader</c>.</param>
/// <param name="Counts">How many seeds the consumers have.</param>
/// <param name="Storages">The storages to compare.</param>
/// <param name="Searches">The values of <c>LetterpressSearch</c> to compare.</param>
/// <param name="Seeds">A folder from which seeds are drawn, from all of it; null for written ones.</param>
/// <param name="IsNative">Whether starts are measured of programs that were compiled ahead of time, too: ReadyToRun and Native AOT.</param>
/// <param name="Repeats">How often a process is started.</param>
/// <param name="Properties">More properties of the consumers, as XML.</param>
/// <param name="IsQuick">Whether builds with a warm compiler server are left out.</param>
/// <param name="Core">The number of the one processor core to run on; null for all.</param>
/// <param name="HasPeers">Whether what users have today does the same, too.</param>
sealed record Options(
    string Command, int[] Counts, string[] Storages, string[] Searches, string? Seeds, bool IsNative, int Repeats, string Properties,
    bool HasPeers, bool IsQuick, string? Core = null)
{
    public const string Usage = """
        dotnet run --project tests/scale --configuration Release -- builds|starts|searches|peers|reader [options]
          --counts 100,1000,10000    how many seeds
          --storage Literal          storages, with commas between
          --search Full              builds, peers: values of LetterpressSearch, with commas between; "" for none
          --seeds folder             draw seeds from there; else they are written
          --aot                      starts, searches: ReadyToRun and Native AOT too
          --properties 1000          builds: so many articles have a property; else all
          --press InProcess          builds: where the seeds of a resource are read; else Auto
          --peers                    builds: Hugo and content-collections, where they are installed; starts: serializers and a parser
          --core 0                   run on this one processor core (taskset)
          --quick                    builds: none with a warm compiler server, and none that writes out what is generated
          --repeats 15               starts, searches: processes for each median
        """;

    public static Options? TryParse(string[] args)
    {
        if (args.Length == 0 || args[0] is not ("builds" or "starts" or "searches" or "peers" or "reader"))
        {
            return null;
        }

        Options options = new(
            args[0], [100, 1_000, 10_000], [args[0] == "peers" ? "Auto" : "Literal"], ["Full"], null, IsNative: false, Repeats: 15,
            Properties: "", HasPeers: false, IsQuick: false);
        for (int i = 1; i < args.Length; i++)
        {
            string value = i + 1 < args.Length ? args[i + 1] : "";
            switch (args[i])
            {
                case "--counts":
                    options = options with
                    {
                        Counts = [.. value.Split(',').Select(static count => int.Parse(count, CultureInfo.InvariantCulture))],
                    };
                    break;
                case "--storage":
                    options = options with { Storages = value.Split(',') };
                    break;
                case "--search":
                    options = options with { Searches = value.Split(',', StringSplitOptions.RemoveEmptyEntries) };
                    break;
                case "--seeds":
                    options = options with { Seeds = Path.GetFullPath(value) };
                    break;
                case "--repeats":
                    options = options with { Repeats = int.Parse(value, CultureInfo.InvariantCulture) };
                    break;
                case "--properties":
                    options = options with
                    {
                        Properties = options.Properties + $"<LetterpressMaxProperties>{value}</LetterpressMaxProperties>",
                    };
                    break;
                case "--core":
                    options = options with { Core = value };
                    break;
                case "--press":
                    options = options with { Properties = options.Properties + $"<LetterpressPress>{value}</LetterpressPress>" };
                    break;
                case "--quick":
                    options = options with { IsQuick = true };
                    i--;
                    break;
                case "--peers":
                    options = options with { HasPeers = true };
                    i--;
                    break;
                case "--aot":
                    options = options with { IsNative = true };
                    i--;
                    break;
                default:
                    return null;
            }

            i++;
        }

        return options;
    }
}
