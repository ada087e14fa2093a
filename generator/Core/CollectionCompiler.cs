using Letterpress.Core.Collections;
using Letterpress.Core.Collections.Json;
using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core;

/// <summary>From the types that a project declares, and the front matter of its seeds, to typed collections.</summary>
static class CollectionCompiler
{
    /// <summary>Checks declared types.</summary>
    /// <param name="tooOld">The version of C# that the project uses; empty where it has partial properties.</param>
    /// <returns>What can be used of them, and what is wrong.</returns>
    public static CheckedSchema Check(IEnumerable<SchemaType> declared, string tooOld)
    {
        // A collection with both attributes is declared twice.
        SchemaType[] types =
        [
            .. declared.GroupBy(static type => type.FullName, StringComparer.Ordinal)
                .Select(static group => group.FirstOrDefault(static type => type.IsCollection) ?? group.First())
                .OrderBy(static type => type.FullName, StringComparer.Ordinal),
        ];
        if (tooOld.Length > 0)
        {
            IEnumerable<SchemaProblem> problems = types.Select(type => new SchemaProblem(
                DiagnosticIds.CollectionLanguageVersion, type.FullName, -1, new[] { type.Name, tooOld }.ToEquatableArray()));
            return new(new(default), problems.ToEquatableArray());
        }

        (SchemaSet usable, EquatableArray<SchemaProblem> found) = SchemaCheck.Run(new(types.ToEquatableArray()));
        return new(usable, found);
    }

    /// <summary>Binds the front matter of one seed to the collections that it belongs to; null where it belongs to none.</summary>
    public static BoundSeed? Bind(FrontMatterValues seed, SchemaSet set)
    {
        SchemaType[] types = [.. set.Collections.Where(type => SeedPattern.IsMatch(type.Collection!.Seeds, seed.SeedPath))];
        return types.Length == 0 ? null : new(seed.SeedPath, types.Select(new RowBinder(set, seed, types).Bind).ToEquatableArray());
    }

    /// <summary>A seed whose front matter could not be bound by an error of ours (LP0901).</summary>
    public static BoundSeed Failed(FrontMatterValues seed, EquatableArray<string> failure)
    {
        BoundProblem problem = new(DiagnosticIds.Internal, -1, false, failure);
        return new(seed.SeedPath, new BoundRow[] { new("", default, new[] { problem }.ToEquatableArray()) }.ToEquatableArray());
    }

    /// <summary>Joins the rows of all seeds.</summary>
    /// <param name="articles">In the order of the corpus.</param>
    /// <param name="drafts">Those that are left out.</param>
    public static CompiledCollections Link(
        SchemaSet set, IReadOnlyList<ArticleKeys> articles, IReadOnlyList<ArticleKeys> drafts, IEnumerable<BoundSeed> seeds) =>
        set.Collections.Any() ? CollectionLinker.Link(set, articles, drafts, seeds) : new(default, default);

    /// <summary>See <see cref="RefusedValues"/>.</summary>
    public static EquatableArray<SeedPlace> Refused(IEnumerable<FrontMatterSpans> spans, IEnumerable<BoundSeed> seeds) =>
        RefusedValues.Of(spans, seeds);

    /// <inheritdoc cref="RefusedValues"/>
    public static IEnumerable<SeedDiagnostic> WithoutRefused(
        IEnumerable<SeedDiagnostic> diagnostics, EquatableArray<SeedPlace> refused) => RefusedValues.Without(diagnostics, refused);

    /// <summary>What is wrong with seeds: the places of what was found while they were bound and joined.</summary>
    public static IEnumerable<SeedDiagnostic> Report(
        IEnumerable<FrontMatterSpans> spans, IEnumerable<BoundSeed> seeds, CompiledCollections collections)
    {
        BoundSeed[] bound = [.. seeds];
        if (bound.Length == 0)
        {
            return [];
        }

        Dictionary<string, FrontMatterSpans> bySeed = new(StringComparer.Ordinal);
        foreach (FrontMatterSpans one in spans)
        {
            bySeed[one.SeedPath] = one;
        }

        SeedProblem[] problems =
        [
            .. bound.SelectMany(static seed => seed.Rows.SelectMany(static row => row.Problems)
                .Distinct().Select(problem => new SeedProblem(seed.SeedPath, problem))),
        ];
        SeedDiagnostic[] placed =
        [
            .. new UnknownDefaults(bound, bySeed).Without(problems).Concat(collections.Problems)
                .Where(problem => bySeed.ContainsKey(problem.SeedPath))
                .Select(problem => Place(problem.Problem, bySeed[problem.SeedPath])),
        ];
        return placed.Where(static one => one.Origin == 0).Concat(InheritedFaults.Gather(placed.Where(static one => one.Origin > 0)));
    }

    /// <summary>What is wrong with declared types.</summary>
    public static IEnumerable<SeedDiagnostic> Report(
        IEnumerable<SchemaSpans> spans, CheckedSchema schema, CompiledCollections collections)
    {
        Dictionary<string, SchemaSpans> byType = new(StringComparer.Ordinal);
        foreach (SchemaSpans one in spans)
        {
            byType[one.FullName] = one;
        }

        IEnumerable<SchemaProblem> empty =
            from collection in collections.Collections
            where collection.Members.Count == 0 && !collection.HasDrafts
            let type = schema.Set.Find(collection.FullName)!
            let patterns = string.Join("', '", type.Collection!.Seeds)
            select new SchemaProblem(
                DiagnosticIds.EmptyCollection, type.FullName, -1, new[] { type.Name, patterns }.ToEquatableArray());
        return schema.Problems.Concat(empty).Where(problem => byType.ContainsKey(problem.FullName))
            .Select(problem => Place(problem, byType[problem.FullName]));
    }

    /// <summary>Of each collection, what its seeds say of its schema.</summary>
    public static EquatableArray<CollectionSeeds> SchemaSeeds(
        SchemaSet set, CompiledCollections collections, IEnumerable<BoundSeed> bound)
    {
        ILookup<string, BoundRow> rows = bound.SelectMany(static seed => seed.Rows).ToLookup(static row => row.Collection);
        return set.Collections.Select(type => new CollectionSeeds(
            type.FullName,
            type.Collection!.IsStrict ? Beside(type).ToEquatableArray() : default,
            rows[type.FullName].SelectMany(static row => row.Inherited).Distinct()
                .OrderBy(static name => name.Type, StringComparer.Ordinal).ThenBy(static name => name.Property, StringComparer.Ordinal)
                .ToEquatableArray())).ToEquatableArray();

        IEnumerable<string> Beside(SchemaType type)
        {
            HashSet<string> own = new(SeedsOf(type.FullName), StringComparer.Ordinal);
            return set.Collections.Select(static other => other.FullName)
                .Where(other => other != type.FullName && SeedsOf(other).Any(own.Contains));
        }

        IEnumerable<string> SeedsOf(string name) => collections.Collections.Where(one => one.FullName == name)
            .SelectMany(static one => one.Members.Select(static member => member.SeedPath));
    }

    /// <summary>The JSON Schema of each collection's front matter.</summary>
    public static EquatableArray<SchemaFile> Schemas(
        SchemaSet set, IReadOnlyList<SchemaTexts> texts, IReadOnlyList<CollectionSeeds> seeds) =>
        SchemaFiles.Of(set, texts, seeds).ToEquatableArray();

    /// <summary>The layout by which rows are encoded, for the code that reads them.</summary>
    public static RowLayout LayoutOf(SchemaSet set) => new(set);

    /// <summary>The name of the static class of a collection.</summary>
    public static string ClassNameOf(SchemaType type) => ClassNames.Of(type);

    static SeedDiagnostic Place(BoundProblem problem, FrontMatterSpans spans)
    {
        SeedSpan span = problem.Node < 0 ? spans.End : problem.IsKey ? spans.Keys[problem.Node] : spans.Values[problem.Node];
        int origin = spans.OriginOf(problem.Node);
        return origin == 0
            ? new(problem.Id, spans.FilePath, span, problem.Arguments)
            : new SeedDiagnostic(problem.Id, spans.Defaults[origin - 1], span, problem.Arguments)
                .InheritedBy(new(spans.FilePath, spans.SeedPath), origin);
    }

    static SeedDiagnostic Place(SchemaProblem problem, SchemaSpans spans) => new(
        problem.Id, spans.FilePath, problem.Property < 0 ? spans.Attribute : spans.Properties[problem.Property], problem.Arguments);
}

/// <summary>The types of a project that can be used, and what is wrong with those that it declares.</summary>
sealed record CheckedSchema(SchemaSet Set, EquatableArray<SchemaProblem> Problems);
