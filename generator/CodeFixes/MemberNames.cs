using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.CodeFixes;

/// <summary>Names of members in code.</summary>
static class MemberNames
{
    /// <summary>The same class, or the same <c>using static</c>, with another member.</summary>
    public static ExpressionSyntax Replace(ExpressionSyntax named, string member)
    {
        string escaped = SyntaxFacts.GetKeywordKind(member) == SyntaxKind.None
            && SyntaxFacts.GetContextualKeywordKind(member) == SyntaxKind.None ? member : "@" + member;
        SimpleNameSyntax name = SyntaxFactory.IdentifierName(escaped);
        return named is MemberAccessExpressionSyntax access ? access.WithName(name.WithTriviaFrom(access.Name)) : name;
    }
}
