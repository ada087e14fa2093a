using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Letterpress.Tool.Editing;
using Letterpress.Tool.Running;
using Letterpress.Tool.Workspaces;

namespace Letterpress.Tool.Creating;

/// <summary><c>new</c>: a seed with the front matter that its collection requires.</summary>
sealed class NewCommand(Surroundings surroundings)
{
    const string Examples = """
        Examples:
          letterpress new posts "The desk that never was"    seeds/posts/the-desk-that-never-was.md
          letterpress new recipes soup --draft

        Where the project writes JSON Schemas of its collections (LetterpressSchemas), the seed has the keys that the schema of the
        collection requires: 'recipes' is the folder of the collection Recipe. Else it has a title and a date.
        """;

    readonly Argument<string> _collection = new("collection") { Description = "The folder of the seed, below that of all seeds." };

    readonly Argument<string> _name = new("name") { Description = "The title, or the name of the file." };

    readonly Option<bool> _draft = new("--draft") { Description = "The seed is a draft." };

    readonly Option<string> _schema = new("--schema")
    {
        Description = "The JSON Schema of the collection, where it is not found.",
        HelpName = "file",
    };

    readonly Option<string> _project = new("--project")
    {
        Description = "The project: its file or folder. Else the nearest one above the current folder.",
        HelpName = "file",
    };

    public static (Command Command, string Examples) Of(Surroundings surroundings) => (new NewCommand(surroundings).Build(), Examples);

    Command Build()
    {
        Command command = new("new", "Writes a seed with the front matter that its collection requires.")
        {
            _collection, _name, _draft, _schema, _project,
        };
        CommandInputs.SetAction(command, (parsed, _) => Run(parsed));
        return command;
    }

    int Run(ParseResult parsed)
    {
        string collection = parsed.GetRequiredValue(_collection).Replace('\\', '/').Trim('/');
        string name = parsed.GetRequiredValue(_name).Trim();
        WorkspaceFinder finder = new(surroundings, new([], parsed.GetValue(_project), [], false));
        string? project = finder.FindProject();
        string folder = project is null ? surroundings.Folder : Path.GetDirectoryName(project)!;
        string seeds = Path.Combine(folder, "seeds");
        seeds = project is not null || Directory.Exists(seeds) ? seeds : folder;
        name = Path.GetExtension(name) == ".md" ? name[..^".md".Length] : name;
        string slug = SlugOf(name);
        if (slug.Length == 0 || collection.Split('/').Contains(".."))
        {
            throw new ToolException("the name needs a letter or a digit, and the collection is a folder below that of the seeds.");
        }

        string path = Path.GetFullPath(Path.Combine(seeds, collection, slug + ".md"));
        if (Path.Exists(path))
        {
            throw new ToolException($"'{surroundings.ShortPath(path)}' exists already.");
        }

        byte[] text = Encoding.UTF8.GetBytes(TextOf(name, parsed.GetValue(_draft), KeysOf(parsed, project, collection)));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        SeedText.Write(path, text);
        surroundings.Output.WriteLine(surroundings.ShortPath(path));
        return ExitCode.Success;
    }

    string KeysOf(ParseResult parsed, string? project, string collection)
    {
        string? schema = parsed.GetValue(_schema) is { } named ? surroundings.FullPath(named)
            : project is not null
                && ProjectFile.Read(project).Properties.GetValueOrDefault("LetterpressSchemas", "") is { Length: > 0 } schemas
                ? SchemaKeys.Find(
                    Path.Combine(Path.GetDirectoryName(project)!, schemas.Replace('\\', '/')),
                    collection[(collection.LastIndexOf('/') + 1)..])
            : null;
        if (schema is null)
        {
            return "";
        }

        try
        {
            return SchemaKeys.Lines(File.ReadAllText(schema));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new ToolException($"'{surroundings.ShortPath(schema)}' is not a JSON Schema that Letterpress wrote: {exception.Message}");
        }
    }

    static string TextOf(string name, bool isDraft, string keys)
    {
        string title = name.Contains(' ', StringComparison.Ordinal) ? name : Words(name);
        string day = DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return $"---\ntitle: {FrontMatterEdit.Yaml(title)}\ndate: {day}\n{(isDraft ? "draft: true\n" : "")}{keys}---\n\n";
    }

    static string Words(string name)
    {
        string words = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..];
    }

    /// <summary>A name for a file that needs no escaping in a URL, but for letters of other scripts.</summary>
    static string SlugOf(string name)
    {
        StringBuilder slug = new();
        foreach (char c in name.Normalize())
        {
            bool isMark = char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (isMark && slug.Length > 0 && slug[^1] != '-'))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c != '\'')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }
}
