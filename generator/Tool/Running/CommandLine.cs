using System.CommandLine;
using System.CommandLine.Help;
using Letterpress.Core.Text;
using Letterpress.Tool.Checking;
using Letterpress.Tool.Creating;
using Letterpress.Tool.Importing;
using Letterpress.Tool.Moving;
using Letterpress.Tool.Reading;
using Letterpress.Tool.Snapshots;

namespace Letterpress.Tool.Running;

/// <summary>The commands, and what becomes of their exceptions.</summary>
static class CommandLine
{
    const string Description = """
        Checks, lists, searches and moves article files ("seeds"), without a project and with the diagnostics of a build.

        The seeds are those of the project in the folder or above it, else the files in the folder 'seeds', else all that lie in the
        folder. Settings are read from the project file where they are constants, and severities from .editorconfig as a build does.
        """;

    const string Examples = """
        Examples:
          letterpress check
          letterpress search "movable type"
          letterpress show ink
          letterpress check --help

        Exit codes: 0 success, 1 seeds have errors or nothing was found, 2 wrong usage, 3 a bug in Letterpress, 130 Ctrl+C.
        """;

    static Command Commands(Surroundings surroundings)
    {
        HelpText help = new();
        Command root = new("letterpress", Description);
        help.Add(root, Examples);
        foreach ((Command command, string examples) in (IEnumerable<(Command, string)>)
        [
            CheckCommand.Of(surroundings), ListCommand.Of(surroundings), ShowCommand.Of(surroundings), GraphCommand.Of(surroundings),
            SearchCommand.Of(surroundings), SnapshotCommand.Of(surroundings), MoveCommand.Of(surroundings),
            NewCommand.Of(surroundings), ImportCommand.Of(surroundings),
        ])
        {
            root.Subcommands.Add(command);
            help.Add(command, examples);
        }

        root.Options.Add(new HelpOption { Action = help });
        root.Options.Add(new VersionOption());
        return root;
    }

    public static async Task<int> RunAsync(string[] args, Surroundings surroundings, CancellationToken cancellation = default)
    {
        ParseResult parsed = Commands(surroundings).Parse(args.Length == 0 ? ["--help"] : args);
        InvocationConfiguration configuration = new()
        {
            Output = surroundings.Output,
            Error = surroundings.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
        };
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpText)
        {
            foreach (string error in parsed.Errors.Select(static error => error.Message).Distinct())
            {
                surroundings.Error.WriteLine("letterpress: " + MessageText.Visible(error));
            }

            surroundings.Error.WriteLine($"'{NameOf(parsed.CommandResult.Command)} --help' shows what there is.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Report(exception is AggregateException all ? all.Flatten().InnerExceptions[0] : exception, surroundings.Error);
        }
    }

    static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? parent.Name + " " + command.Name : command.Name;

    /// <summary>Says what went wrong.</summary>
    /// <returns>The exit code.</returns>
    public static int Report(Exception exception, TextWriter error)
    {
        switch (exception)
        {
            case ToolException known:
                error.WriteLine("letterpress: " + known.Message);
                return known.ExitCode;
            case OperationCanceledException:
                return ExitCode.Cancelled;
            case IOException or UnauthorizedAccessException:
                error.WriteLine("letterpress: " + MessageText.Visible(exception.Message));
                return ExitCode.Usage;
            default:
                error.WriteLine("letterpress: a bug in Letterpress; please report it with what follows.");
                error.WriteLine(exception.ToString());
                return ExitCode.Failed;
        }
    }
}
