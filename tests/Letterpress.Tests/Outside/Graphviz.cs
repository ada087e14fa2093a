namespace Letterpress.Tests.Outside;

/// <summary>The programs of Graphviz.</summary>
static class Graphviz
{
    /// <summary>Skips the test where Graphviz is absent; see <see cref="NodeProgram.Need"/>.</summary>
    public static void Need() => Assert.SkipUnless(
        OutsideProgram.IsInstalled("dot") && OutsideProgram.IsInstalled("gc") && OutsideProgram.IsInstalled("graphml2gv"),
        "Graphviz is not installed: apt-get install graphviz");

    public static string Dot(string input, params string[] arguments)
    {
        Need();
        return OutsideProgram.Run("dot", arguments, input);
    }

    /// <summary>Graphviz' own reader of GraphML, which knows nodes and edges but no data.</summary>
    public static string FromGraphML(IEnumerable<string> inputs)
    {
        Need();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("letterpress-");
        try
        {
            string[] files = [.. inputs.Select((_, i) => Path.Combine(folder.FullName, $"{i}.graphml"))];
            foreach ((string file, string input) in files.Zip(inputs))
            {
                File.WriteAllText(file, input);
            }

            return OutsideProgram.Run("graphml2gv", files, "");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How many nodes and edges a graph has, by Graphviz' own counter.</summary>
    public static (int Nodes, int Edges) Count(string dot)
    {
        Need();
        string[] counts = OutsideProgram.Run("gc", ["-n", "-e"], dot).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (int.Parse(counts[0], null), int.Parse(counts[1], null));
    }
}
