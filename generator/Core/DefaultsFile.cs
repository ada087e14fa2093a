using Letterpress.Core.Model;
using Letterpress.Core.Reading.FrontMatter;

namespace Letterpress.Core;

/// <summary>A file of defaults, read; equal where the file is.</summary>
sealed class DefaultsFile : IEquatable<DefaultsFile>
{
    DefaultsFile(Seed file, IReadOnlyList<FrontEntry> entries, EquatableArray<SeedDiagnostic> diagnostics)
    {
        File = file;
        Entries = entries;
        Diagnostics = diagnostics;
    }

    public Seed File { get; }

    public IReadOnlyList<FrontEntry> Entries { get; }

    public EquatableArray<SeedDiagnostic> Diagnostics { get; }

    public static DefaultsFile Read(Seed file)
    {
        (IReadOnlyList<FrontEntry> entries, EquatableArray<SeedDiagnostic> diagnostics) = DefaultsReader.Read(file);
        return new(file, entries, diagnostics);
    }

    /// <summary>A file that could not be read by an error of ours (LP0901): it gives nothing.</summary>
    public static DefaultsFile Failed(Seed file, EquatableArray<string> failure) =>
        new(file, [], new[] { new SeedDiagnostic(DiagnosticIds.Internal, file.FilePath, default, failure) }.ToEquatableArray());

    /// <summary>A file that the targets did not pass on.</summary>
    /// <param name="id">Why.</param>
    /// <param name="length">Says how long it is.</param>
    public static SeedDiagnostic Refused(SeedFile file, string id, string length)
    {
        Seed seed = new(file.FilePath, file.Path, new PlainSource(""));
        return id == DiagnosticIds.IgnoredDefault ? DefaultsReader.Unused(seed)
            : DefaultsReader.Ignored(seed, id == DiagnosticIds.BeyondLimits ? length : DefaultsReader.Unreadable);
    }

    public bool Equals(DefaultsFile? other) => other is not null && File.Equals(other.File) && Diagnostics.Equals(other.Diagnostics);

    public override bool Equals(object? obj) => Equals(obj as DefaultsFile);

    public override int GetHashCode() => File.GetHashCode();
}
