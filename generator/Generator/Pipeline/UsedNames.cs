using System.Collections.Immutable;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>Finds the articles that the project's code names: they have a property, however many newer articles there are.</summary>
static class UsedNames
{
    /// <summary>Only where more articles have a name than have a property anyway, is code read.</summary>
    /// <param name="names">In the order of the corpus.</param>
    /// <param name="markup">See <see cref="CodeNames.ReadMarkup"/>.</param>
    /// <returns>The indices of articles that are named and not among the newest, ascending.</returns>
    public static PipelineValue<EquatableArray<int>> Find(
        IncrementalGeneratorInitializationContext context,
        PipelineValue<EquatableArray<ArticleName>> names,
        PipelineValue<ImmutableArray<Found<string>>> markup,
        PipelineValue<CompilerOptions> options,
        PipelineValue<Severities> severities)
    {
        var older = names.Combine(options).Step(
            context, "find older articles", static (pair, _) => Older.Of(pair.Left, pair.Right), static _ => Older.None);
        var found = older.SelectMany(static (older, _) => older.IfAny)
            .Combine(context.CompilationProvider.InBox())
            .Combine(markup)
            .StepForEach<((Older Older, Compilation Compilation) Code, ImmutableArray<Found<string>> Markup), Found<int>>(
                "find used names",
                static (all, cancellation) => [new(all.Code.Older.In(new(all.Code.Compilation, all.Markup, cancellation)), default)],
                static (_, failure) => new(default, failure))
            .WithTrackingName(TrackingNames.Used);
        context.ReportDiagnostics("report used names", found.Select(static (one, _) => one.Diagnostics), severities);
        return found.Collect().Step(
            context,
            "take the used names",
            static (all, _) => all.IsEmpty ? default : all[0].Values,
            static _ => default);
    }

    /// <summary>A name of an article, the present one or a former one.</summary>
    readonly record struct IndexedName(int Index, string Identifier);

    /// <summary>The articles that have a property only where it is used.</summary>
    sealed record Older(EquatableArray<IndexedName> Names)
    {
        public static Older None { get; } = new(default(EquatableArray<IndexedName>));

        /// <summary>Itself where it is not empty: no edit of code costs anything where all articles have a property.</summary>
        public ImmutableArray<Older> IfAny => Names.Count == 0 ? ImmutableArray<Older>.Empty : ImmutableArray.Create(this);

        public static Older Of(EquatableArray<ArticleName> names, CompilerOptions options)
        {
            int newest = options.CountProperties(names.Count);
            return newest == names.Count
                ? None
                : new(Enumerable.Range(newest, names.Count - newest)
                    .SelectMany(i => names[i].FormerNames.Prepend(names[i].Identifier).Select(name => new IndexedName(i, name)))
                    .ToEquatableArray());
        }

        public EquatableArray<int> In(CodeNames code) =>
            Names.Where(name => code.Contains(name.Identifier)).Select(static name => name.Index)
                .Distinct().ToEquatableArray();
    }
}
