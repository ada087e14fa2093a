using Letterpress.Core.Files;

namespace Letterpress.Pressing.Files;

/// <summary>The files of a folder that articles can show or link to.</summary>
/// <remarks>Symbolic links are never followed below a root: they may lead anywhere.</remarks>
sealed class FolderListing
{
    readonly Dictionary<string, FileInfo> _files = new(StringComparer.Ordinal);

    FolderListing(FolderState state) => State = state;

    public FolderState State { get; }

    /// <summary>The names as they are on disk, ordinally sorted.</summary>
    public IEnumerable<string> Names => _files.Values.Select(static file => file.Name).OrderBy(static name => name, StringComparer.Ordinal);

    /// <param name="directory">What the path is relative to; empty for a full path.</param>
    /// <param name="path">Any text: seeds write it.</param>
    /// <param name="roots">The full paths of the folders from which files may be used.</param>
    public static FolderListing Of(string directory, string path, IReadOnlyCollection<string> roots)
    {
        try
        {
            string folder = Path.GetFullPath(Path.Combine(directory, path)).TrimEnd(Path.DirectorySeparatorChar);
            string? root = roots.FirstOrDefault(root => IsWithin(folder, root));
            if (root is null)
            {
                return new(FolderState.Outside);
            }

            for (string? above = folder; above is not null && above.Length > root.Length; above = Path.GetDirectoryName(above))
            {
                DirectoryInfo part = new(above);
                if (part.Exists && (part.Attributes & FileAttributes.ReparsePoint) != 0)
                {
                    return new(FolderState.Link);
                }
            }

            DirectoryInfo info = new(folder);
            return info.Exists ? List(info) : new(FolderState.Absent);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new(FolderState.Unreadable);
        }
    }

    /// <param name="name">Normalized.</param>
    public FileInfo? Find(string name) => _files.TryGetValue(name, out FileInfo? file) ? file : null;

    public static bool IsWithin(string path, string root) => path == root
        || (path.StartsWith(root, StringComparison.Ordinal)
            && (root[root.Length - 1] == Path.DirectorySeparatorChar || path[root.Length] == Path.DirectorySeparatorChar));

    static FolderListing List(DirectoryInfo info)
    {
        FolderListing listing = new(FolderState.Listed);
        foreach (FileInfo file in info.EnumerateFiles())
        {
            if (MediaTypes.Of(file.Name) is not null)
            {
                listing._files[FilePaths.Normalize(file.Name)] = file;
            }
        }

        return listing;
    }
}

enum FolderState
{
    Listed,
    Absent,

    /// <summary>It is not below a root.</summary>
    Outside,

    /// <summary>A symbolic link is on the way to it.</summary>
    Link,

    Unreadable,
}
