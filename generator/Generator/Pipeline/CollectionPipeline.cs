using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Letterpress.Generator.Emitting;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>What typed collections need of a storage.</summary>
/// <param name="Values">The front matter of its seeds.</param>
/// <param name="Spans">Of the same seeds.</param>
/// <param name="Keys">The names of its articles, in the order of the corpus.</param>
/// <param name="Drafts">The names of the drafts that are left out.</param>
/// <param name="Used">See <see cref="UsedNames.Find"/>.</param>
/// <param name="Diagnostics">What is wrong with seeds, whatever the project declares.</param>
readonly record struct CollectionInputs(
    PipelineValues<FrontMatterValues> Values,
    PipelineValue<ImmutableArray<FrontMatterSpans>> Spans,
    PipelineValue<EquatableArray<ArticleKeys>> Keys,
    PipelineValue<EquatableArray<ArticleKeys>> Drafts,
    PipelineValue<EquatableArray<int>> Used,
    PipelineValues<EquatableArray<SeedDiagnostic>> Diagnostics)
{
    /// <summary>What is wrong with files of defaults, where that is not among <see cref="Diagnostics"/>.</summary>
    public PipelineValue<EquatableArray<SeedDiagnostic>>? OfDefaults { get; init; }
}

/// <summary>Typed collections: types of the project in, rows of values out. In each project one of the storages has seeds.</summary>
static class CollectionPipeline
{
    public static void Register(
        IncrementalGeneratorInitializationContext context,
        PipelineValues<DeclaredType> collections,
        CollectionInputs literal,
        CollectionInputs resource,
        PipelineValue<CompilerOptions> options,
        PipelineValue<Severities> severities)
    {
        // The types: values without places, and places apart.
        var fields = SchemaReader.Fields(context);
        var declared = collections.Select(static (type, _) => type.Type).Collect()
            .Combine(fields.Select(static (type, _) => type.Type).Collect());
        var spans = collections.Select(static (type, _) => type.Spans).Collect()
            .Combine(fields.Select(static (type, _) => type.Spans).Collect());
        var schema = declared.Combine(LanguageVersions.OfCollections(context)).Step(
            context, "check the types of front matter", Check, static _ => NoSchema, TrackingNames.Schema);
        var set = schema.Select(static (schema, _) => schema.Set);

        // Each seed by itself, then all of them.
        var bound = Bind(literal.Values, set).Collect().Combine(Bind(resource.Values, set).Collect());
        var keys = literal.Keys.Combine(resource.Keys);
        var drafts = literal.Drafts.Combine(resource.Drafts);
        var linked = bound.Combine(keys).Combine(set).Combine(drafts)
            .Select(static (all, _) => new LinkInput(
                all.Left.Left.Left.Left, all.Left.Left.Left.Right, all.Left.Left.Right.Left, all.Left.Left.Right.Right, all.Left.Right)
            {
                Drafts = all.Right.Left.Count > 0 ? all.Right.Left : all.Right.Right,
            })
            .Step(context, "link the collections", Link, static _ => new CompiledCollections(default, default), TrackingNames.Collections);

        var types = set.SelectMany(static (set, _) => set.Types).Combine(set).Combine(options)
            .Select(static (all, _) => new TypeInput(all.Left.Left, all.Left.Right, all.Right));
        var tables = linked.SelectMany(static (linked, _) => linked.Collections).Combine(set).Combine(options)
            .Select(static (all, _) => new TableInput(all.Left.Left, all.Left.Right, all.Right));
        var used = keys.Combine(literal.Used).Combine(resource.Used).Step(context, "take the used articles", UsedOf, static _ => default);
        var members = tables.Combine(used).Select(static (all, _) => new MembersInput(all.Left, all.Right));
        context.EmitSource("write a type of front matter", types, EmitType);
        context.EmitSource("write the list of collections", set.Combine(options), EmitList);
        var comments = collections.Select(static (type, _) => type.Comments).Collect()
            .Combine(fields.Select(static (type, _) => type.Comments).Collect());
        var hasSchemas = options.Select(static (options, _) => options.HasSchemas);
        var seeds = linked.Combine(set).Combine(bound).Combine(hasSchemas).Step(
            context, "find what seeds say of schemas", SchemaSeeds, static _ => default, TrackingNames.SchemaSeeds);
        var schemas = set.Combine(comments).Combine(seeds).Combine(options).Select(static (all, _) =>
            new SchemasInput(all.Left.Left.Left, all.Left.Left.Right.Left, all.Left.Left.Right.Right, all.Left.Right, all.Right));
        context.EmitSource("write the JSON schemas", schemas, EmitSchemas);
        context.EmitSource("write the values of a collection", tables, EmitTable);
        context.EmitSource("write the articles of a collection", members, EmitMembers);
        context.ReportDiagnostics(
            "report the types of front matter",
            spans.Combine(schema).Combine(linked).Select(static (all, _) =>
                new SchemaReport(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right)),
            severities,
            ReportTypes);
        context.ReportDiagnostics(
            "report front matter",
            literal.Spans.Combine(resource.Spans).Combine(bound).Combine(linked).Select(static (all, _) =>
                new SeedsReport(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right.Left, all.Left.Right.Right, all.Right)),
            severities,
            ReportSeeds);

        // What is wrong with seeds without any type, where it is not the same mistake.
        var refused = literal.Spans.Combine(resource.Spans).Combine(bound).Step(
            context, "find refused values", Refused, static _ => default);
        context.ReportDiagnostics("report a seed", literal.Diagnostics.Combine(refused), severities, Without);
        context.ReportDiagnostics("report the seeds", resource.Diagnostics.Combine(refused), severities, Without);
        if (literal.OfDefaults is { } ofDefaults)
        {
            context.ReportDiagnostics("report the defaults", ofDefaults.Combine(refused), severities, Without);
        }
    }

    static CheckedSchema NoSchema { get; } = new(new(default), default);

    static PipelineValues<BoundSeed> Bind(
        PipelineValues<FrontMatterValues> values, PipelineValue<SchemaSet> set) =>
        values.Combine(set)
            .StepForEach<(FrontMatterValues Values, SchemaSet Set), BoundSeed>(
                "bind front matter",
                static (pair, _) => CollectionCompiler.Bind(pair.Values, pair.Set) is { } bound ? [bound] : [],
                static (pair, failure) => CollectionCompiler.Failed(pair.Values, failure))
            .WithTrackingName(TrackingNames.Bound);

    static CheckedSchema Check(
        ((ImmutableArray<SchemaType> Collections, ImmutableArray<SchemaType> Fields) Declared, string TooOld) input, CancellationToken _) =>
        CollectionCompiler.Check([.. input.Declared.Collections, .. input.Declared.Fields], input.TooOld);

    static CompiledCollections Link(LinkInput input, CancellationToken _) => CollectionCompiler.Link(
        input.Set,
        input.LiteralKeys.Count > 0 ? input.LiteralKeys : input.ResourceKeys,
        input.Drafts,
        input.Literal.Concat(input.Resource));

    /// <summary>The identifiers of the articles that code names and that are not among the newest.</summary>
    static EquatableArray<string> UsedOf(
        (((EquatableArray<ArticleKeys> Literal, EquatableArray<ArticleKeys> Resource) Keys, EquatableArray<int> OfLiteral) Left,
            EquatableArray<int> OfResource) all,
        CancellationToken _) =>
        IdentifiersOf(all.Left.Keys.Literal, all.Left.OfLiteral)
            .Concat(IdentifiersOf(all.Left.Keys.Resource, all.OfResource)).ToEquatableArray();

    static IEnumerable<string> IdentifiersOf(EquatableArray<ArticleKeys> articles, EquatableArray<int> indices) =>
        indices.Where(index => index < articles.Count).Select(index => articles[index].Identifier);

    static EmittedSource? EmitType(TypeInput input) => input.Options.IsStub
        ? null
        : new(input.Type.FullName + ".g.cs", CollectionEmitter.Type(input.Options, input.Type, input.Set));

    static EmittedSource? EmitList((SchemaSet Set, CompilerOptions Options) input) => input.Options.IsStub || !input.Set.Collections.Any()
        ? null
        : EmittedSource.Of(input.Options, ".Collections", ArticlesEmitter.Collections(input.Options, input.Set));

    /// <summary>Nothing where the project wants no schemas.</summary>
    static EquatableArray<CollectionSeeds> SchemaSeeds(
        (((CompiledCollections, SchemaSet), (ImmutableArray<BoundSeed>, ImmutableArray<BoundSeed>)) Compiled, bool HasSchemas) all,
        CancellationToken _)
    {
        ((CompiledCollections linked, SchemaSet set), var bound) = all.Compiled;
        return all.HasSchemas ? CollectionCompiler.SchemaSeeds(set, linked, bound.Item1.Concat(bound.Item2)) : default;
    }

    static EmittedSource? EmitSchemas(SchemasInput input) =>
        input.Options.IsStub || !input.Options.HasSchemas || !input.Set.Collections.Any() ? null : EmittedSource.Of(
            input.Options,
            ".Schemas",
            ArticlesEmitter.Schemas(
                input.Options,
                CollectionCompiler.Schemas(
                    input.Set, [.. input.Collections.Concat(input.Fields).Select(Documentation.SummariesOf)], input.Seeds)));

    static EmittedSource? EmitTable(TableInput input) => input.Options.IsStub
        ? null
        : EmittedSource.Of(
            input.Options, ".Collections." + input.Collection.FullName, ArticlesEmitter.Collection(input.Options, input.Collection));

    static EmittedSource? EmitMembers(MembersInput input)
    {
        (CompiledCollection collection, SchemaSet set, CompilerOptions options) = input.Table;
        return options.IsStub || set.Find(collection.FullName) is not { } type
            ? null
            : new(type.FullName + ".Articles.g.cs", MemberEmitter.Members(options, type, collection, input.Used));
    }

    static IEnumerable<SeedDiagnostic> ReportTypes(SchemaReport report) =>
        CollectionCompiler.Report(report.Collections.Concat(report.Fields), report.Schema, report.Linked);

    static IEnumerable<SeedDiagnostic> ReportSeeds(SeedsReport report) => CollectionCompiler.Report(
        report.Literal.Concat(report.Resource), report.LiteralSeeds.Concat(report.ResourceSeeds), report.Linked);

    static EquatableArray<SeedPlace> Refused(
        ((ImmutableArray<FrontMatterSpans>, ImmutableArray<FrontMatterSpans>) Spans,
            (ImmutableArray<BoundSeed>, ImmutableArray<BoundSeed>) Bound) all,
        CancellationToken _) => CollectionCompiler.Refused(
        all.Spans.Item1.Concat(all.Spans.Item2), all.Bound.Item1.Concat(all.Bound.Item2));

    static IEnumerable<SeedDiagnostic> Without((EquatableArray<SeedDiagnostic> Found, EquatableArray<SeedPlace> Refused) pair) =>
        CollectionCompiler.WithoutRefused(pair.Found, pair.Refused);

    readonly record struct LinkInput(
        ImmutableArray<BoundSeed> Literal,
        ImmutableArray<BoundSeed> Resource,
        EquatableArray<ArticleKeys> LiteralKeys,
        EquatableArray<ArticleKeys> ResourceKeys,
        SchemaSet Set)
    {
        /// <summary>Those that are left out.</summary>
        public EquatableArray<ArticleKeys> Drafts { get; init; }
    }

    readonly record struct TypeInput(SchemaType Type, SchemaSet Set, CompilerOptions Options);

    readonly record struct TableInput(CompiledCollection Collection, SchemaSet Set, CompilerOptions Options);

    /// <param name="Used">See <see cref="UsedOf"/>.</param>
    readonly record struct MembersInput(TableInput Table, EquatableArray<string> Used);

    readonly record struct SchemasInput(
        SchemaSet Set,
        ImmutableArray<TypeComments> Collections,
        ImmutableArray<TypeComments> Fields,
        EquatableArray<CollectionSeeds> Seeds,
        CompilerOptions Options);

    readonly record struct SchemaReport(
        ImmutableArray<SchemaSpans> Collections, ImmutableArray<SchemaSpans> Fields, CheckedSchema Schema, CompiledCollections Linked);

    readonly record struct SeedsReport(
        ImmutableArray<FrontMatterSpans> Literal,
        ImmutableArray<FrontMatterSpans> Resource,
        ImmutableArray<BoundSeed> LiteralSeeds,
        ImmutableArray<BoundSeed> ResourceSeeds,
        CompiledCollections Linked);
}
