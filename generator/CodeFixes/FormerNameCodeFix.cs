using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.CodeFixes;

/// <summary>Replaces the former name of an article by its name.</summary>
/// <remarks>The warning is the compiler's own, of a property that the generator marks as obsolete.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FormerNameCodeFix))]
[Shared]
public sealed class FormerNameCodeFix : CodeFixProvider
{
    const string Renamed = "LP0612";

    /// <summary>The message of the attribute, before the name and after it.</summary>
    const string Before = "Renamed to ";

    const string After = ".";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Renamed);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax named
            || model?.GetSymbolInfo(named, context.CancellationToken).Symbol is not IPropertySymbol property
            || NameOf(property) is not { } name)
        {
            return;
        }

        context.OfferMember(root, named, MemberNames.Replace(named, name));
    }

    /// <summary>The present name, which the attribute of the property has; null where the property is no former name.</summary>
    static string? NameOf(IPropertySymbol property) => property.GetAttributes()
        .Where(static attribute => attribute.NamedArguments.Any(static argument => argument.Value.Value is Renamed))
        .Select(static attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string)
        .FirstOrDefault(static message => message?.StartsWith(Before, StringComparison.Ordinal) == true)
        ?.Substring(Before.Length).TrimEnd(After[0]);
}
