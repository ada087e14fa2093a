using Letterpress.Core;
using Letterpress.Pressing.Files;
using Letterpress.Tool.Running;

namespace Letterpress.Tool.Workspaces;

/// <summary>Finds the seeds that a command is about, and the settings with which a build would compile them.</summary>
sealed class WorkspaceFinder(Surroundings surroundings, WorkspaceRequest request)
{
    /// <summary>What a project includes if it says nothing else; a test compares them with those of the package.</summary>
    public static readonly string[] DefaultPatterns =
    [
        "seeds/**/*.md", "seeds/**/*.markdown", "seeds/**/*.mdx", "seeds/**/*.html", "seeds/**/*.htm", "seeds/**/*.txt",
        "seeds/**/_defaults.yml", "seeds/**/_defaults.yaml",
    ];

    const string SeedFolder = "seeds";
    const string Prefix = SeedFolder + "/";

    readonly Dictionary<string, string> _properties = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ToolException">A path does not exist, or there are no seeds.</exception>
    public Workspace Find()
    {
        string[] given = [.. (request.Paths.Count == 0 ? ["."] : request.Paths).Select(ExistingPath)];
        Workspace found = (ProjectFileOf(given[0]) is { } project ? InProject(project, given) : null) ?? WithoutProject(given);
        return found.Seeds.Any(static seed => !SeedFile.Of(seed.Path, "").IsDefaults)
            ? found
            : throw new ToolException(
                $"no seeds in {string.Join(", ", given.Select(path => $"'{surroundings.ShortPath(path)}'"))}. Seeds are files of the "
                + "extensions .md, .markdown, .mdx, .html, .htm and .txt; a project has them in its folder 'seeds', or in items "
                + "ArticleSeed.");
    }

    /// <summary>The project that is used; null where there is none.</summary>
    public string? FindProject() => ProjectFileOf(surroundings.Folder);

    string ExistingPath(string path)
    {
        string full = surroundings.FullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        full = full.Length == 0 ? Path.GetPathRoot(surroundings.Folder)! : full;
        return Path.Exists(full) ? full : throw new ToolException(
            path.StartsWith('-') ? $"'{path}' is neither an option nor a path." : $"'{path}' does not exist.");
    }

    /// <summary>The project that was named, or the only one in the nearest folder that has one.</summary>
    string? ProjectFileOf(string path)
    {
        if (request.Project is { } named)
        {
            string full = ExistingPath(named);
            return File.Exists(full) ? full : OnlyProjectIn(full)
                ?? throw new ToolException($"'{named}' has no project file, or several; name one.");
        }

        string? folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path);
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (OnlyProjectIn(folder) is { } project)
            {
                return project;
            }

            if (Path.Exists(Path.Combine(folder, ".git")))
            {
                return null;
            }
        }

        return null;
    }

    static string? OnlyProjectIn(string folder) =>
        Directory.GetFiles(folder, "*.csproj", SeedGlob.Readable) is [string only] ? only : null;

    /// <returns>Null where a path that was named has no seeds of the project: it is asked for by itself.</returns>
    Workspace? InProject(string file, string[] given)
    {
        ProjectFile project = ProjectFile.Read(file);
        string folder = Path.GetDirectoryName(file)!;
        foreach (KeyValuePair<string, string> property in project.Properties)
        {
            _properties[property.Key] = property.Value;
        }

        AddRequested();
        FoundSeed[] seeds = SeedsOf(project, folder);
        bool isWhole = request.Paths.Count == 0 || given.Contains(folder);
        bool hasAll = isWhole || given.All(path => seeds.Any(seed => FolderListing.IsWithin(seed.Path, path)));
        if (!hasAll)
        {
            _properties.Clear();
            return null;
        }

        _properties["_LetterpressIdentities"] = Uri.EscapeDataString(string.Join(
            '\n', project.Identities.Select(static identity => identity.Name + "\t" + identity.Pattern)));
        return new(folder, file, _properties, seeds, isWhole ? [] : given, project.Notes)
        {
            HasAssets = _properties.TryGetValue("LetterpressAssets", out string? assets)
                ? string.Equals(assets, "true", StringComparison.OrdinalIgnoreCase)
                : project.HasWebAssets,
            GlobalConfigs = project.GlobalConfigs,
        };
    }

    FoundSeed[] SeedsOf(ProjectFile project, string folder)
    {
        string[] built = [Path.Combine(folder, "bin"), Path.Combine(folder, "obj")];
        List<FoundSeed> seeds = [];
        void Include(string pattern, IReadOnlyCollection<string> excluded) =>
            seeds.AddRange(SeedGlob.Find(folder, pattern, excluded, request.Planned)
                .Select(path => new FoundSeed(path, RootOf(folder, pattern))));
        void Remove(IEnumerable<string> patterns)
        {
            HashSet<string> removed = [.. patterns.SelectMany(pattern => SeedGlob.Find(folder, pattern, [], request.Planned))];
            seeds.RemoveAll(seed => removed.Contains(seed.Path));
        }

        if (!string.Equals(_properties.GetValueOrDefault("EnableDefaultArticleSeedItems"), "false", StringComparison.OrdinalIgnoreCase))
        {
            Array.ForEach(DefaultPatterns, pattern => Include(pattern, built));
            if (_properties.GetValueOrDefault("LetterpressSnapshots", "") is { Length: > 0 } snapshots)
            {
                Remove([snapshots + "/**/*.snapshot.txt"]);
            }
        }

        foreach (SeedItem item in project.Seeds)
        {
            HashSet<string> excluded = [.. item.Excludes.SelectMany(pattern => SeedGlob.Find(folder, pattern, [], request.Planned))];
            Array.ForEach(item.Includes, pattern => Include(pattern, []));
            seeds.RemoveAll(seed => excluded.Contains(seed.Path));
            Remove(item.Removes);
        }

        return [.. seeds];
    }

    static string RootOf(string folder, string pattern)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/');
        IEnumerable<string> start = parts[..^1].TakeWhile(static part => !part.Contains('*', StringComparison.Ordinal));
        return Path.GetFullPath(Path.Combine(folder, string.Join('/', start)));
    }

    /// <summary>
    /// The folder <c>seeds</c> of a folder, else all seeds below it, which is then a root of the website. Paths of seeds begin with the
    /// name of the folder, as they do in a project.
    /// </summary>
    Workspace WithoutProject(string[] given)
    {
        AddRequested();
        string[] roots = [.. given.Select(RootOfSeeds).Distinct(StringComparer.Ordinal)];
        string directory = roots.Select(static root => Path.GetDirectoryName(root) ?? root).Aggregate(CommonFolder);
        if (_properties.GetValueOrDefault("LetterpressSiteRoot", "").Length == 0)
        {
            _properties["LetterpressSiteRoot"] = string.Join(
                '|', roots.Select(root => Path.GetRelativePath(directory, root).Replace('\\', '/')).Where(static root => root != "."));
        }

        FoundSeed[] seeds =
        [
            .. roots.SelectMany(root => DefaultPatterns
                .SelectMany(pattern => SeedGlob.Find(root, pattern[Prefix.Length..], [], request.Planned))
                .Select(path => new FoundSeed(path, root))).DistinctBy(static seed => seed.Path),
        ];
        bool isPart = given.Any(path => roots.Any(root => path != root && FolderListing.IsWithin(path, root)));
        return new(directory, null, _properties, seeds, isPart ? given : [], []);
    }

    /// <summary>The folder of all seeds to which links of a file or folder may lead.</summary>
    string RootOfSeeds(string path)
    {
        string folder = File.Exists(path) ? Path.GetDirectoryName(path)! : path;
        for (string? above = folder; above is not null; above = Path.GetDirectoryName(above))
        {
            if (Path.GetFileName(above) == SeedFolder)
            {
                return above;
            }

            if (Path.Exists(Path.Combine(above, ".git")))
            {
                break;
            }
        }

        folder = request.Root.Length > 0 && FolderListing.IsWithin(folder, request.Root) ? request.Root : folder;
        string seeds = Path.Combine(folder, SeedFolder);
        return Directory.Exists(seeds) && (folder == path || !File.Exists(path)) ? seeds : folder;
    }

    static string CommonFolder(string one, string other)
    {
        while (!FolderListing.IsWithin(other, one))
        {
            one = Path.GetDirectoryName(one)!;
        }

        return one;
    }

    /// <summary>What the command line sets wins over the project.</summary>
    void AddRequested()
    {
        HashSet<string> known = KnownProperties();
        foreach (string property in request.Properties)
        {
            int equals = property.IndexOf('=');
            string name = equals < 0 ? property : property[..equals].Trim();
            if (equals <= 0 || !known.Contains(name))
            {
                throw new ToolException(
                    $"'{property}' is not a setting; write NAME=VALUE with one of "
                    + string.Join(", ", known.Order(StringComparer.Ordinal)) + ".");
            }

            _properties[name] = property[(equals + 1)..].Trim();
        }

        _properties["_LetterpressIsOptimized"] = request.IsRelease ? "true" : "";
    }

    /// <summary>What the command line can set: what the parser of options asks for.</summary>
    public static HashSet<string> KnownProperties()
    {
        HashSet<string> known = new(BuildSeverities.Properties, StringComparer.OrdinalIgnoreCase) { "LetterpressSnapshots" };
        CompilerOptions.Parse(name =>
        {
            _ = name.StartsWith('_') || known.Add(name);
            return "";
        });
        return known;
    }
}
