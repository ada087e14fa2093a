using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Pipeline;

/// <summary>
/// Finds the articles that the project's code may name: they have a property, however many articles there are. An identifier counts
/// wherever it stands, so that aliases, <c>using static</c> and references in documentation work.
/// </summary>
static class UsedNames
{
    /// <summary>Names in a file of code; a tree that did not change is not read again.</summary>
    static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> s_ofTrees = new();

    static readonly Regex s_identifier = new(@"[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}]*", RegexOptions.CultureInvariant);

    /// <summary>Only where more articles have a name than have a property anyway, is anything read.</summary>
    /// <param name="names">In the order of the corpus.</param>
    /// <returns>The indices of articles that are named and not among the newest, ascending.</returns>
    public static IncrementalValueProvider<EquatableArray<int>> Find(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ProjectFile> files,
        IncrementalValueProvider<EquatableArray<ArticleName>> names,
        IncrementalValueProvider<CompilerOptions> options,
        IncrementalValueProvider<Severities> severities)
    {
        var older = names.Combine(options).Step(
            context, "find older articles", static (pair, _) => Older.Of(pair.Left, pair.Right), static _ => Older.None);
        var markup = files.Where(static file => file.Kind == FileKind.Markup)
            .Combine(older.Select(static (older, _) => older.IsEmpty))
            .Where(static pair => !pair.Right)
            .StepForEach<(ProjectFile File, bool IsEmpty), Found<string>>(
                "read the names of markup",
                static (pair, cancellation) => [NamesOf(pair.File.Text, cancellation)],
                static (_, failure) => new(default, failure));
        var found = older.SelectMany(static (older, _) => older.IfAny)
            .Combine(context.CompilationProvider)
            .Combine(markup.Collect())
            .StepForEach<((Older Older, Compilation Compilation) Code, ImmutableArray<Found<string>> Markup), Found<int>>(
                "find used names",
                static (all, cancellation) => [Among(all.Code.Older, all.Code.Compilation, all.Markup, cancellation)],
                static (_, failure) => new(default, failure))
            .WithTrackingName(TrackingNames.Used);
        context.ReportDiagnostics("report unread markup", markup.Select(static (one, _) => one.Diagnostics), severities);
        context.ReportDiagnostics("report used names", found.Select(static (one, _) => one.Diagnostics), severities);
        return found.Collect().Step(
            context,
            "take the used names",
            static (all, _) => all.IsEmpty ? default : all[0].Values,
            static _ => default);
    }

    static Found<int> Among(
        Older older, Compilation compilation, ImmutableArray<Found<string>> markup, CancellationToken cancellation)
    {
        HashSet<string> used = new(markup.SelectMany(static names => names.Values), StringComparer.Ordinal);
        HashSet<string>[] ofTrees = [.. compilation.SyntaxTrees.Select(tree => NamesOf(tree, cancellation))];
        EquatableArray<int> indices = older.Names
            .Where(name => used.Contains(name.Identifier) || Array.Exists(ofTrees, names => names.Contains(name.Identifier)))
            .Select(static name => name.Index).ToEquatableArray();
        return new(indices, default);
    }

    static HashSet<string> NamesOf(SyntaxTree tree, CancellationToken cancellation) => s_ofTrees.GetValue(tree, tree => new(
        tree.GetRoot(cancellation).DescendantTokens(descendIntoTrivia: true)
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText),
        StringComparer.Ordinal));

    static Found<string> NamesOf(AdditionalText file, CancellationToken cancellation) => new(
        s_identifier.Matches(file.GetText(cancellation)?.ToString() ?? "").Cast<Match>()
            .Select(static match => match.Value)
            .Distinct(StringComparer.Ordinal).ToEquatableArray(),
        default);

    /// <param name="Values">Names in a file of markup, or the indices of articles, ascending.</param>
    /// <param name="Failure">The arguments of LP0901 where they could not be found.</param>
    readonly record struct Found<T>(EquatableArray<T> Values, EquatableArray<string> Failure)
        where T : IEquatable<T>
    {
        public EquatableArray<SeedDiagnostic> Diagnostics =>
            Failure.Count == 0 ? default : new[] { Steps.Failure(Failure) }.ToEquatableArray();
    }

    readonly record struct IndexedName(int Index, string Identifier);

    /// <summary>The articles that have a property only where it is used.</summary>
    sealed record Older(EquatableArray<IndexedName> Names)
    {
        public static Older None { get; } = new(default(EquatableArray<IndexedName>));

        public bool IsEmpty => Names.Count == 0;

        /// <summary>Itself where it is not empty: no edit of code costs anything where all articles have a property.</summary>
        public ImmutableArray<Older> IfAny => IsEmpty ? ImmutableArray<Older>.Empty : ImmutableArray.Create(this);

        public static Older Of(EquatableArray<ArticleName> names, CompilerOptions options)
        {
            int newest = options.CountProperties(names.Count);
            return newest == names.Count
                ? None
                : new(Enumerable.Range(newest, names.Count - newest)
                    .Select(i => new IndexedName(i, names[i].Identifier)).ToEquatableArray());
        }
    }
}
