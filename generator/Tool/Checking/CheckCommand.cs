using System.CommandLine;
using System.Globalization;
using Letterpress.Tool.Building;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;
using Microsoft.CodeAnalysis;

namespace Letterpress.Tool.Checking;

/// <summary><c>check</c>: all diagnostics of seeds.</summary>
sealed class CheckCommand(Surroundings surroundings)
{
    const string Description = "Checks seeds: all that a build would report of them, with the same ids, severities and places.";

    const string Examples = """
        Examples:
          letterpress check                           the seeds of the project, or of the folder
          letterpress check content                   all seeds in a folder, without a project
          letterpress check seeds/ink.md --fix        corrects what has one suggestion
          letterpress check --format sarif > seeds.sarif
          letterpress check --warnaserror --severity warning

        Exit codes: 0 no errors, 1 errors, 2 wrong usage, such as a path that does not exist or has no seeds.
        """;

    readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files and folders with seeds; the current folder if there is none.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    readonly Option<string> _format = CommandInputs.Format(
        "text: a line for each, as compilers write it; json; sarif: for other programs.",
        "text", "json", "sarif");

    readonly Option<string> _severity = new("--severity")
    {
        Description = "The least severe that is shown: info, warning or error.",
        DefaultValueFactory = static _ => "info",
    };

    readonly Option<bool> _warningsAsErrors = new("--warnaserror") { Description = "Each warning counts as an error." };

    readonly Option<bool> _fix = new("--fix")
    {
        Description = "Writes the suggestion into the seed where there is exactly one: links to seeds, headings and files.",
    };

    readonly Option<bool> _watch = new("--watch") { Description = "Checks again when a seed changes, until Ctrl+C." };

    readonly WorkspaceOptions _options = new();

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new CheckCommand(surroundings).Build(), Examples);

    Command Build()
    {
        _severity.AcceptOnlyFromAmong("info", "warning", "error");
        Command command = new("check", Description) { _paths, _format, _severity, _warningsAsErrors, _fix, _watch };
        _options.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_fix) && result.GetValue(_watch))
            {
                result.AddError("--fix and --watch cannot be combined: each edit would be corrected while it is made.");
            }
        });
        command.SetAction((parsed, cancellation) => Task.Run(() => RunAsync(parsed, cancellation), CancellationToken.None));
        return command;
    }

    async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        WorkspaceRequest request = _options.Request(parsed, parsed.GetValue(_paths) ?? []);
        if (parsed.GetValue(_watch))
        {
            return await new CheckWatch(surroundings, request, (corpus, _) => Report(parsed, corpus)).RunAsync(cancellation)
                .ConfigureAwait(false);
        }

        Workspace workspace = new WorkspaceFinder(surroundings, request).Find();
        WorkspaceOptions.Note(workspace, surroundings);
        using ReadingProgress progress = new(surroundings, workspace.Seeds.Count);
        CorpusBuild build = new(progress);
        BuiltCorpus corpus = build.Run(workspace, BuildAim.Articles, cancellation);
        if (parsed.GetValue(_fix))
        {
            corpus = new SuggestionFixes(build, surroundings).Apply(corpus, cancellation);
        }

        progress.Dispose();
        return Report(parsed, corpus);
    }

    int Report(ParseResult parsed, BuiltCorpus corpus)
    {
        DiagnosticSeverity minimum = parsed.GetValue(_severity) switch
        {
            "error" => DiagnosticSeverity.Error,
            "warning" => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        Finding[] findings = Finding.Of(corpus, minimum, parsed.GetValue(_warningsAsErrors));
        FindingsJson json = new(findings, surroundings.Folder, surroundings.ShortPath);
        switch (parsed.GetValue(_format))
        {
            case "json":
                surroundings.Output.WriteLine(json.Plain());
                break;
            case "sarif":
                surroundings.Output.WriteLine(json.Sarif());
                break;
            default:
                Array.ForEach(findings, finding => surroundings.Output.WriteLine(finding.ToLine(surroundings.ShortPath)));
                break;
        }

        surroundings.Output.Flush();
        surroundings.Error.WriteLine(Summary(findings, corpus));
        return findings.Any(static finding => finding.Severity == DiagnosticSeverity.Error) ? ExitCode.Problems : ExitCode.Success;
    }

    static string Summary(Finding[] findings, BuiltCorpus corpus)
    {
        string Count(DiagnosticSeverity severity, string one, string many)
        {
            int count = findings.Count(finding => finding.Severity == severity);
            return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
        }

        int seeds = corpus.Specified.Files.Length;
        return string.Join(
            ", ",
            Count(DiagnosticSeverity.Error, "error", "errors"),
            Count(DiagnosticSeverity.Warning, "warning", "warnings"),
            Count(DiagnosticSeverity.Info, "message", "messages"))
            + string.Create(CultureInfo.InvariantCulture, $" in {seeds} {(seeds == 1 ? "seed" : "seeds")}");
    }
}
