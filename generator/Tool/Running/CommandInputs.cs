using System.CommandLine;

namespace Letterpress.Tool.Running;

/// <summary>Arguments and options that several commands have.</summary>
static class CommandInputs
{
    /// <summary>The folder of the seeds.</summary>
    public static Argument<string> Path() => new("path")
    {
        Description = "A project, or a folder or file with seeds; the current folder if there is none.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The folder of the seeds, of a command whose argument is something else.</summary>
    public static Option<string> Seeds() => new("--seeds")
    {
        Description = "A project, or a folder with seeds; the current folder if there is none.",
        HelpName = "path",
    };

    /// <param name="names">The formats; the first is the default.</param>
    public static Option<string> Format(string description, params string[] names)
    {
        Option<string> format = new("--format") { Description = description, DefaultValueFactory = _ => names[0] };
        format.AcceptOnlyFromAmong(names);
        return format;
    }

    /// <summary>
    /// Says what a command does, on a thread of its own: the parser listens to Ctrl+C only once the action has returned its task.
    /// </summary>
    public static void SetAction(Command command, Func<ParseResult, CancellationToken, int> run) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => run(parsed, cancellation), CancellationToken.None));

    /// <summary>What was given, if anything was.</summary>
    public static string[] PathsOf(string? given) => given is null ? [] : [given];
}
