using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Letterpress.Analyzers;

/// <summary>The properties of a generated class, by the places of their articles: <c>Ink => Corpus[3]</c> is that of article 3.</summary>
static class ArticleProperties
{
    public static IReadOnlyDictionary<int, string> Of(INamedTypeSymbol articles, CancellationToken cancellation)
    {
        Dictionary<int, string> properties = [];
        foreach (IPropertySymbol property in articles.GetMembers().OfType<IPropertySymbol>())
        {
            if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is PropertyDeclarationSyntax declaration
                && PlaceIn(declaration.ExpressionBody?.Expression) is { } place)
            {
                properties[place] = property.Name;
            }
        }

        return properties;
    }

    static int? PlaceIn(ExpressionSyntax? body) =>
        body is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax literal }] }
        && int.TryParse(literal.Token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int place)
            ? place
            : null;
}
