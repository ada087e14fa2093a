using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Search;
using Letterpress.Core.Storage;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>The usual storage: seeds are compiled here, and their records become literals.</summary>
static class LiteralPipeline
{
    public static CollectionInputs Register(
        IncrementalGeneratorInitializationContext context,
        PipelineValues<ProjectFile> files,
        PipelineValue<bool> hasCollections,
        PipelineValue<ImmutableArray<Found<string>>> markup,
        PipelineValue<CompilerOptions> options,
        PipelineValue<Severities> severities)
    {
        // Each seed by itself, with the defaults of its folders: text to article to record.
        var seedFiles = files.Where(static file => file.Kind == FileKind.Seed);
        var repeated = SeedInputs.FindRepeated(context, seedFiles);
        var seeds = SeedInputs.Read(seedFiles, repeated).WithTrackingName(TrackingNames.Seeds);
        var seedOptions = options.Combine(hasCollections).Select(static (pair, _) => pair.Left.Seeds with { ListsValues = pair.Right });
        var defaults = SeedInputs.ReadDefaults(context, files);
        var read = seeds.WithDefaults(defaults).Combine(seedOptions)
            .StepForEach<(SeedInput Seed, SeedOptions Options), CompiledSeed>("compile a seed", Compile, Failed)
            .WithTrackingName(TrackingNames.Compiled);
        var compiled = SeedInputs.FindFiles(context, read, files);
        var typed = compiled.Where(static seed => seed.FrontMatter is not null);
        var articles = compiled.Where(static seed => seed.Article is not null).WithTrackingName(TrackingNames.Articles);
        var records = articles.Select(static (seed, _) => seed.Record!).WithTrackingName(TrackingNames.Records);
        var terms = articles.Where(static seed => seed.Terms is not null)
            .Select(static (seed, _) => new ArticleTerms(seed.Record!.SeedPath, seed.Terms!))
            .WithTrackingName(TrackingNames.Terms).Collect();
        var drafts = compiled.Where(static seed => seed.Draft is not null).Select(static (seed, _) => seed.Draft!).Collect();
        var diagnostics = compiled.Select(static (seed, _) => seed.Diagnostics).Where(static diagnostics => diagnostics.Count > 0);

        // All of them together: only small projections are collected.
        var summaries = articles.Select(static (seed, _) => seed.Summary!).WithTrackingName(TrackingNames.Summaries).Collect();
        var documentation = articles.Select(static (seed, _) => seed.Documentation!)
            .WithTrackingName(TrackingNames.Documentation).Collect();
        var headings = articles.Select(static (seed, _) => seed.Headings!).Collect();
        var spans = articles.Select(static (seed, _) => seed.Spans!).Collect();
        var linked = summaries.Combine(options).Step(context, "link the seeds", Link, Unlinked, TrackingNames.Graph);
        var anchors = articles.Select(static (seed, _) => seed.Spans!.Anchors).WithTrackingName(TrackingNames.Anchors).Collect();
        var linkAnchors = linked.Combine(anchors).Combine(summaries).Step(
            context, CorpusCompiler.AnchoringLinks, AnchorLinks, static _ => default, TrackingNames.LinkAnchors);
        var positions = linked.Step(
            context, "find the references", static (linked, _) => CorpusCompiler.ShapeOf(linked.Corpus), static _ => ReferenceShape.Empty,
            TrackingNames.Shape)
            .Step(context, CorpusCompiler.Placing, CorpusCompiler.Place, static _ => default, TrackingNames.Positions);
        var names = linked.Select(static (corpus, _) => corpus.Names);
        var used = UsedNames.Find(context, names, markup, options, severities);

        // Which record is in which file.
        var leftOut = linked.Select(static (corpus, _) => corpus.LeftOut);
        var kept = records.Collect().Combine(leftOut).Step(context, "leave out duplicates", Without, static pair => pair.Left);
        var plan = kept.Step(context, "plan the files", static (all, _) => LiteralPlan.Of(all), static _ => default);
        var literals = options.Combine(plan).Step(
            context, "plan the literals", static (pair, _) => pair.Right.Apply(pair.Left), static pair => pair.Left);
        var shards = kept.Step(
            context, "deal the records", static (all, _) => ShardPlan.Deal(all).ToEquatableArray(), static _ => default)
            .SelectMany(static (all, _) => all);
        var soloRecords = records.Combine(plan).Where(static pair => pair.Right.IsSolo).Combine(leftOut);

        context.EmitSource("write the corpus", linked.Combine(linkAnchors).Combine(positions).Combine(literals), EmitCorpus);
        context.EmitSource(
            "write the properties",
            names.Combine(documentation).Combine(used).Combine(options)
                .Select(static (all, _) => new PropertiesInput(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right)),
            EmitProperties);
        var symbols = names.Combine(headings).Combine(linked)
            .Select(static (all, _) => new SymbolInput(all.Left.Left, all.Left.Right, all.Right.Corpus.Tags, ""));
        SymbolPipeline.Register(context, symbols, markup, options, severities);
        context.EmitImplementation(CorpusCompiler.Indexing, linked.Combine(terms).Combine(options), EmitSearchIndex);
        context.EmitSource("write an article", soloRecords.Combine(literals), EmitSolo);
        context.EmitSource("write the articles", shards.Combine(literals), EmitShard);
        context.ReportDiagnostics("report repeated seeds", repeated.Select(static (files, _) => files.Diagnostics), severities);
        context.ReportDiagnostics(
            "check the links",
            spans.Combine(summaries).Combine(linked).Combine(drafts).Select(static (all, _) =>
                new ReportInput(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right)),
            severities,
            Report);

        return new(
            typed.Select(static (seed, _) => seed.FrontMatter!).WithTrackingName(TrackingNames.FrontMatter),
            typed.Select(static (seed, _) => seed.FrontMatterSpans!).Collect(),
            linked.Combine(summaries).Step(
                context,
                "list the names",
                static (pair, _) => CorpusCompiler.KeysOf(pair.Left.Corpus, pair.Right),
                static _ => default),
            drafts.Step(context, "list the drafts", static (drafts, _) => CorpusCompiler.KeysOf(drafts), static _ => default),
            used,
            diagnostics)
        {
            OfDefaults = defaults.Combine(
                compiled.Select(static (seed, _) => seed.Inherited).Where(static faults => faults.Count > 0).Collect())
                .Step(context, "gather the faults of defaults", FaultsOf, static _ => default),
        };
    }

    static EquatableArray<SeedDiagnostic> FaultsOf(
        (DefaultsTree Defaults, ImmutableArray<EquatableArray<SeedDiagnostic>> Faults) all, CancellationToken cancellation) =>
        all.Defaults.Diagnostics.Concat(InheritedFaults.Gather(all.Faults.SelectMany(static faults => faults))).ToEquatableArray();

    static IEnumerable<CompiledSeed> Compile((SeedInput Seed, SeedOptions Options) pair, CancellationToken cancellation) =>
        [SeedCompiler.Compile(pair.Seed, pair.Options, cancellation)];

    static CompiledSeed Failed((SeedInput Seed, SeedOptions Options) pair, EquatableArray<string> failure) =>
        SeedCompiler.Compile(pair.Seed with { Seed = pair.Seed.Seed with { Failure = failure } }, pair.Options, default);

    static LinkedCorpus Link((ImmutableArray<ArticleSummary> Summaries, CompilerOptions Options) pair, CancellationToken cancellation) =>
        CorpusCompiler.Link(pair.Summaries, pair.Options);

    static LinkedCorpus Unlinked((ImmutableArray<ArticleSummary> Summaries, CompilerOptions Options) pair) =>
        CorpusCompiler.Link([], pair.Options);

    static ImmutableArray<EncodedRecord> Without(
        (ImmutableArray<EncodedRecord> Records, EquatableArray<string> LeftOut) pair, CancellationToken cancellation)
    {
        HashSet<string> leftOut = new(pair.LeftOut, StringComparer.Ordinal);
        return leftOut.Count == 0 ? pair.Records : pair.Records.RemoveAll(record => leftOut.Contains(record.SeedPath));
    }

    static EquatableArray<LinkAnchor> AnchorLinks(
        ((LinkedCorpus Linked, ImmutableArray<ArticleAnchors> Anchors) Corpus, ImmutableArray<ArticleSummary> Summaries) input,
        CancellationToken cancellation) => CorpusCompiler.AnchorLinks(input.Corpus.Linked, input.Corpus.Anchors, input.Summaries);

    static EmittedSource? EmitCorpus(
        (((LinkedCorpus Linked, EquatableArray<LinkAnchor> LinkAnchors) Corpus, EquatableArray<PositionModel> Positions) Placed,
            CompilerOptions Options) input)
    {
        (((LinkedCorpus linked, EquatableArray<LinkAnchor> linkAnchors), EquatableArray<PositionModel> positions), _) = input;
        CompilerOptions options = input.Options;
        if (options.IsResource || options.IsStub)
        {
            return options.IsResource ? null : EmittedSource.Of(options, ".Corpus", ArticlesEmitter.Stub(options));
        }

        CorpusModel corpus = linked.Corpus with { LinkAnchors = linkAnchors, Positions = positions };
        CorpusTables tables = CorpusCompiler.CompileTables(corpus, options);
        return EmittedSource.Of(options, ".Corpus", ArticlesEmitter.Tables(options, tables)) with { Diagnostics = tables.Diagnostics };
    }

    /// <summary>The file of the search index; null where it is not in literals.</summary>
    static EmittedSource? EmitSearchIndex(
        ((LinkedCorpus Linked, ImmutableArray<ArticleTerms> Terms) Corpus, CompilerOptions Options) input)
    {
        ((LinkedCorpus linked, ImmutableArray<ArticleTerms> terms), CompilerOptions options) = input;
        byte[] index = options.IsResource || options.IsStub ? [] : CorpusCompiler.Index(linked.Corpus, terms);
        return index.Length == 0 ? null : EmittedSource.Of(options, ".Search", ArticlesEmitter.SearchIndex(options, index));
    }

    static EmittedSource? EmitProperties(PropertiesInput input)
    {
        if (input.Options.IsResource)
        {
            return null;
        }

        EquatableArray<NamedArticle> articles = CorpusCompiler.Name(input.Names, input.Documentation);
        return EmittedSource.Of(input.Options, ".Properties", ArticlesEmitter.Properties(input.Options, articles, input.Used));
    }

    /// <summary>The file of one seed; null where the record shares a file with others, or is left out.</summary>
    static EmittedSource? EmitSolo(
        (((EncodedRecord Record, LiteralPlan Plan) Solo, EquatableArray<string> LeftOut) Kept, CompilerOptions Options) pair)
    {
        ((EncodedRecord record, LiteralPlan plan), EquatableArray<string> leftOut) = pair.Kept;
        Shard shard = ShardPlan.Solo(record);
        return plan.HasOwnFile(shard) && !leftOut.Contains(record.SeedPath) ? EmitShard((shard, pair.Options)) : null;
    }

    static EmittedSource? EmitShard((Shard Shard, CompilerOptions Options) pair) => pair.Options.IsStub
        ? null
        : new(pair.Shard.HintName + ".g.cs", ArticlesEmitter.Records(pair.Options, pair.Shard));

    static IEnumerable<SeedDiagnostic> Report(ReportInput input) =>
        CorpusCompiler.Report(input.Spans, input.Summaries, input.Linked, input.Drafts);

    /// <summary>What the file with the properties depends on.</summary>
    readonly record struct PropertiesInput(
        EquatableArray<ArticleName> Names,
        ImmutableArray<PropertyDocumentation> Documentation,
        EquatableArray<int> Used,
        CompilerOptions Options);

    /// <summary>What the diagnostics of the corpus depend on.</summary>
    readonly record struct ReportInput(
        ImmutableArray<LinkSpans> Spans,
        ImmutableArray<ArticleSummary> Summaries,
        LinkedCorpus Linked,
        ImmutableArray<ArticleSummary> Drafts);
}
