using System.Collections.Immutable;
using System.Globalization;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>The storage of large corpora: the task compiled the seeds into an embedded resource, and its manifest is the input.</summary>
static class ResourcePipeline
{
    /// <summary>The manifest; null where the storage is literal.</summary>
    public static PipelineValue<CorpusManifest?> ReadManifest(
        IncrementalGeneratorInitializationContext context,
        PipelineValues<ProjectFile> files,
        PipelineValue<bool> hasCollections) => files
        .Where(static file => file.Kind == FileKind.Manifest)
        .Collect()
        .Combine(hasCollections)
        .Step<(ImmutableArray<ProjectFile> Files, bool HasCollections), CorpusManifest?>(
            context,
            "read the manifest",
            static (all, cancellation) =>
                all.Files.IsEmpty ? null : ReadManifest(all.Files[0].Text, all.HasCollections, cancellation),
            static all => all.Files.IsEmpty ? null : new CorpusManifest("", 0, default, default),
            TrackingNames.Manifest);

    public static CollectionInputs Register(
        IncrementalGeneratorInitializationContext context,
        PipelineValues<ProjectFile> files,
        PipelineValue<CorpusManifest?> manifest,
        PipelineValue<ImmutableArray<Found<string>>> markup,
        PipelineValue<CompilerOptions> options,
        PipelineValue<Severities> severities)
    {
        var blob = manifest.Select(static (manifest, _) => new BlobInput(manifest?.Hash ?? "", manifest?.ShardCount ?? 0));
        var articles = manifest.Select(static (manifest, _) => manifest?.Articles ?? default);
        var names = manifest.Select(static (manifest, _) => manifest?.Names ?? default);
        var used = UsedNames.Find(context, names, markup, options, severities);
        var watched = files
            .Where(static file => file.Kind == FileKind.WatchedSeed)
            .StepForEach<ProjectFile, WatchedHash>(
                "read a watched seed", static (file, cancellation) => [HashOf(file, cancellation)], FailedHash)
            .Collect()
            .Step(context, "compare the watched seeds", HashOfAll, static _ => "");

        context.EmitSource("write the corpus", blob.Combine(options), EmitCorpus);
        context.EmitSource("write the properties", articles.Combine(used).Combine(options), EmitProperties);
        var symbols = manifest.Select(static (manifest, _) =>
            new SymbolInput(manifest?.Names ?? default, ImmutableArray<HeadingNames>.Empty, default, manifest?.Symbols ?? ""));
        SymbolPipeline.Register(context, symbols, markup, options, severities);
        context.EmitSource("write the mark of watched seeds", watched.Combine(options), EmitWatched);

        return new(
            manifest.Select(static (manifest, _) => manifest?.FrontMatter ?? default).SelectMany(static (all, _) => all),
            manifest.Select(static (manifest, _) => manifest?.FrontMatterSpans ?? default).SelectMany(static (all, _) => all).Collect(),
            manifest.Select(static (manifest, _) => manifest?.Keys ?? default),
            manifest.Select(static (manifest, _) => manifest?.Drafts ?? default),
            used,
            manifest.SelectMany(static (manifest, _) => new[] { manifest?.Diagnostics ?? default }));
    }

    /// <summary>A manifest that is damaged is an empty corpus and an error: the next build writes it again.</summary>
    static CorpusManifest ReadManifest(AdditionalText file, bool hasCollections, CancellationToken cancellation)
    {
        string[] arguments = [nameof(InvalidDataException), "the manifest of the seeds is damaged; build again"];
        return ManifestText.Parse(file.GetText(cancellation)?.ToString() ?? "", hasCollections)
            ?? new("", 0, default, new SeedDiagnostic[] { new(DiagnosticIds.Internal, file.Path, default, arguments.ToEquatableArray()) }
                .ToEquatableArray());
    }

    static WatchedHash HashOf(ProjectFile seed, CancellationToken cancellation) =>
        new(Hash(seed.Text.Path + "\n" + seed.Text.GetText(cancellation)), "");

    static WatchedHash FailedHash(ProjectFile seed, EquatableArray<string> failure) =>
        new("", seed.Text.Path + ": " + string.Join(": ", failure));

    /// <summary>Changes with any of the seeds; empty where there are none.</summary>
    /// <exception cref="InvalidOperationException">One of them could not be read.</exception>
    static string HashOfAll(ImmutableArray<WatchedHash> hashes, CancellationToken cancellation) =>
        hashes.FirstOrDefault(static hash => hash.Failure is { Length: > 0 }).Failure is { } failure
            ? throw new InvalidOperationException(failure)
            : hashes.IsEmpty ? ""
            : Hash(string.Concat(hashes.Select(static hash => hash.Hash).OrderBy(static hash => hash, StringComparer.Ordinal)));

    static string Hash(string text) => StableHash.Of(text).ToString("x16", CultureInfo.InvariantCulture);

    static EmittedSource? EmitCorpus((BlobInput Blob, CompilerOptions Options) input)
    {
        (BlobInput blob, CompilerOptions options) = input;
        return options.IsResource
            ? EmittedSource.Of(
                options,
                ".Corpus",
                options.IsStub ? ArticlesEmitter.Stub(options) : ArticlesEmitter.Resource(options, blob.Hash, blob.ShardCount))
            : null;
    }

    static EmittedSource? EmitProperties(
        ((EquatableArray<NamedArticle> Articles, EquatableArray<int> Used) Named, CompilerOptions Options) input) =>
        input.Options.IsResource
            ? EmittedSource.Of(
                input.Options,
                ".Properties",
                ArticlesEmitter.Properties(input.Options, input.Named.Articles, input.Named.Used))
            : null;

    /// <summary>No edit of hot reload reaches a resource, so an edit of a seed must make the host build again.</summary>
    static EmittedSource? EmitWatched((string Hash, CompilerOptions Options) input) => input.Hash.Length > 0 && !input.Options.IsStub
        ? EmittedSource.Of(input.Options, ".Watched", ArticlesEmitter.Watched(input.Options, input.Hash))
        : null;

    /// <param name="Failure">What went wrong; empty where nothing did.</param>
    readonly record struct WatchedHash(string Hash, string Failure);

    /// <summary>What the class of the corpus depends on.</summary>
    readonly record struct BlobInput(string Hash, int ShardCount);
}
