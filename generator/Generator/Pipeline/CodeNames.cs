using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Letterpress.Core.Model;
using Letterpress.Generator.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Pipeline;

/// <summary>
/// The identifiers in the code of a project. One counts wherever it stands, so that aliases, <c>using static</c> and references in
/// documentation work; in markup that another tool compiles, each word counts.
/// </summary>
sealed class CodeNames
{
    /// <summary>A tree that did not change is not read again.</summary>
    static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> s_ofTrees = new();

    static readonly Regex s_identifier = new(@"[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}]*", RegexOptions.CultureInvariant);

    readonly HashSet<string>[] _ofTrees;
    readonly HashSet<string> _ofMarkup;

    public CodeNames(Compilation compilation, ImmutableArray<Found<string>> markup, CancellationToken cancellation)
    {
        _ofTrees = [.. compilation.SyntaxTrees.Select(tree => NamesOf(tree, cancellation))];
        _ofMarkup = new(markup.SelectMany(static file => file.Values), StringComparer.Ordinal);
    }

    /// <summary>The words of each file of markup.</summary>
    public static PipelineValue<ImmutableArray<Found<string>>> ReadMarkup(
        IncrementalGeneratorInitializationContext context,
        PipelineValues<ProjectFile> files,
        PipelineValue<Severities> severities)
    {
        var markup = files.Where(static file => file.Kind == FileKind.Markup).StepForEach<ProjectFile, Found<string>>(
            "read the names of markup",
            static (file, cancellation) => [new(WordsOf(file.Text, cancellation), default)],
            static (_, failure) => new(default, failure));
        context.ReportDiagnostics("report unread markup", markup.Select(static (file, _) => file.Diagnostics), severities);
        return markup.Collect();
    }

    public bool Contains(string name) => _ofMarkup.Contains(name) || Array.Exists(_ofTrees, names => names.Contains(name));

    static HashSet<string> NamesOf(SyntaxTree tree, CancellationToken cancellation) => s_ofTrees.GetValue(tree, tree => new(
        tree.GetRoot(cancellation).DescendantTokens(descendIntoTrivia: true)
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
            .Select(static token => token.ValueText),
        StringComparer.Ordinal));

    static EquatableArray<string> WordsOf(AdditionalText file, CancellationToken cancellation) =>
        s_identifier.Matches(file.GetText(cancellation)?.ToString() ?? "").Cast<Match>()
            .Select(static match => match.Value)
            .Distinct(StringComparer.Ordinal).ToEquatableArray();
}
