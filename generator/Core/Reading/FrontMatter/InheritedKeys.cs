using Letterpress.Core.Model;
using Letterpress.Core.Text;

namespace Letterpress.Core.Reading.FrontMatter;

/// <summary>The defaults that the folders of a seed give it, merged; equal where the files are.</summary>
sealed class InheritedKeys : IEquatable<InheritedKeys>
{
    InheritedKeys(IReadOnlyList<Seed> files, IReadOnlyList<FrontEntry> entries)
    {
        Files = files;
        Entries = entries;
        Contents = string.Concat(files.Select(static file => ContentHash.Of(file.Text.ToString())));
        Hash = files.Count == 0 ? "" : ContentHash.Of(Contents + string.Concat(files.Select(static file =>
            FormattableString.Invariant($"\n{file.Path}\n{file.IsReadable} {file.Text.IsUtf8}"))));
    }

    /// <summary>Those of a seed without defaults.</summary>
    public static InheritedKeys None { get; } = new([], []);

    /// <summary>The nearest first.</summary>
    public IReadOnlyList<Seed> Files { get; }

    public IReadOnlyList<FrontEntry> Entries { get; }

    /// <summary>The hashes of the files' texts; empty where there are none.</summary>
    public string Contents { get; }

    /// <summary>Of the files and their paths; empty where there are none.</summary>
    public string Hash { get; }

    /// <summary>The defaults of a folder with a file.</summary>
    /// <param name="above">Those of the folders above it.</param>
    /// <exception cref="FrontMatterException">There are too many keys.</exception>
    public static InheritedKeys Of(Seed file, IReadOnlyList<FrontEntry> entries, InheritedKeys above) =>
        new([file, .. above.Files], KeyMerger.OfFolder(entries, above.Entries));

    /// <summary>The length of all files.</summary>
    public int Length => Files.Sum(static file => file.Text.Length);

    public bool Equals(InheritedKeys? other) =>
        ReferenceEquals(this, other) || (other is not null && Files.Count == other.Files.Count && Files.SequenceEqual(other.Files));

    public override bool Equals(object? obj) => Equals(obj as InheritedKeys);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Hash);
}
