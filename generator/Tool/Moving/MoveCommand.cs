using System.CommandLine;
using System.Globalization;
using Letterpress.Core;
using Letterpress.Core.Text;
using Letterpress.Pressing.Files;
using Letterpress.Tool.Building;
using Letterpress.Tool.Reading;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Moving;

/// <summary><c>mv</c>: moves a seed, and all links with it.</summary>
sealed class MoveCommand(Surroundings surroundings)
{
    const string Examples = """
        Examples:
          letterpress mv seeds/ink.md seeds/materials/ink.md
          letterpress mv seeds/ink.md seeds/black-ink.md --dry-run

        Without a project and a folder 'seeds', all seeds are those below the current folder.

        Links to the seed in other seeds are rewritten, in Markdown, definitions and HTML, and its own links and images too. The front
        matter of the seed keeps its former path (aliases) and the former name of its property (formerly). If one link cannot be rewritten,
        it is listed, nothing is changed, and the exit code is 1.
        """;

    readonly Argument<string> _from = new("from") { Description = "The seed." };

    readonly Argument<string> _to = new("to") { Description = "Where it will be; a folder keeps the name of the file." };

    readonly Option<bool> _dryRun = new("--dry-run") { Description = "Shows what would change, and changes nothing." };

    readonly WorkspaceOptions _options = new();

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new MoveCommand(surroundings).Build(), Examples);

    Command Build()
    {
        Command command = new("mv", "Moves a seed, rewrites the links to it, and keeps its former names.") { _from, _to, _dryRun };
        _options.AddTo(command);
        CommandInputs.SetAction(command, Run);
        return command;
    }

    int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string from = surroundings.FullPath(parsed.GetRequiredValue(_from));
        WorkspaceRequest request = _options.Request(parsed, from) with { Root = surroundings.Folder };
        Workspace workspace = new WorkspaceFinder(surroundings, request).Find() with { Scope = [] };
        WorkspaceOptions.Note(workspace, surroundings);
        string to = Target(workspace, from, parsed.GetRequiredValue(_to));
        if (!new WorkspaceFinder(surroundings, request with { Planned = to }).Find().Seeds.Any(seed => seed.Path == to))
        {
            throw new ToolException(
                $"'{surroundings.ShortPath(to)}' would be no seed any more: its name or one of its folders is left out.");
        }

        using ReadingProgress progress = new(surroundings, workspace.Seeds.Count);
        CorpusBuild build = new(progress);
        BuiltCorpus before = build.Run(workspace, BuildAim.Moves, cancellation);
        string path = SeedFile.Of(from, workspace.Directory).Path;
        if (!before.Manifest.Articles.Any(article => article.Documentation.SeedPath == path))
        {
            throw new ToolException($"'{surroundings.ShortPath(from)}' is no article: it has errors.", 1);
        }

        // The links of a seed with errors are not rewritten.
        Opened.ReportErrors(before, surroundings);

        MovePlan plan = new SeedMove(build, before, from, to, cancellation).Plan();
        progress.Dispose();
        return plan.Unsafe.Count > 0 ? Refuse(plan) : Move(plan, parsed.GetValue(_dryRun));
    }

    string Target(Workspace workspace, string from, string given)
    {
        if (!File.Exists(from))
        {
            throw new ToolException($"'{surroundings.ShortPath(from)}' is a folder; move its seeds one by one.");
        }

        string to = surroundings.FullPath(given);
        bool isFolder = given.EndsWith('/') || given.EndsWith(Path.DirectorySeparatorChar) || Directory.Exists(to);
        to = isFolder ? Path.Combine(to, Path.GetFileName(from)) : Path.HasExtension(to) ? to : to + Path.GetExtension(from);
        if (!string.Equals(Path.GetExtension(to), Path.GetExtension(from), StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException(
                $"'{given}' has another file extension than '{surroundings.ShortPath(from)}', by which a seed is read otherwise.");
        }

        string root = workspace.Seeds.FirstOrDefault(seed => seed.Path == from).Root
            ?? throw new ToolException($"'{surroundings.ShortPath(from)}' is no seed; only seeds can be moved.");
        return Path.Exists(to) ? throw new ToolException($"'{surroundings.ShortPath(to)}' exists already.")
            : !FolderListing.IsWithin(to, root) ? throw new ToolException(
                $"'{surroundings.ShortPath(to)}' is outside of '{surroundings.ShortPath(root)}', the folder of the seeds.")
            : to;
    }

    int Refuse(MovePlan plan)
    {
        foreach (UnsafeUrl url in plan.Unsafe)
        {
            surroundings.Output.WriteLine(
                $"{Place(url.Path, url.Line)}: '{MessageText.Visible(url.Url)}' cannot be rewritten: {url.Reason}");
        }

        surroundings.Error.WriteLine("letterpress: nothing was changed.");
        return ExitCode.Problems;
    }

    int Move(MovePlan plan, bool isDryRun)
    {
        foreach (RewrittenUrl url in plan.Rewritten)
        {
            surroundings.Output.WriteLine($"{Place(url.Path, url.Line)}: {MessageText.Visible(url.Old)} -> {MessageText.Visible(url.New)}");
        }

        foreach (string key in plan.Added)
        {
            surroundings.Output.WriteLine($"{Place(plan.To, 1)}: {MessageText.Visible(key)}");
        }

        surroundings.Output.WriteLine($"{surroundings.ShortPath(plan.From)} -> {surroundings.ShortPath(plan.To)}");
        if (isDryRun)
        {
            surroundings.Error.WriteLine("Nothing was changed.");
        }
        else
        {
            plan.Write();
        }

        return ExitCode.Success;
    }

    string Place(string path, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"{MessageText.Visible(surroundings.ShortPath(path))}({line})");
}
