using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Letterpress.Core.Model;
using Letterpress.Core.Text;
using Letterpress.Tool.Building;
using Letterpress.Tool.Checking;
using Letterpress.Tool.Editing;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;
using Microsoft.CodeAnalysis;

namespace Letterpress.Tool.Importing;

/// <summary><c>import</c>: the content of a website of Hugo, Jekyll or Astro as seeds.</summary>
sealed partial class ImportCommand(Surroundings surroundings)
{
    const string Examples = """
        Examples:
          letterpress import ../my-hugo-site seeds
          letterpress import --from jekyll ../blog seeds --dry-run

        Pages, and the images and documents beside them, are copied. Letterpress reads the front matter of these tools (YAML, TOML and JSON,
        dates, drafts, tags, aliases, dates in the names of files) as it is, so that little is rewritten: what is in '_drafts' becomes a
        draft, and 'cascade' a file '_defaults.yml'. What was not carried over, and what is wrong with the seeds, is listed with file and
        line.

        Exit codes: 0 no errors, 1 seeds have errors, 2 wrong usage, such as a target that is not empty.
        """;

    /// <summary>What a person must look at after an import, beside errors.</summary>
    static readonly HashSet<string> s_shown = new(StringComparer.Ordinal)
    {
        DiagnosticIds.InvalidFrontMatterValue, DiagnosticIds.TemplateSyntax, DiagnosticIds.DeadLink, DiagnosticIds.UnknownFragment,
        DiagnosticIds.MissingFile, DiagnosticIds.FieldRepeated, DiagnosticIds.MalformedLink,
    };

    readonly Argument<string> _source = new("source") { Description = "The folder of the website." };

    readonly Argument<string> _target = new("target") { Description = "The folder of the seeds; it must be empty or missing." };

    readonly Option<string> _from = new("--from")
    {
        Description = "hugo, jekyll or astro; auto asks the files of the folder.",
        DefaultValueFactory = static _ => "auto",
    };

    readonly Option<bool> _dryRun = new("--dry-run") { Description = "Shows what would be written and what not, and writes nothing." };

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new ImportCommand(surroundings).Build(), Examples);

    Command Build()
    {
        _from.AcceptOnlyFromAmong("auto", "hugo", "jekyll", "astro");
        Command command = new("import", "Copies the content of a website of Hugo, Jekyll or Astro into a folder of seeds.")
        {
            _source, _target, _from, _dryRun,
        };
        CommandInputs.SetAction(command, Run);
        return command;
    }

    int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string source = surroundings.FullPath(parsed.GetRequiredValue(_source)).TrimEnd(Path.DirectorySeparatorChar);
        string target = surroundings.FullPath(parsed.GetRequiredValue(_target)).TrimEnd(Path.DirectorySeparatorChar);
        Check(source, target);
        SiteFolder site = SiteFolder.Of(source, parsed.GetValue(_from)!);
        ILookup<string, SiteFile> byTarget = site.Files.ToLookup(static file => file.To, StringComparer.OrdinalIgnoreCase);
        SiteFile[] files = [.. byTarget.Select(static group => group.First())];
        int seeds = files.Count(static file => file.IsSeed);
        if (seeds == 0)
        {
            throw new ToolException($"'{surroundings.ShortPath(source)}' has no pages of {site.Kind}.");
        }

        bool isDry = parsed.GetValue(_dryRun);
        IEnumerable<ImportNote> repeated = byTarget.SelectMany(static group => group.Skip(1).Select(other => new ImportNote(
            other.From, 1, $"not copied: another file becomes '{other.To}' too")));
        Convert(site, files, [.. NotesOf(site.Configuration), .. repeated], target, isDry, cancellation);
        string counts = string.Create(
            CultureInfo.InvariantCulture, $"{seeds} seeds and {files.Length - seeds} other files of {site.Kind}");
        if (isDry)
        {
            Array.ForEach(files, file => surroundings.Output.WriteLine(
                $"{surroundings.ShortPath(file.From)} -> {surroundings.ShortPath(Path.Combine(target, file.To))}"));
            surroundings.Error.WriteLine($"{counts} would be copied; nothing was written.");
            return ExitCode.Success;
        }

        surroundings.Error.WriteLine($"{counts} were copied to '{surroundings.ShortPath(target)}'.");
        string root = RootOf(target, site.Root);
        if (root.Contains('/', StringComparison.Ordinal))
        {
            surroundings.Error.WriteLine($"Their root is '{root}': set <LetterpressSiteRoot>{root}</LetterpressSiteRoot> in the project.");
        }

        return Report(target, root, cancellation);
    }

    void Check(string source, string target)
    {
        if (!Directory.Exists(source))
        {
            throw new ToolException($"'{surroundings.ShortPath(source)}' is not a folder.");
        }

        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new ToolException($"'{surroundings.ShortPath(target)}' is not empty; import into a new folder.");
        }

        if ((target + "/").StartsWith(source + "/", StringComparison.Ordinal))
        {
            throw new ToolException($"'{surroundings.ShortPath(target)}' is in the website itself; import into a folder outside.");
        }
    }

    void Convert(
        SiteFolder site, SiteFile[] files, List<ImportNote> notes, string target, bool isDry, CancellationToken cancellation)
    {
        HashSet<string> defaults = new(StringComparer.OrdinalIgnoreCase);
        foreach (SiteFile file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            byte[] bytes = File.ReadAllBytes(file.From);
            if (file.IsSeed)
            {
                SiteSeed seed = new(file, site.Kind);
                bytes = seed.Convert(bytes, cancellation);
                notes.AddRange(seed.Notes);
                string path = Path.Combine(target, Path.GetDirectoryName(file.To)!, "_defaults.yml");
                if (seed.Defaults is not null && !defaults.Add(path))
                {
                    notes.Add(new(file.From, 1, "'cascade' is not carried over: the folder has the defaults of another page already"));
                }
                else if (seed.Defaults is { } text && !isDry)
                {
                    Write(path, Encoding.UTF8.GetBytes(text));
                }
            }

            if (!isDry)
            {
                Write(Path.Combine(target, file.To), bytes);
            }
        }

        foreach (ImportNote note in notes)
        {
            surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{MessageText.Visible(surroundings.ShortPath(note.Path))}({note.Line}): {MessageText.Visible(note.Message)}"));
        }
    }

    static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SeedText.Write(path, bytes);
    }

    /// <summary>URLs that the configuration makes are not known to anybody else.</summary>
    static IEnumerable<ImportNote> NotesOf(string? configuration)
    {
        if (configuration is null)
        {
            yield break;
        }

        string[] lines = File.ReadAllLines(configuration);
        for (int i = 0; i < lines.Length; i++)
        {
            if (Permalinks().IsMatch(lines[i]))
            {
                yield return new(configuration, i + 1,
                    "permalinks of the configuration are not carried over: set 'permalink' in seeds, or LetterpressSiteRoot");
            }
        }
    }

    /// <summary>The root of the website as a project says it.</summary>
    string RootOf(string target, string root)
    {
        string folder = new WorkspaceFinder(surroundings, WorkspaceRequest.Of(target)).Find().Directory;
        return Path.GetRelativePath(folder, Path.Combine(target, root)).Replace('\\', '/');
    }

    /// <summary>What is wrong with the seeds as they are now.</summary>
    int Report(string target, string root, CancellationToken cancellation)
    {
        WorkspaceRequest request = WorkspaceRequest.Of(target) with { Properties = ["LetterpressSiteRoot=" + root] };
        Workspace workspace = new WorkspaceFinder(surroundings, request).Find();
        using ReadingProgress progress = new(surroundings, workspace.Seeds.Count);
        BuiltCorpus corpus = new CorpusBuild(progress).Run(workspace, BuildAim.Articles, cancellation);
        progress.Dispose();
        Finding[] findings = Finding.Of(corpus, DiagnosticSeverity.Info, areWarningsErrors: false);
        foreach (Finding finding in findings.Where(static one => one.Severity == DiagnosticSeverity.Error || s_shown.Contains(one.Id)))
        {
            surroundings.Output.WriteLine(finding.ToLine(surroundings.ShortPath));
        }

        return findings.Any(static one => one.Severity == DiagnosticSeverity.Error) ? ExitCode.Problems : ExitCode.Success;
    }

    [GeneratedRegex(@"^\s*[\[""]?permalinks?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Permalinks();
}
