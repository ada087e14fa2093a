using Letterpress.Core.Collections;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Text;

namespace Letterpress.Generator.Emitting;

/// <summary>The expressions of generated code that read values of rows.</summary>
static class ValueExpressions
{
    const string Runtime = "global::Letterpress.";

    /// <param name="column">Where the property's digits start in its row.</param>
    public static string Of(SchemaProperty property, int column)
    {
        SchemaValue type = property.Type;
        bool isReference = type is { Shape: ValueShape.Single, Kind: ValueKind.Article or ValueKind.Collection };
        if (type.Kind == ValueKind.Unsupported)
        {
            return "default!";
        }

        if (isReference)
        {
            return Read(type, column) + (type.IsNullable ? "" : ".GetValueOrDefault()");
        }

        return RowLayout.HasPresence(type)
            ? FormattableString.Invariant($"_row.Has({column}) ? {Read(type, column + 1)} : null")
            : Read(type, column);
    }

    /// <summary>The type of a value, or of an item of a list, in code.</summary>
    public static string ItemType(SchemaValue type) => type.Kind switch
    {
        ValueKind.Text => Runtime + "Utf8Text",
        ValueKind.Boolean => "bool",
        ValueKind.Int32 => "int",
        ValueKind.Int64 => "long",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Date => "global::System.DateOnly",
        ValueKind.Time => "global::System.TimeOnly",
        ValueKind.Moment => "global::System.DateTimeOffset",
        ValueKind.Duration => "global::System.TimeSpan",
        ValueKind.Guid => "global::System.Guid",
        _ => "global::" + CSharpNames.Qualified(type.TypeName),
    };

    /// <summary>What reads the items of a list.</summary>
    public static string Reader(SchemaValue type) => Runtime + "FieldReaders." + type.Kind switch
    {
        ValueKind.Enum => "Enums<" + ItemType(type) + ">()",
        ValueKind.Fields => "Fields<" + ItemType(type) + ">()",
        _ => type.Kind + "s",
    };

    static string Read(SchemaValue type, int column)
    {
        string generic = type.Kind is ValueKind.Enum or ValueKind.Fields or ValueKind.Collection ? "<" + ItemType(type) + ">" : "";
        string method = type.Shape switch
        {
            ValueShape.List => FormattableString.Invariant($"GetValues<{ItemType(type)}>({column}, {Reader(type)})"),
            ValueShape.References => FormattableString.Invariant($"GetReferences{generic}({column})"),
            _ => type.Kind switch
            {
                ValueKind.Article or ValueKind.Collection => FormattableString.Invariant($"GetReference{generic}({column})"),
                _ => FormattableString.Invariant($"Get{type.Kind}{generic}({column})"),
            },
        };
        return "_row." + method;
    }
}
