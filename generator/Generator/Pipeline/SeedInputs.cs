using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Files;
using Letterpress.Core.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Letterpress.Generator.Pipeline;

/// <summary>From the files of the project to its seeds, each once.</summary>
static class SeedInputs
{
    public static PipelineValue<RepeatedFiles> FindRepeated(
        IncrementalGeneratorInitializationContext context, PipelineValues<ProjectFile> files) =>
        files.Collect()
            .Combine(context.AnalyzerConfigOptionsProvider.InBox().Step(
                context, "read the repeated seeds", ProjectOptions.RepeatedSeedsOf, static _ => ""))
            .Step(
                context,
                "find repeated seeds",
                static (pair, _) => RepeatedFiles.Among(pair.Left, pair.Right),
                static _ => new RepeatedFiles(default, default));

    public static PipelineValues<Seed> Read(
        PipelineValues<ProjectFile> files, PipelineValue<RepeatedFiles> repeated) =>
        files.Combine(repeated)
            .StepForEach<(ProjectFile File, RepeatedFiles Repeated), Seed>(
                "read a seed",
                static (pair, cancellation) => pair.Repeated.IsSuperfluous(pair.File) ? [] : [Read(pair.File, cancellation)],
                static (pair, failure) => new(pair.File.Seed.FilePath, pair.File.Seed.Path, new PlainSource("")) { Failure = failure });

    /// <summary>The defaults of all folders.</summary>
    public static PipelineValue<DefaultsTree> ReadDefaults(
        IncrementalGeneratorInitializationContext context, PipelineValues<ProjectFile> files) =>
        files.Where(static file => file.Kind == FileKind.Defaults)
            .StepForEach<ProjectFile, DefaultsFile>(
                "read a file of defaults",
                static (file, cancellation) => [DefaultsFile.Read(Read(file, cancellation))],
                static (file, failure) =>
                    DefaultsFile.Failed(new(file.Seed.FilePath, file.Seed.Path, new PlainSource("")), failure))
            .Collect()
            .Step(
                context,
                "merge the defaults",
                static (all, _) => DefaultsTree.Of(all),
                static _ => DefaultsTree.None,
                TrackingNames.Defaults);

    /// <summary>Each seed with the defaults of its folders: those of other folders do not concern it.</summary>
    public static PipelineValues<SeedInput> WithDefaults(
        this PipelineValues<Seed> seeds, PipelineValue<DefaultsTree> defaults) =>
        seeds.Combine(defaults)
            .StepForEach<(Seed Seed, DefaultsTree Defaults), SeedInput>(
                "find the defaults of a seed",
                static (pair, _) => [pair.Defaults.Of(pair.Seed)],
                static (pair, failure) => DefaultsTree.None.Of(pair.Seed with { Failure = failure }))
            .WithTrackingName(TrackingNames.Inputs);

    /// <summary>Adds what is known of files beside seeds: what becomes known of one concerns only the seeds that lead to it.</summary>
    public static PipelineValues<CompiledSeed> FindFiles(
        IncrementalGeneratorInitializationContext context,
        PipelineValues<CompiledSeed> seeds,
        PipelineValues<ProjectFile> files)
    {
        PipelineValue<FileFacts> facts = files
            .Where(static file => file.Kind == FileKind.FileFacts)
            .Collect()
            .Step(context, "read the facts of files", ReadFacts, static _ => FileFacts.None, TrackingNames.FileFacts);
        return seeds.Combine(facts)
            .StepForEach<(CompiledSeed Seed, FileFacts Facts), CompiledSeed>(
                "find the files of a seed",
                static (pair, _) => [SeedFiles.Find(pair.Seed, pair.Facts)],
                static (pair, failure) => pair.Seed with
                {
                    Diagnostics = pair.Seed.Diagnostics.Append(Steps.Failure(failure)).ToEquatableArray(),
                })
            .WithTrackingName(TrackingNames.Files);
    }

    static FileFacts ReadFacts(ImmutableArray<ProjectFile> files, CancellationToken cancellation) =>
        files.IsEmpty ? FileFacts.None : FileFacts.Parse(files[0].Text.GetText(cancellation)?.ToString() ?? "");

    static Seed Read(ProjectFile file, CancellationToken cancellation)
    {
        if (file.Failure.Count > 0)
        {
            return new(file.Seed.FilePath, file.Seed.Path, new PlainSource("")) { Failure = file.Failure };
        }

        SourceText? text = file.Text.GetText(cancellation);
        SeedSource source = text is null ? new PlainSource("") : new CompilerSource(text);
        return new(file.Seed.FilePath, file.Seed.Path, source) { IsReadable = text is not null };
    }
}

/// <summary>See <see cref="RepeatedSeeds"/>.</summary>
sealed record RepeatedFiles(EquatableArray<ProjectFile> Superfluous, EquatableArray<SeedDiagnostic> Diagnostics)
{
    public static RepeatedFiles Among(ImmutableArray<ProjectFile> files, string reported)
    {
        RepeatedSeeds repeated = RepeatedSeeds.Among([.. files.Select(static file => file.Seed)], reported);
        return new(repeated.Superfluous.Select(i => files[i]).ToEquatableArray(), repeated.Diagnostics);
    }

    public bool IsSuperfluous(ProjectFile file) => Superfluous.Count > 0 && Superfluous.Any(other => other.Text == file.Text);
}
