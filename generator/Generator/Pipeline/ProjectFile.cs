using Letterpress.Core;
using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Letterpress.Generator.Pipeline;

/// <summary>What an additional file of the project is to the generator.</summary>
enum FileKind
{
    /// <summary>Another file, which is never read.</summary>
    Other,

    Seed,

    /// <summary>Defaults for the seeds of its folder.</summary>
    Defaults,

    /// <summary>The manifest of a corpus that the task compiled.</summary>
    Manifest,

    /// <summary>A seed of such a corpus, of which a host of hot reload must know when it changes.</summary>
    WatchedSeed,

    /// <summary>What the task found of the files beside seeds.</summary>
    FileFacts,

    EditorConfig,

    /// <summary>A file that another tool compiles to C#, which this generator does not see: Razor, XAML.</summary>
    Markup,
}

/// <summary>An additional file of the project. It is not read here.</summary>
/// <param name="Seed">The names of a seed.</param>
readonly record struct ProjectFile(AdditionalText Text, FileKind Kind, SeedFile Seed)
{
    static readonly HashSet<string> s_markup = new([".razor", ".cshtml", ".xaml", ".axaml"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The arguments of LP0901 where it is not known what the file is: it is reported as a seed. Otherwise empty.</summary>
    public EquatableArray<string> Failure { get; init; }

    public static PipelineValues<ProjectFile> Find(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider.InBox()
            .Combine(context.AnalyzerConfigOptionsProvider.InBox())
            .StepForEach<(AdditionalText File, AnalyzerConfigOptionsProvider Options), ProjectFile>(
                "find the seeds",
                static (pair, _) => [Of(pair.File, pair.Options)],
                static (pair, failure) =>
                    new(pair.File, FileKind.Seed, new(pair.File.Path, pair.File.Path, pair.File.Path)) { Failure = failure });

    static ProjectFile Of(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        AnalyzerConfigOptions metadata = options.GetOptions(file);
        FileKind kind = Has(metadata, "LetterpressSeed") ? FileKind.Seed
            : Has(metadata, "LetterpressManifest") ? FileKind.Manifest
            : Has(metadata, "LetterpressWatched") ? FileKind.WatchedSeed
            : Has(metadata, "LetterpressFileFacts") ? FileKind.FileFacts
            : IsEditorConfig(file.Path) ? FileKind.EditorConfig
            : s_markup.Contains(Path.GetExtension(file.Path)) ? FileKind.Markup
            : FileKind.Other;
        SeedFile seed = kind == FileKind.Seed ? SeedOf(file, metadata, options.GlobalOptions) : default;
        return new(file, kind == FileKind.Seed && seed.IsDefaults ? FileKind.Defaults : kind, seed);
    }

    /// <summary>A name that no compiler can be given is that of a copy, which says where the seed itself is.</summary>
    static SeedFile SeedOf(AdditionalText file, AnalyzerConfigOptions metadata, AnalyzerConfigOptions project)
    {
        string original = Uri.UnescapeDataString(Value(metadata, "build_metadata.AdditionalFiles.LetterpressSeedPath"));
        string directory = Uri.UnescapeDataString(Value(project, "build_property._LetterpressProjectDirectory"));
        return SeedFile.Of(original.Length > 0 ? original : file.Path, directory);
    }

    /// <summary>The package's targets provide each one in a folder above a seed; sections cannot be matched with relative paths.</summary>
    static bool IsEditorConfig(string path) => path.EndsWith(".editorconfig", StringComparison.Ordinal)
        && Path.GetFileName(path).Length == ".editorconfig".Length && Path.IsPathRooted(path);

    static bool Has(AnalyzerConfigOptions metadata, string name) =>
        string.Equals(Value(metadata, "build_metadata.AdditionalFiles." + name), "true", StringComparison.OrdinalIgnoreCase);

    static string Value(AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out string? value) ? value : "";
}
