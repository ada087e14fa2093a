using Letterpress.Sample.Printing;
using Spectre.Console;

namespace Letterpress.Sample.Commands;

/// <summary><c>graph</c>: what the graph of references looks like, or the graph itself for another program.</summary>
static class GraphCommand
{
    const int HubCount = 10;
    const int HostCount = 12;

    static LinkGraph Graph => Articles.Graph;

    public static int Run()
    {
        IAnsiConsole console = Terminal.Open();
        console.Write(GraphTables.Counts(Graph, Articles.All));
        console.WriteLine();
        console.Write(GraphTables.Hubs(Graph, HubCount));
        console.WriteLine();
        console.Write(GraphTables.Orphans(Graph, Articles.All));
        console.WriteLine();
        console.Write(GraphTables.Unresolved(Graph));
        console.WriteLine();
        console.Write(GraphTables.Hosts(Graph, HostCount));
        return ExitCode.Success;
    }

    /// <summary>Writes the graph raw, to be redirected into a file or a program.</summary>
    public static int Run(string format)
    {
        switch (format)
        {
            case "dot":
                RawOutput.Write(Graph.WriteDot);
                return ExitCode.Success;
            case "mermaid":
                RawOutput.Write(Graph.WriteMermaid);
                return ExitCode.Success;
            case "graphml":
                RawOutput.Write(Graph.WriteGraphML);
                return ExitCode.Success;
            case "json":
                RawOutput.Write(Graph.WriteJson);
                return ExitCode.Success;
            default:
                return HelpCommand.Refuse();
        }
    }
}
