using System.Collections.Immutable;
using Letterpress.Core.Model;
using Letterpress.Core.Storage;
using Letterpress.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Letterpress.Analyzers;

/// <summary>Finds calls such as <c>Articles.Find("key")</c> with a constant key that nothing in the corpus has.</summary>
/// <remarks>
/// The corpus must be one of the same project: of a referenced assembly nothing but its bytes is there. All calls are looked at by the name
/// of their method; keys are read once a call with a constant is found.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownKeyAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Properties of the diagnostic: what was perhaps meant, one a line.</summary>
    public const string Keys = "Keys";

    /// <summary>The properties of these articles; an empty line for one that has none.</summary>
    public const string Members = "Members";

    static readonly DiagnosticDescriptor s_unknownKey = new(
        DiagnosticIds.UnknownKey,
        "No article or tag has the key",
        "{0} '{1}'{2}",
        "Letterpress",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/letterpress-dotnet/letterpress#lp0701");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_unknownKey);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("Letterpress.ArticleCorpus") is { } corpus)
            {
                KeySource source = new(start);
                start.RegisterSyntaxNodeAction(node => Check(node, corpus, source), SyntaxKind.InvocationExpression);
            }
        });
    }

    static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol corpus, KeySource source)
    {
        InvocationExpressionSyntax invocation = (InvocationExpressionSyntax)context.Node;
        if (!IsLookup(NameOf(invocation.Expression))
            || context.SemanticModel.GetOperation(invocation, context.CancellationToken) is not IInvocationOperation
            {
                TargetMethod: { IsStatic: true, ContainingType: { } articles } method,
            } call
            || call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Ordinal == 0) is not { } argument
            || ConstantOf(argument.Value) is not { } key
            || !SymbolEqualityComparer.Default.Equals(articles.ContainingAssembly, context.Compilation.Assembly)
            || articles.GetTypeMembers(GeneratedMembers.CompiledCorpus).FirstOrDefault() is not { BaseType: { } storage }
            || !(Is(storage, corpus) || Is(storage.BaseType, corpus))
            || source.KeysOf(articles, context.CancellationToken) is not { IsEmpty: false } known)
        {
            return;
        }

        bool isTag = method.Name == GeneratedMembers.TryFindTag;
        if (isTag ? !known.HasTag(key) : !known.HasArticle(key, source.IdentityRules))
        {
            Report(context, argument.Syntax, articles, known, key, isTag);
        }
    }

    static void Report(
        SyntaxNodeAnalysisContext context, SyntaxNode place, INamedTypeSymbol articles, KnownKeys known, string key, bool isTag)
    {
        IReadOnlyDictionary<int, string> members = ArticleProperties.Of(articles, context.CancellationToken);
        IReadOnlyList<KeySuggestion> near = isTag ? known.NearTags(key) : known.NearArticles(key, members);

        // Of many articles not all have a property.
        IEnumerable<string> named = near.Select(one => !isTag && members.TryGetValue(one.Index, out string? member) ? member : "");
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(Keys, string.Join("\n", near.Select(static one => one.Key)))
            .Add(Members, string.Join("\n", named));
        string perhaps = near.Count == 0
            ? ""
            : "; did you mean " + string.Join(" or ", near.Select(static one => "'" + MessageText.Visible(one.Key) + "'")) + "?";
        context.ReportDiagnostic(Diagnostic.Create(
            s_unknownKey,
            place.GetLocation(),
            properties,
            isTag ? "No tag has the name or slug" : "No article has the id, slug, path or URL",
            MessageText.Visible(key),
            perhaps));
    }

    static bool IsLookup(string name) => name is GeneratedMembers.Find or GeneratedMembers.TryFind or GeneratedMembers.TryFindTag;

    static string NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };

    /// <summary>A constant string, or a literal in UTF-8, as it was before it was converted to the type of the parameter.</summary>
    static string? ConstantOf(IOperation value)
    {
        while (value is IConversionOperation { Operand: { } operand } && !value.ConstantValue.HasValue)
        {
            value = operand;
        }

        return value is IUtf8StringOperation utf8 ? utf8.Value
            : value.ConstantValue is { HasValue: true, Value: string text } ? text
            : null;
    }

    static bool Is(INamedTypeSymbol? type, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(type, other);
}
