using System.Globalization;
using Letterpress.Core.Identity;
using Letterpress.Core.Model;

namespace Letterpress.Core.Files;

/// <summary>What the task found of the files beside seeds: a line for each, as <see cref="FileFactLines"/> writes them.</summary>
/// <remarks>Without it, as in a project without the package's targets, nothing is known, and nothing is reported.</remarks>
sealed class FileFacts : IEquatable<FileFacts>
{
    readonly string _text;
    readonly Dictionary<string, FileFact> _files = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> _namesByFolder = new(StringComparer.Ordinal);
    readonly HashSet<string> _absent = new(StringComparer.Ordinal);

    FileFacts(string text)
    {
        _text = text;
        foreach (string line in text.TrimStart('\uFEFF').Split('\n'))
        {
            Add(line.Split(' '));
        }
    }

    public static FileFacts None { get; } = new("");

    /// <summary>Whether nothing is known.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>A hash of all that is known.</summary>
    public string Hash => Text.ContentHash.Of(_text);

    /// <returns><see cref="None"/> for a text of another version, or a damaged one.</returns>
    public static FileFacts Parse(string text)
    {
        try
        {
            return text.TrimStart('\uFEFF').StartsWith(FileFactLines.Head + "\n", StringComparison.Ordinal) ? new(text) : None;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or IndexOutOfRangeException)
        {
            return None;
        }
    }

    public FileAnswer Find(FileQuery query)
    {
        foreach (string path in query.Paths)
        {
            if (_files.TryGetValue(path, out FileFact fact))
            {
                return AnswerOf(fact, query);
            }
        }

        if (query.Name.Length > 0 && _byName.TryGetValue(query.Name, out string? found))
        {
            return AnswerOf(_files[found], query);
        }

        return query.IsExpected && query.Paths.All(IsMissing)
            ? new(null, DiagnosticIds.MissingFile, new[] { query.Url, Hint(query.Paths[0]) }.ToEquatableArray())
            : FileAnswer.None;
    }

    public bool Equals(FileFacts? other) => other is not null && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as FileFacts);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    static FileAnswer AnswerOf(FileFact fact, FileQuery query) => fact.Problem.Length > 0 && query.IsExpected
        ? new(fact.File, DiagnosticIds.UnusedFile, new[] { query.Url, fact.Problem }.ToEquatableArray())
        : new(fact.File, "", default);

    /// <summary>Whether its folder was listed without it, or does not exist.</summary>
    bool IsMissing(string path)
    {
        string folder = LinkPath.FolderOf(path);
        return _absent.Contains(folder)
            || (_namesByFolder.TryGetValue(folder, out HashSet<string>? names) && !names.Contains(LinkPath.NameOf(path)));
    }

    /// <summary>The nearest names in the same folder.</summary>
    string Hint(string path) =>
        _namesByFolder.TryGetValue(LinkPath.FolderOf(path), out HashSet<string>? names)
            && NearestNames.Of(LinkPath.NameOf(path), names) is { Count: > 0 } nearest
            ? "; did you mean " + string.Join(" or ", nearest.Select(static name => "'" + name + "'")) + "?"
            : "";

    void Add(string[] fields)
    {
        switch (fields[0])
        {
            case FileFactLines.Folder:
                _ = NamesOf(PathOf(fields));
                break;
            case FileFactLines.Absent:
                _absent.Add(PathOf(fields));
                break;
            case FileFactLines.Name:
                AddName(PathOf(fields));
                break;
            case FileFactLines.File:
                AddFile(PathOf(fields), fields);
                break;
            case FileFactLines.Refused:
                _files[PathOf(fields)] = new(null, Uri.UnescapeDataString(fields[2]));
                break;
        }
    }

    void AddFile(string path, string[] fields)
    {
        FileModel file = new(
            path, Uri.UnescapeDataString(fields[2]), Number(fields[3]), (int)Number(fields[4]), (int)Number(fields[5]), fields[6],
            Uri.UnescapeDataString(fields[7]));
        _files[path] = new(file, Uri.UnescapeDataString(fields[8]));
        AddName(path);
        string name = LinkPath.NameOf(path);
        if (!_byName.TryGetValue(name, out string? other) || IsBefore(path, other))
        {
            _byName[name] = path;
        }
    }

    void AddName(string path) => NamesOf(LinkPath.FolderOf(path)).Add(LinkPath.NameOf(path));

    HashSet<string> NamesOf(string folder)
    {
        if (!_namesByFolder.TryGetValue(folder, out HashSet<string>? names))
        {
            _namesByFolder.Add(folder, names = new(StringComparer.Ordinal));
        }

        return names;
    }

    static bool IsBefore(string path, string other) =>
        path.Length != other.Length ? path.Length < other.Length : string.CompareOrdinal(path, other) < 0;

    static string PathOf(string[] fields) => Identifiers.Normalize(Uri.UnescapeDataString(fields[1]));

    static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <param name="File">Null where the file is not to be used.</param>
    /// <param name="Problem">Why it is not used, or not published; else empty.</param>
    readonly record struct FileFact(FileModel? File, string Problem);
}
