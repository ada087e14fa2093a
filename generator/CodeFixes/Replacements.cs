using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Letterpress.CodeFixes;

/// <summary>What an editor offers: a node in the place of another one.</summary>
static class Replacements
{
    /// <param name="root">Of the document.</param>
    /// <param name="title">What the editor shows; one of the same title does the same in all places.</param>
    public static void Offer(this CodeFixContext context, SyntaxNode root, string title, SyntaxNode old, SyntaxNode replacement) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(old, replacement))),
                equivalenceKey: title),
            context.Diagnostics[0]);

    /// <summary>Offers a member where another expression is.</summary>
    public static void OfferMember(this CodeFixContext context, SyntaxNode root, SyntaxNode old, SyntaxNode member) =>
        context.Offer(root, "Use '" + member.WithoutTrivia() + "'", old, member.WithTriviaFrom(old));
}
