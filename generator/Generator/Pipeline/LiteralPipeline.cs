using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>The usual storage: seeds are compiled here, and their records become literals.</summary>
static class LiteralPipeline
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ProjectFile> files,
        IncrementalValueProvider<CompilerOptions> options,
        IncrementalValueProvider<Severities> severities)
    {
        // Each seed by itself: text to article to record.
        var seedFiles = files.Where(static file => file.Kind == FileKind.Seed);
        var repeated = SeedInputs.FindRepeated(context, seedFiles);
        var seeds = SeedInputs.Read(seedFiles, repeated).WithTrackingName(TrackingNames.Seeds);
        var seedOptions = options.Select(static (all, _) => all.Seeds);
        var compiled = seeds.Combine(seedOptions).Select(Compile).WithTrackingName(TrackingNames.Compiled);
        var articles = Each(compiled, static seed => seed.Article).WithTrackingName(TrackingNames.Articles);
        var records = Each(compiled, static seed => seed.Record).WithTrackingName(TrackingNames.Records);
        var diagnostics = compiled.Select(static (seed, _) => seed.Diagnostics).Where(static diagnostics => diagnostics.Count > 0);

        // All of them together: only small projections are collected.
        var summaries = articles.Select(static (article, _) => ArticleSummary.Of(article))
            .WithTrackingName(TrackingNames.Summaries).Collect();
        var documentation = articles.Select(static (article, _) => PropertyDocumentation.Of(article))
            .WithTrackingName(TrackingNames.Documentation).Collect();
        var spans = Each(compiled, static seed => seed.Spans).Collect();
        var linked = summaries.Combine(options).Select(Link).WithTrackingName(TrackingNames.Graph);
        var names = linked.Select(static (corpus, _) => corpus.Names);

        // Which record is in which file.
        var leftOut = linked.Select(static (corpus, _) => corpus.LeftOut);
        var collected = records.Collect().Combine(leftOut).Select(Without);
        var plan = collected.Select(static (all, _) => LiteralPlan.Of(all));
        var literals = options.Combine(plan).Select(static (pair, _) => pair.Right.Apply(pair.Left));
        var shards = collected.SelectMany(static (all, _) => ShardPlan.Deal(all));
        var soloShards = records.Combine(leftOut)
            .Where(static pair => !pair.Right.Contains(pair.Left.SeedPath)).Select(static (pair, _) => pair.Left)
            .Combine(plan)
            .Where(static pair => pair.Right.IsSolo)
            .Select(static (pair, _) => (Shard: ShardPlan.Solo(pair.Left), Plan: pair.Right))
            .Where(static pair => pair.Plan.HasOwnFile(pair.Shard))
            .Select(static (pair, _) => pair.Shard);

        context.EmitSource(linked.Combine(literals), EmitCorpus);
        context.EmitSource(names.Combine(documentation).Combine(options).Select(PropertiesInput.Of), EmitProperties);
        context.EmitSource(soloShards.Combine(literals), EmitShard);
        context.EmitSource(shards.Combine(literals), EmitShard);
        context.ReportDiagnostics(repeated.Select(static (files, _) => files.Diagnostics), severities);
        context.ReportDiagnostics(diagnostics, severities);
        context.ReportDiagnostics(spans.Combine(summaries).Combine(linked).Select(ReportInput.Of), severities, Report);
    }

    /// <summary>The part of each seed that has one.</summary>
    static IncrementalValuesProvider<T> Each<T>(IncrementalValuesProvider<CompiledSeed> seeds, Func<CompiledSeed, T?> select)
        where T : class =>
        seeds.Where(seed => select(seed) is not null).Select((seed, _) => select(seed)!);

    static CompiledSeed Compile((Seed Seed, SeedOptions Options) pair, CancellationToken cancellation) =>
        SeedCompiler.Compile(pair.Seed, pair.Options, cancellation);

    static LinkedCorpus Link((ImmutableArray<ArticleSummary> Summaries, CompilerOptions Options) pair, CancellationToken cancellation) =>
        CorpusCompiler.Link(pair.Summaries, pair.Options);

    static ImmutableArray<EncodedRecord> Without(
        (ImmutableArray<EncodedRecord> Records, EquatableArray<string> LeftOut) pair, CancellationToken cancellation)
    {
        HashSet<string> leftOut = new(pair.LeftOut, StringComparer.Ordinal);
        return leftOut.Count == 0 ? pair.Records : pair.Records.RemoveAll(record => leftOut.Contains(record.SeedPath));
    }

    static EmittedSource? EmitCorpus((LinkedCorpus Linked, CompilerOptions Options) input)
    {
        (LinkedCorpus linked, CompilerOptions options) = input;
        if (options.IsResource || options.IsStub)
        {
            return options.IsResource ? null : EmittedSource.Of(options, ".Corpus", ArticlesEmitter.Stub(options));
        }

        CorpusTables tables = CorpusCompiler.CompileTables(linked.Corpus, options);
        return EmittedSource.Of(options, ".Corpus", ArticlesEmitter.Tables(options, tables)) with { Diagnostics = tables.Diagnostics };
    }

    static EmittedSource? EmitProperties(PropertiesInput input)
    {
        if (input.Options.IsResource)
        {
            return null;
        }

        EquatableArray<NamedArticle> articles = CorpusCompiler.Name(input.Names, input.Documentation);
        return EmittedSource.Of(input.Options, ".Properties", ArticlesEmitter.Properties(input.Options, articles));
    }

    static EmittedSource? EmitShard((Shard Shard, CompilerOptions Options) pair) => pair.Options.IsStub
        ? null
        : new(pair.Shard.HintName + ".g.cs", ArticlesEmitter.Records(pair.Options, pair.Shard));

    static IEnumerable<SeedDiagnostic> Report(ReportInput input) => CorpusCompiler.Report(input.Spans, input.Summaries, input.Linked);

    /// <summary>What the file with the properties depends on.</summary>
    readonly record struct PropertiesInput(
        EquatableArray<ArticleName> Names, ImmutableArray<PropertyDocumentation> Documentation, CompilerOptions Options)
    {
        public static PropertiesInput Of(
            ((EquatableArray<ArticleName> Names, ImmutableArray<PropertyDocumentation> Documentation) Left, CompilerOptions Options) all,
            CancellationToken cancellation) =>
            new(all.Left.Names, all.Left.Documentation, all.Options);
    }

    /// <summary>What the diagnostics of the corpus depend on.</summary>
    readonly record struct ReportInput(ImmutableArray<LinkSpans> Spans, ImmutableArray<ArticleSummary> Summaries, LinkedCorpus Linked)
    {
        public static ReportInput Of(
            ((ImmutableArray<LinkSpans> Spans, ImmutableArray<ArticleSummary> Summaries) Left, LinkedCorpus Linked) all,
            CancellationToken cancellation) =>
            new(all.Left.Spans, all.Left.Summaries, all.Linked);
    }
}
