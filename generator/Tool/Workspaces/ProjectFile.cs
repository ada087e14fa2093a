using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Workspaces;

/// <summary>
/// The settings of a project file, and of the nearest <c>Directory.Build.props</c>, that are constants: what depends on a condition or on
/// another property is ignored, and noted. Nothing is evaluated, so that neither an SDK nor a restored project is required.
/// </summary>
sealed partial class ProjectFile
{
    const string GlobalConfigItem = "GlobalAnalyzerConfigFiles";

    readonly List<string> _notes = [];
    readonly string _name;
    readonly string _folder;
    string _fileFolder;

    ProjectFile(string path)
    {
        _name = Path.GetFileName(path);
        _folder = Path.GetDirectoryName(path)!;
        _fileFolder = _folder;
    }

    public Dictionary<string, string> Properties { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The items that include or remove seeds, in their order.</summary>
    public List<SeedItem> Seeds { get; } = [];

    /// <summary>Names and patterns.</summary>
    public List<(string Name, string Pattern)> Identities { get; } = [];

    /// <summary>The full paths of files with severities for all of the project.</summary>
    public List<string> GlobalConfigs { get; } = [];

    /// <summary>What was ignored.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Whether the SDK of the project serves files.</summary>
    public bool HasWebAssets { get; private set; }

    public static ProjectFile Read(string path)
    {
        ProjectFile project = new(path);
        for (string? folder = project._folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string shared = Path.Combine(folder, "Directory.Build.props");
            if (File.Exists(shared))
            {
                project._fileFolder = folder;
                project.Add(Load(shared), "Directory.Build.props");
                project._fileFolder = project._folder;
                break;
            }
        }

        XElement root = Load(path);
        project.HasWebAssets = (string?)root.Attribute("Sdk") is { } sdk && WebSdk().IsMatch(sdk);
        project.Add(root, project._name);
        return project;
    }

    static XElement Load(string path)
    {
        try
        {
            return XElement.Load(path);
        }
        catch (XmlException exception)
        {
            throw new ToolException($"'{path}' is not valid XML: {exception.Message}");
        }
    }

    void Add(XElement root, string name)
    {
        foreach (XElement property in root.Elements().Where(static group => group.Name.LocalName == "PropertyGroup").Elements())
        {
            AddProperty(property, name);
        }

        foreach (XElement item in root.Elements().Where(static group => group.Name.LocalName == "ItemGroup").Elements())
        {
            if (item.Name.LocalName is "ArticleSeed" or "ArticleIdentity" or GlobalConfigItem)
            {
                AddItem(item, name);
            }
        }
    }

    void AddProperty(XElement property, string file)
    {
        string name = property.Name.LocalName;
        if (!name.Contains("Letterpress", StringComparison.Ordinal) && !BuildSeverities.Properties.Contains(name)
            && name is not ("EnableDefaultArticleSeedItems" or "DiscoverEditorConfigFiles"))
        {
            return;
        }

        // A list that goes on.
        string value = Constant(property.Value.Trim().Replace($"$({name});", Properties.GetValueOrDefault(name, "") + ";"));
        if (IsConditional(property) || IsComputed(value))
        {
            string advice = WorkspaceFinder.KnownProperties().Contains(name) ? $"; '--property {name}=…' sets it." : ".";
            _notes.Add($"{file}: {name} depends on a condition or on another property, and was ignored{advice}");
        }
        else
        {
            Properties[name] = value;
        }
    }

    void AddItem(XElement item, string file)
    {
        string Value(string name) =>
            (string?)item.Attribute(name) ?? item.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value ?? "";
        string[] values =
            [.. ((string[])["Include", "Remove", "Exclude", "Pattern"]).Select(name => Constant(Value(name).Trim()))];
        bool isIdentity = item.Name.LocalName == "ArticleIdentity";
        if (IsConditional(item) || values.Take(isIdentity ? 1 : 3).Any(IsComputed))
        {
            _notes.Add($"{file}: an item {item.Name.LocalName} depends on a condition or on a property, and was ignored; "
                + "name the folders of seeds on the command line.");
        }
        else if (item.Name.LocalName == GlobalConfigItem)
        {
            GlobalConfigs.AddRange(Split(values[0]).Select(path => Path.GetFullPath(Path.Combine(_folder, path.Replace('\\', '/')))));
        }
        else if (isIdentity)
        {
            Identities.Add((values[0], values[3]));
        }
        else
        {
            Seeds.Add(new(Split(values[0]), Split(values[1]), Split(values[2])));
        }
    }

    string Constant(string value) => value
        .Replace("$(MSBuildProjectDirectory)", _folder).Replace("$(MSBuildThisFileDirectory)", _fileFolder.TrimEnd('/') + "/");

    static bool IsComputed(string value) => Computed().IsMatch(value);

    static bool IsConditional(XElement element) => element.AncestorsAndSelf().Any(static one => one.Attribute("Condition") is not null);

    static string[] Split(string value) => value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"[$@%]\(")]
    private static partial Regex Computed();

    [GeneratedRegex(@"Microsoft\.NET\.Sdk\.(Web|Razor|BlazorWebAssembly)\b")]
    private static partial Regex WebSdk();
}

/// <summary>What an item <c>ArticleSeed</c> says: patterns.</summary>
sealed record SeedItem(string[] Includes, string[] Removes, string[] Excludes);
