using Letterpress.Core.Identity;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;

namespace Letterpress.Core;

/// <summary>The defaults of all folders: of each folder with a file, its keys laid over those of the folders above.</summary>
sealed class DefaultsTree : IEquatable<DefaultsTree>
{
    readonly EquatableArray<DefaultsFile> _files;
    readonly Dictionary<string, InheritedKeys> _byFolder = new(StringComparer.Ordinal);

    DefaultsTree(EquatableArray<DefaultsFile> files)
    {
        _files = files;
        List<SeedDiagnostic> diagnostics = [.. files.SelectMany(static file => file.Diagnostics)];
        var folders = files.GroupBy(static file => SeedPaths.FolderOf(file.File.FilePath), StringComparer.Ordinal)
            .OrderBy(static folder => folder.Key.Length);
        foreach (IGrouping<string, DefaultsFile> folder in folders)
        {
            // One with the shorter file extension comes first.
            DefaultsFile[] all = [.. folder.OrderBy(static file => file.File.FilePath.Length)];
            diagnostics.AddRange(all.Skip(1).Select(other => DefaultsReader.Second(other.File, all[0].File)));
            Add(folder.Key, all[0], diagnostics);
        }

        Diagnostics = diagnostics.OrderBy(static one => one.FilePath, StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>Of a project without defaults.</summary>
    public static DefaultsTree None { get; } = new(default);

    /// <summary>What is wrong with the files, apart from what seeds make of their values.</summary>
    public EquatableArray<SeedDiagnostic> Diagnostics { get; }

    /// <summary>Of all files and their paths.</summary>
    public string Hash => string.Concat(_files.Select(static file =>
        file.File.FilePath + "\n" + InheritedKeys.Of(file.File, [], InheritedKeys.None).Hash + "\n"));

    /// <param name="files">In any order; of those of one path the first is meant.</param>
    public static DefaultsTree Of(IEnumerable<DefaultsFile> files)
    {
        DefaultsFile[] distinct =
        [
            .. files.GroupBy(static file => file.File.FilePath, StringComparer.Ordinal).Select(static group => group.First())
                .OrderBy(static file => file.File.FilePath, StringComparer.Ordinal),
        ];
        return distinct.Length == 0 ? None : new(distinct.ToEquatableArray());
    }

    /// <summary>A seed with the defaults of the nearest folder that has some.</summary>
    public SeedInput Of(Seed seed) => new(seed, KeysAbove(seed.FilePath));

    /// <summary>Of the files above a seed, the nearest first; see <see cref="Seed"/>.</summary>
    public IReadOnlyList<Seed> FilesAbove(string filePath) => KeysAbove(filePath).Files;

    /// <summary>Of the files above a seed; empty where there are none.</summary>
    public string HashAbove(string filePath) => KeysAbove(filePath).Hash;

    public bool Equals(DefaultsTree? other) => ReferenceEquals(this, other) || (other is not null && _files.Equals(other._files));

    public override bool Equals(object? obj) => Equals(obj as DefaultsTree);

    public override int GetHashCode() => _files.GetHashCode();

    void Add(string folder, DefaultsFile file, List<SeedDiagnostic> diagnostics)
    {
        InheritedKeys above = KeysAbove(folder);
        try
        {
            _byFolder[folder] = InheritedKeys.Of(file.File, file.Entries, above);
        }
        catch (FrontMatterException exception)
        {
            diagnostics.Add(DefaultsReader.Ignored(file.File, exception.Message));
            _byFolder[folder] = InheritedKeys.Of(file.File, [], above);
        }
    }

    /// <param name="path">Of a file, or of a folder whose own file does not count.</param>
    InheritedKeys KeysAbove(string path)
    {
        string folder = path;
        while (_byFolder.Count > 0 && folder.Length > 0)
        {
            folder = SeedPaths.FolderOf(folder);
            if (_byFolder.TryGetValue(folder, out InheritedKeys? keys))
            {
                return keys;
            }
        }

        return InheritedKeys.None;
    }
}
