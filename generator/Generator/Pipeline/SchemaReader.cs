using System.Globalization;
using Letterpress.Core;
using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Letterpress.Generator.Pipeline;

/// <summary>A type that reads front matter, and apart from it where it is declared, and its comments.</summary>
sealed record DeclaredType(SchemaType Type, SchemaSpans Spans, TypeComments Comments);

/// <summary>Reads the types with <c>[ArticleCollection]</c> and <c>[ArticleFields]</c> as values, without the compilation.</summary>
static class SchemaReader
{
    const string CollectionAttribute = "Letterpress.ArticleCollectionAttribute";
    const string FieldsAttribute = "Letterpress.ArticleFieldsAttribute";
    const string Rules = "System.ComponentModel.DataAnnotations";

    public static PipelineValues<DeclaredType> Collections(IncrementalGeneratorInitializationContext context) =>
        Find(context, CollectionAttribute);

    public static PipelineValues<DeclaredType> Fields(IncrementalGeneratorInitializationContext context) =>
        Find(context, FieldsAttribute);

    static PipelineValues<DeclaredType> Find(IncrementalGeneratorInitializationContext context, string attribute) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (_, _) => true,
            static (found, _) => Steps.Run(
                "read a type of front matter",
                () => Read((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0], ""),
                failure => Read((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0], string.Join(": ", failure))))
            .InBox();

    static DeclaredType Read(INamedTypeSymbol type, AttributeData attribute, string failure)
    {
        string fault = failure.Length > 0 ? failure
            : type.ContainingType is not null ? "it is declared in another type; declare it in a namespace"
            : type.IsGenericType ? "it has type parameters; remove them"
            : type.DeclaringSyntaxReferences.Any(static part => !HasToken(part.GetSyntax(), SyntaxKind.PartialKeyword)) ?
                "it is not partial; declare it as 'partial record struct'"
            : "";
        IPropertySymbol[] properties = fault.Length > 0 ? [] :
        [
            .. type.GetMembers().OfType<IPropertySymbol>().Where(static property => DeclarationOf(property) is { } declaration
                && HasToken(declaration, SyntaxKind.PartialKeyword)),
        ];
        string name = NamespaceOf(type);
        SchemaType model = new(
            name,
            type.Name,
            KeywordOf(type),
            type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            properties.Select(PropertyOf).ToEquatableArray())
        {
            Collection = attribute.AttributeClass?.ToDisplayString() == CollectionAttribute ? OptionsOf(attribute) : null,
            Members = type.GetMembers().Except(properties, SymbolEqualityComparer.Default)
                .Where(static member => !member.IsImplicitlyDeclared)
                .Select(static member => member.Name).Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Fault = fault,
        };
        Location place = attribute.ApplicationSyntaxReference is { } syntax ? syntax.GetSyntax().GetLocation() : type.Locations[0];
        SchemaSpans spans = new(
            model.FullName,
            place.SourceTree?.FilePath ?? "",
            SpanOf(place),
            properties.Select(static property => SpanOf(property.Locations[0])).ToEquatableArray());
        return new(model, spans, new(
            model.FullName, Documentation.CommentOf(type), properties.Select(Documentation.CommentOf).ToEquatableArray()));
    }

    static CollectionOptions OptionsOf(AttributeData attribute) => new(
        attribute.ConstructorArguments.SelectMany(static argument => argument.Kind == TypedConstantKind.Array && !argument.IsNull
            ? argument.Values.Select(static value => value.Value as string ?? "")
            : []).ToEquatableArray(),
        Named(attribute, "Name") as string ?? "",
        Named(attribute, "Strict") is true);

    static SchemaProperty PropertyOf(IPropertySymbol property)
    {
        AttributeData[] attributes = [.. property.GetAttributes()];
        SchemaValue type = property.SetMethod is null && !property.IsStatic && !property.IsIndexer
            ? SchemaTypes.Of(property.Type)
            : new(ValueKind.Unsupported, ValueShape.Single, false, "it must have only a getter");
        return new(
            property.Name,
            ModifiersOf(property),
            property.Type.ToDisplayString(SchemaTypes.InCode),
            type,
            Find("Letterpress.FieldNameAttribute") is { } key ? Text(key) : "")
        {
            Default = Find("System.ComponentModel.DefaultValueAttribute") is { } stated ? DefaultOf(stated) : null,
            Rules = attributes.Where(IsRule).Select(RuleOf).ToEquatableArray(),
            DisplayName = Find(Rules + ".DisplayAttribute") is { } display ? Named(display, "Name") as string ?? "" : "",
            Inverse = Find(Rules + ".Schema.InversePropertyAttribute") is { } inverse ? Text(inverse) : "",
            IsUnique = Find("Letterpress.UniqueAttribute") is not null,
            IsGroup = Find("Letterpress.GroupAttribute") is not null,
        };

        AttributeData? Find(string name) => attributes.FirstOrDefault(attribute => attribute.AttributeClass?.ToDisplayString() == name);
    }

    /// <summary>Of the two-argument form, the text that it converts.</summary>
    static RuleArgument? DefaultOf(AttributeData attribute) => ArgumentsOf(attribute)
        .Where(static argument => argument.Kind != ArgumentKind.Type)
        .Select(static argument => (RuleArgument?)argument).FirstOrDefault();

    /// <summary>Attributes of .NET that are no rules are for other tools.</summary>
    static bool IsRule(AttributeData attribute)
    {
        for (INamedTypeSymbol? type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if ((type.Name == "ValidationAttribute" && type.ContainingNamespace.ToDisplayString() == Rules)
                || type.ToDisplayString() == "Letterpress.FieldRuleAttribute")
            {
                return true;
            }
        }

        return false;
    }

    static SchemaRule RuleOf(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        bool isKnown = attribute.AttributeClass.ContainingNamespace.ToDisplayString() is Rules or "Letterpress";
        return new(
            !isKnown ? attribute.AttributeClass.ToDisplayString() : name.Substring(0, name.Length - "Attribute".Length),
            ArgumentsOf(attribute).Concat(attribute.NamedArguments.Select(static pair => ArgumentOf(pair.Key, pair.Value)))
                .ToEquatableArray(),
            Named(attribute, "ErrorMessage") as string ?? "");
    }

    static IEnumerable<RuleArgument> ArgumentsOf(AttributeData attribute) => attribute.ConstructorArguments.SelectMany(static argument =>
        argument.Kind == TypedConstantKind.Array && !argument.IsNull
            ? argument.Values.Select(static value => ArgumentOf("", value))
            : [ArgumentOf("", argument)]);

    static RuleArgument ArgumentOf(string name, TypedConstant constant) => constant.Kind switch
    {
        _ when constant.IsNull || constant.Kind == TypedConstantKind.Array => new(name, ArgumentKind.Null, ""),
        TypedConstantKind.Enum => new(
            name, ArgumentKind.Enum, Convert.ToString(SchemaTypes.Bits(constant.Value!), CultureInfo.InvariantCulture)),
        TypedConstantKind.Type => new(name, ArgumentKind.Type, ((ITypeSymbol)constant.Value!).ToDisplayString()),
        _ => constant.Value switch
        {
            string text => new(name, ArgumentKind.Text, text),
            bool truth => new(name, ArgumentKind.Boolean, truth ? "true" : "false"),
            double number => new(name, ArgumentKind.Number, number.ToString("R", CultureInfo.InvariantCulture)),
            float number => new(name, ArgumentKind.Number, number.ToString("R", CultureInfo.InvariantCulture)),
            { } other => new(name, ArgumentKind.Number, Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
            null => new(name, ArgumentKind.Null, ""),
        },
    };

    static object? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.Where(pair => pair.Key == name).Select(static pair => pair.Value.Value).FirstOrDefault();

    static string Text(AttributeData attribute) =>
        attribute.ConstructorArguments.Select(static argument => argument.Value as string).FirstOrDefault() ?? "";

    static string NamespaceOf(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(SchemaTypes.Plain);

    static string KeywordOf(INamedTypeSymbol type) => type.IsRecord ? "record struct" : "struct";

    static SyntaxNode? DeclarationOf(IPropertySymbol property) => property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();

    static bool HasToken(SyntaxNode node, SyntaxKind kind) => node.ChildTokens().Any(token => token.IsKind(kind));

    /// <summary>The tokens of a property before its type and its name.</summary>
    static string ModifiersOf(IPropertySymbol property) => string.Join(" ", DeclarationOf(property)!.ChildTokens()
        .Where(static token => !token.IsKind(SyntaxKind.IdentifierToken) && !token.IsKind(SyntaxKind.SemicolonToken))
        .Select(static token => token.Text));

    static SeedSpan SpanOf(Location place)
    {
        FileLinePositionSpan lines = place.GetLineSpan();
        return new(
            place.SourceSpan.Start, place.SourceSpan.Length, lines.StartLinePosition.Line, lines.StartLinePosition.Character,
            lines.EndLinePosition.Line, lines.EndLinePosition.Character);
    }
}
