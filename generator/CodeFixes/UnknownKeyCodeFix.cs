using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.CodeFixes;

/// <summary>Replaces a key that no article has: by the property of an article that was perhaps meant, or by its key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownKeyCodeFix))]
[Shared]
public sealed class UnknownKeyCodeFix : CodeFixProvider
{
    /// <summary>The properties of the diagnostic, as the analyzer names them.</summary>
    const string Keys = "Keys";

    const string Members = "Members";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("LP0701");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span).FirstAncestorOrSelf<ArgumentSyntax>() is not { Expression: { } key } argument
            || argument.Parent?.Parent is not InvocationExpressionSyntax call
            || !context.Diagnostics[0].Properties.TryGetValue(Keys, out string? keys)
            || !context.Diagnostics[0].Properties.TryGetValue(Members, out string? members)
            || keys is not { Length: > 0 }
            || members is null)
        {
            return;
        }

        foreach ((string wanted, string member) in keys.Split('\n').Zip(members.Split('\n'), static (left, right) => (left, right)))
        {
            if (member.Length > 0 && IsNamed(call.Expression, "Find"))
            {
                context.OfferMember(root, call, MemberNames.Replace(call.Expression, member));
            }

            if (LiteralOf(key, wanted) is { } literal)
            {
                context.Offer(root, "Change the key to '" + wanted + "'", key, literal.WithTriviaFrom(key));
            }
        }
    }

    static bool IsNamed(ExpressionSyntax called, string name) => called switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == name,
        SimpleNameSyntax simple => simple.Identifier.ValueText == name,
        _ => false,
    };

    /// <summary>A literal of the same kind; null where the key is not a literal.</summary>
    static LiteralExpressionSyntax? LiteralOf(ExpressionSyntax key, string wanted) => key.Kind() switch
    {
        SyntaxKind.StringLiteralExpression => SyntaxFactory.LiteralExpression(
            SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(wanted)),
        SyntaxKind.Utf8StringLiteralExpression => SyntaxFactory.LiteralExpression(
            SyntaxKind.Utf8StringLiteralExpression,
            SyntaxFactory.Token(
                default, SyntaxKind.Utf8StringLiteralToken, SymbolDisplay.FormatLiteral(wanted, quote: true) + "u8", wanted, default)),
        _ => null,
    };
}
