using System.Buffers;
using System.CommandLine;
using System.Text;
using Letterpress.Tool.Building;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Reading;

/// <summary><c>graph</c>: the articles and the references between them, for other programs.</summary>
sealed class GraphCommand(Surroundings surroundings)
{
    const string Examples = """
        Examples:
          letterpress graph | dot -Tsvg > graph.svg
          letterpress graph --format mermaid
          letterpress graph content --format json
        """;

    readonly Argument<string> _path = CommandInputs.Path();

    readonly Option<string> _format = CommandInputs.Format(
        "dot for Graphviz, mermaid, graphml or json.",
        "dot", "mermaid", "graphml", "json");

    readonly WorkspaceOptions _options = new();

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new GraphCommand(surroundings).Build(), Examples);

    Command Build()
    {
        Command command = new("graph", "Writes the graph of references between the articles, for other programs.") { _path, _format };
        _options.AddTo(command);
        CommandInputs.SetAction(command, Run);
        return command;
    }

    int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string[] paths = CommandInputs.PathsOf(parsed.GetValue(_path));
        BuiltCorpus corpus = _options.Build(parsed, surroundings, BuildAim.Articles, cancellation, paths);
        LinkGraph graph = corpus.Open().Graph;
        ArrayBufferWriter<byte> text = new();
        switch (parsed.GetValue(_format))
        {
            case "mermaid":
                graph.WriteMermaid(text);
                break;
            case "graphml":
                graph.WriteGraphML(text);
                break;
            case "json":
                graph.WriteJson(text);
                break;
            default:
                graph.WriteDot(text);
                break;
        }

        Terminal.WriteRaw(surroundings, Encoding.UTF8.GetString(text.WrittenSpan));
        Opened.ReportErrors(corpus, surroundings);
        return ExitCode.Success;
    }
}
