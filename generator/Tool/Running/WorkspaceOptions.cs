using System.CommandLine;
using Letterpress.Tool.Building;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Running;

/// <summary>The options that all commands have which compile seeds.</summary>
sealed class WorkspaceOptions
{
    readonly Option<string> _project = new("--project")
    {
        Description = "The project whose seeds and settings are used: its file or folder. Else the nearest one above the path.",
        HelpName = "file",
    };

    readonly Option<string[]> _properties = new("--property", "-p")
    {
        Description = "A setting, as MSBuild properties have it: -p LetterpressSiteRoot=content. It wins over the project's.",
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
    };

    readonly Option<string> _configuration = new("--configuration", "-c")
    {
        Description = "Debug has drafts, Release leaves them out, as in builds.",
        HelpName = "name",
        DefaultValueFactory = static _ => "Debug",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_project);
        command.Options.Add(_properties);
        command.Options.Add(_configuration);
    }

    public WorkspaceRequest Request(ParseResult parsed, params IReadOnlyList<string> paths) => new(
        paths,
        parsed.GetValue(_project),
        parsed.GetValue(_properties) ?? [],
        string.Equals(parsed.GetValue(_configuration), "Release", StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds and compiles the seeds, and says which settings were ignored.</summary>
    public BuiltCorpus Build(
        ParseResult parsed, Surroundings surroundings, BuildAim aim, CancellationToken cancellation, params IReadOnlyList<string> paths)
    {
        Workspace workspace = new WorkspaceFinder(surroundings, Request(parsed, paths)).Find();
        Note(workspace, surroundings);
        using ReadingProgress progress = new(surroundings, workspace.Seeds.Count);
        return new CorpusBuild(progress).Run(workspace, aim, cancellation);
    }

    public static void Note(Workspace workspace, Surroundings surroundings)
    {
        foreach (string note in workspace.Notes)
        {
            surroundings.Error.WriteLine("note: " + note);
        }
    }
}
