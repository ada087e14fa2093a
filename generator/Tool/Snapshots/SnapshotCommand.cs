using System.CommandLine;
using System.Globalization;
using Letterpress.Core;
using Letterpress.Core.Storage.Snapshots;
using Letterpress.Pressing.Snapshots;
using Letterpress.Tool.Building;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Snapshots;

/// <summary><c>snapshot</c>: the files that a build writes with <c>LetterpressSnapshots</c>.</summary>
sealed class SnapshotCommand(Surroundings surroundings)
{
    const string Setting = "LetterpressSnapshots";

    const string Examples = """
        Examples:
          letterpress snapshot                      to the folder that LetterpressSnapshots of the project names
          letterpress snapshot content --output snapshots
          letterpress snapshot --verify             writes nothing; exit code 1 where a snapshot is out of date
        """;

    readonly Argument<string> _path = CommandInputs.Path();

    readonly Option<string> _output = new("--output", "-o")
    {
        Description = "The folder of the snapshots; that of the project's LetterpressSnapshots if there is none.",
        HelpName = "folder",
    };

    readonly Option<bool> _verify = new("--verify")
    {
        Description = "Writes nothing, and says which snapshots differ from their articles.",
    };

    readonly WorkspaceOptions _options = new();

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new SnapshotCommand(surroundings).Build(), Examples);

    Command Build()
    {
        Command command = new("snapshot", "Writes the articles as text for review, as a build does with LetterpressSnapshots.")
        {
            _path, _output, _verify,
        };
        _options.AddTo(command);
        CommandInputs.SetAction(command, Run);
        return command;
    }

    int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string[] paths = CommandInputs.PathsOf(parsed.GetValue(_path));
        BuiltCorpus corpus = _options.Build(parsed, surroundings, BuildAim.Snapshots, cancellation, paths);
        if (corpus.Workspace.Scope.Count > 0)
        {
            throw new ToolException("snapshots are of all seeds; name the folder of all of them.");
        }

        string output = FolderOf(parsed, corpus.Workspace);
        IEnumerable<string> seeds = corpus.Workspace.Seeds.Select(seed => SeedFile.Of(seed.Path, corpus.Workspace.Directory))
            .Where(static file => !file.IsDefaults).Select(static file => file.Path);
        SnapshotFolder folder = new(output, seeds);
        SnapshotSet? set = CorpusCompiler.Snapshots(corpus.Blob, corpus.Manifest);
        return parsed.GetValue(_verify) ? Verify(folder, set, cancellation) : Write(folder, set, output, cancellation);
    }

    string FolderOf(ParseResult parsed, Workspace workspace) =>
        parsed.GetValue(_output) is { } named ? surroundings.FullPath(named)
        : workspace.Properties.GetValueOrDefault(Setting, "") is { Length: > 0 } setting
            ? Path.GetFullPath(Path.Combine(workspace.Directory, setting.Replace('\\', '/')))
        : throw new ToolException($"no folder for the snapshots: name one with --output, or set {Setting} in the project.");

    int Write(SnapshotFolder folder, SnapshotSet? set, string output, CancellationToken cancellation)
    {
        int changed = folder.Write(set, cancellation);
        surroundings.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{changed} snapshots in '{surroundings.ShortPath(output)}' changed."));
        return ExitCode.Success;
    }

    int Verify(SnapshotFolder folder, SnapshotSet? set, CancellationToken cancellation)
    {
        IReadOnlyList<SnapshotFault> faults = folder.Verify(set, cancellation);
        foreach (SnapshotFault fault in faults)
        {
            string place = fault.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"({fault.Line},1)");
            surroundings.Output.WriteLine($"{surroundings.ShortPath(fault.Path)}{place}: error {fault.Id}: {Terminal.Safe(fault.Message)}");
        }

        surroundings.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{faults.Count} snapshots are out of date, missing or left over."));
        return faults.Count == 0 ? ExitCode.Success : ExitCode.Problems;
    }
}
