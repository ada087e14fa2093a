using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Microsoft.CodeAnalysis;

namespace Letterpress.Generator.Pipeline;

/// <summary>The types that properties can have.</summary>
static class SchemaTypes
{
    const string ListOnly = "a list of front matter holds values; use ArticleReferences for articles, and no list in a list";

    /// <summary>How types are written in generated code.</summary>
    public static SymbolDisplayFormat InCode { get; } = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Names as metadata has them, without <c>@</c>.</summary>
    public static SymbolDisplayFormat Plain { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    public static SchemaValue Of(ITypeSymbol type)
    {
        bool isNullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        INamedTypeSymbol? known = (isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type) as INamedTypeSymbol;
        if (known is null)
        {
            return new(ValueKind.Unsupported, ValueShape.Single, isNullable, "");
        }

        SchemaValue value = known.TypeArguments.Length == 1 && known.ContainingNamespace.ToDisplayString() == "Letterpress"
            ? ListOf(known)
            : ItemOf(known);
        return value with { IsNullable = isNullable };
    }

    /// <summary>The bits of a constant of any integral type.</summary>
    public static long Bits(object constant) => constant is ulong large
        ? unchecked((long)large)
        : Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture);

    static SchemaValue ListOf(INamedTypeSymbol list)
    {
        SchemaValue item = Of(list.TypeArguments[0]) is { IsNullable: false, Shape: ValueShape.Single } single
            ? single
            : new(ValueKind.Unsupported, ValueShape.Single, false, ListOnly);
        bool isReference = item.Kind is ValueKind.Article or ValueKind.Collection;
        return list.Name switch
        {
            "FieldValues" when !isReference => item with { Shape = ValueShape.List },
            "ArticleReferences" when item.Kind == ValueKind.Collection => item with { Shape = ValueShape.References },
            _ => item with { Kind = ValueKind.Unsupported, TypeName = ListOnly },
        };
    }

    static SchemaValue ItemOf(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
        {
            return new(ValueKind.Enum, ValueShape.Single, false, FullName(type))
            {
                IsFlags = Has(type, "System.FlagsAttribute"),
                Members = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)
                    .Select(static field => new EnumMember(field.Name, Bits(field.ConstantValue!))).ToEquatableArray(),
            };
        }

        (ValueKind kind, ValueShape shape) = type.SpecialType switch
        {
            SpecialType.System_Boolean => (ValueKind.Boolean, ValueShape.Single),
            SpecialType.System_Int32 => (ValueKind.Int32, ValueShape.Single),
            SpecialType.System_Int64 => (ValueKind.Int64, ValueShape.Single),
            SpecialType.System_Double => (ValueKind.Double, ValueShape.Single),
            SpecialType.System_Decimal => (ValueKind.Decimal, ValueShape.Single),
            _ => ByName(type),
        };
        return new(kind, shape, false, kind is ValueKind.Fields or ValueKind.Collection ? FullName(type) : "");
    }

    static (ValueKind Kind, ValueShape Shape) ByName(INamedTypeSymbol type) => FullName(type) switch
    {
        "Letterpress.Utf8Text" => (ValueKind.Text, ValueShape.Single),
        "Letterpress.Article" => (ValueKind.Article, ValueShape.Single),
        "Letterpress.ArticleReferences" => (ValueKind.Article, ValueShape.References),
        "System.DateOnly" => (ValueKind.Date, ValueShape.Single),
        "System.TimeOnly" => (ValueKind.Time, ValueShape.Single),
        "System.DateTimeOffset" => (ValueKind.Moment, ValueShape.Single),
        "System.TimeSpan" => (ValueKind.Duration, ValueShape.Single),
        "System.Guid" => (ValueKind.Guid, ValueShape.Single),
        _ when Has(type, "Letterpress.ArticleCollectionAttribute") => (ValueKind.Collection, ValueShape.Single),
        _ when Has(type, "Letterpress.ArticleFieldsAttribute") => (ValueKind.Fields, ValueShape.Single),
        _ => (ValueKind.Unsupported, ValueShape.Single),
    };

    static bool Has(INamedTypeSymbol type, string attribute) =>
        type.GetAttributes().Any(found => found.AttributeClass?.ToDisplayString() == attribute);

    static string FullName(INamedTypeSymbol type) =>
        type.ContainingNamespace is { IsGlobalNamespace: false } name && type.ContainingType is null
            ? name.ToDisplayString(Plain) + "." + type.Name
            : type.ToDisplayString(Plain);
}
