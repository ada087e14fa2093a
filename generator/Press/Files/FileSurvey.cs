using System.Globalization;
using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Model;

namespace Letterpress.Pressing.Files;

/// <summary>Finds what is to be known of the files beside seeds, and only of those to which a seed seems to lead.</summary>
/// <param name="cache">What was found before.</param>
/// <param name="assets">Where the app serves the files.</param>
/// <param name="drafts">The seeds that are no articles.</param>
sealed class FileSurvey(string projectDirectory, SeedOptions options, FileCache cache, AssetOptions assets, LeftOutDrafts drafts)
{
    /// <summary>What the cache knows of a seed that is left out begins with it; no candidate has it.</summary>
    const string LeftOut = ":";

    /// <summary>The paths and the names to which articles seem to lead.</summary>
    readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    readonly FileFactLines _lines = new();
    readonly SortedDictionary<string, FileModel> _files = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, string> _problems = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _fullPaths = new(StringComparer.Ordinal);

    /// <summary>The files to publish: the full path of each, and the URL.</summary>
    public IEnumerable<(string FullPath, string Url)> Published => _files.Values.Where(static file => file.Url.Length > 0)
        .GroupBy(static file => file.Url, StringComparer.Ordinal).Select(group => (_fullPaths[group.First().Path], group.Key));

    /// <summary>Whether anything was found out.</summary>
    public bool HasFacts => !_lines.IsEmpty;

    /// <summary>All files that are known.</summary>
    public IEnumerable<string> FullPaths => _fullPaths.Values;

    /// <param name="seeds">Each with the folder that is the root of its glob, empty for none.</param>
    /// <returns>The text of the facts.</returns>
    public string Run(IReadOnlyList<(SeedFile File, string Root)> seeds, CancellationToken cancellation)
    {
        SortedSet<string> wanted = new(StringComparer.Ordinal);
        SortedSet<string> names = new(StringComparer.Ordinal);
        foreach ((SeedFile file, _) in seeds)
        {
            cancellation.ThrowIfCancellationRequested();
            string[] candidates = CandidatesOf(file);
            bool isShown = candidates.FirstOrDefault() != LeftOut;
            foreach (string candidate in candidates.Skip(isShown ? 0 : 1))
            {
                (IEnumerable<string> paths, string name) = FileScan.PathsOf(candidate, file.Path, options.Roots);
                string[] all = [.. paths];
                wanted.UnionWith(all);
                _ = name.Length > 0 && names.Add(name);
                _shown.UnionWith(isShown ? all.Append(name) : []);
            }
        }

        string[] allowed = AllowedRoots(seeds);
        foreach (IGrouping<string, string> folder in wanted
            .GroupBy(FilePaths.FolderOf, StringComparer.Ordinal).OrderBy(static folder => folder.Key, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            Describe(folder.Key, FolderListing.Of(projectDirectory, folder.Key, allowed), new(folder, StringComparer.Ordinal));
        }

        FindNotes(seeds, names, allowed, cancellation);
        Publish();
        return _lines.ToString();
    }

    /// <summary>What may be URLs in a seed, after <see cref="LeftOut"/> where it is left out.</summary>
    string[] CandidatesOf(SeedFile seed)
    {
        FileInfo info = new(seed.FullPath);
        if (!SeedAccess.IsFile(seed.FullPath, out long length) || length > SeedAccess.MaxLength)
        {
            return [];
        }

        string known = cache.Get(seed.FullPath, length, info.LastWriteTimeUtc, () =>
        {
            byte[] bytes = SeedCache.ReadAll(seed.FullPath) ?? [];
            IEnumerable<string> candidates = FileScan.CandidatesIn(bytes).Select(Uri.EscapeDataString);
            bool isLeftOut = candidates.Any() && drafts.Has(seed, bytes);
            return string.Join(" ", isLeftOut ? candidates.Prepend(LeftOut) : candidates);
        });
        return known.Length == 0 ? [] : [.. known.Split(' ').Select(Uri.UnescapeDataString)];
    }

    /// <param name="wanted">The paths in the folder to which seeds seem to lead.</param>
    void Describe(string folder, FolderListing listing, HashSet<string> wanted)
    {
        switch (listing.State)
        {
            case FolderState.Listed:
                _lines.Add(FileFactLines.Folder, folder);
                foreach (string name in listing.Names)
                {
                    string path = FilePaths.In(folder, name);
                    if (wanted.Contains(path))
                    {
                        Add(path, listing.Find(FilePaths.Normalize(name))!);
                    }
                    else
                    {
                        _lines.Add(FileFactLines.Name, path);
                    }
                }

                break;
            case FolderState.Absent:
                _lines.Add(FileFactLines.Absent, folder);
                break;
            case FolderState.Outside or FolderState.Link:
                string problem = listing.State == FolderState.Link
                    ? "a folder on the way to it is a symbolic link"
                    : "it is outside of the project and of the folders of its seeds";
                foreach (string path in wanted)
                {
                    _problems[path] = problem;
                }

                break;
        }
    }

    /// <summary>Note-taking programs find a file by its name, in any folder of the notes.</summary>
    void FindNotes(
        IReadOnlyList<(SeedFile File, string Root)> seeds, SortedSet<string> names, string[] allowed, CancellationToken cancellation)
    {
        if (names.Count == 0)
        {
            return;
        }

        Stack<string> open = new(seeds
            .Select(static seed => seed.Root.Length > 0 ? seed.Root : Path.GetDirectoryName(seed.File.FullPath)!)
            .Distinct(StringComparer.Ordinal));
        HashSet<string> visited = new(StringComparer.Ordinal);
        while (open.Count > 0 && visited.Count < MaxNoteFolders)
        {
            cancellation.ThrowIfCancellationRequested();
            string folder = open.Pop();
            if (!visited.Add(folder) || FolderListing.Of("", folder, allowed) is not { State: FolderState.Listed } listing)
            {
                continue;
            }

            foreach (FileInfo file in names.Select(listing.Find).OfType<FileInfo>())
            {
                Add(FilePaths.Relative(file.FullName, projectDirectory), file);
            }

            foreach (DirectoryInfo below in new DirectoryInfo(folder).EnumerateDirectories().Where(static below => below.Name[0] != '.'))
            {
                open.Push(below.FullName);
            }
        }
    }

    const int MaxNoteFolders = 10_000;

    void Add(string path, FileInfo file)
    {
        if (_files.ContainsKey(path) || _problems.ContainsKey(path))
        {
            return;
        }

        if ((file.Attributes & FileAttributes.ReparsePoint) != 0)
        {
            _problems[path] = "it is a symbolic link";
            return;
        }

        try
        {
            if (!SeedAccess.IsFile(file.FullName, out long length))
            {
                _problems[path] = "it cannot be read";
                return;
            }

            string known = cache.Get(
                file.FullName, length, file.LastWriteTimeUtc, () => FileDescription.Read(file.FullName, length, assets.Limit));
            _files[path] = FileDescription.Parse(known, path, length);
            _fullPaths[path] = file.FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems[path] = "it cannot be read";
        }
    }

    /// <summary>Gives URLs to the files; those of one content share that of the first path.</summary>
    void Publish()
    {
        Dictionary<string, string> urls = new(StringComparer.Ordinal);
        foreach (string path in _files.Keys.ToArray())
        {
            FileModel file = _files[path];
            string problem = "";
            if (!_shown.Contains(path) && !_shown.Contains(FilePaths.NameOf(path)))
            {
                // Only drafts lead to it, which nobody is to see.
            }
            else if (assets.BaseUrl is { } baseUrl && file.Hash.Length > 0)
            {
                if (!urls.TryGetValue(file.Hash, out string? url))
                {
                    urls.Add(file.Hash, url = baseUrl + AssetNames.Of(path, file.Hash));
                }

                file = _files[path] = file with { Url = url };
            }
            else if (assets.BaseUrl is not null)
            {
                problem = string.Format(
                    CultureInfo.InvariantCulture, "it has {0} bytes; LetterpressAssetLimit is {1}", file.Length, assets.Limit);
            }

            _lines.AddFile(file, problem);
        }

        foreach (KeyValuePair<string, string> problem in _problems)
        {
            // Where nothing is published, nothing is missed.
            _lines.AddRefused(problem.Key, assets.BaseUrl is null ? "" : problem.Value);
        }
    }

    string[] AllowedRoots(IReadOnlyList<(SeedFile File, string Root)> seeds) =>
    [
        Path.GetFullPath(projectDirectory).TrimEnd(Path.DirectorySeparatorChar),
        .. seeds.Select(static seed => seed.Root).Where(static root => root.Length > 0).Distinct(StringComparer.Ordinal),
    ];
}
