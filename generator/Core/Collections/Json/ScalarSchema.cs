using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections.Json;

/// <summary>What JSON Schema says of a value by its type: all that <see cref="ScalarParser"/> parses, in any notation.</summary>
/// <remarks>
/// The C# type decides, not the notation: <c>1.10</c> is a number of YAML and may be a text here, and <c>"42"</c> may be a number. A
/// keyword of JSON Schema concerns one type: <c>pattern</c> is for texts alone, and <c>minimum</c> for numbers.
/// </remarks>
static class ScalarSchema
{
    const string Sign = "[+-]?";

    /// <summary>Everything but lists and nested keys.</summary>
    static readonly string[] s_any = ["string", "number", "boolean"];

    public static JsonObject Of(SchemaValue type) => type.Kind switch
    {
        ValueKind.Text => Types([.. s_any, "null"]),
        ValueKind.Boolean => Of("boolean", "(?:" + KeyPatterns.Word("true") + "|" + KeyPatterns.Word("false") + ")\\0*"),
        ValueKind.Int32 => WithBounds(Integer(), int.MinValue, int.MaxValue),
        ValueKind.Int64 => WithBounds(Integer(), long.MinValue, long.MaxValue),
        ValueKind.Double or ValueKind.Decimal => Of("number", Sign + "(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[Ee][+-]?[0-9]+)?\\0*"),
        ValueKind.Date => Of(null, "[0-9]{4}-[01][0-9]-[0-3][0-9]"),
        ValueKind.Time => Of(null, "[0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]{0,7})?)?"),
        ValueKind.Moment => Moment(),
        ValueKind.Duration => Of(null, "-?(?:P[0-9DTHMS.]+|(?:[0-9]+\\.)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,7})?)?)"),
        ValueKind.Guid => Of("number", "(?:[{(]?" + Guid() + "[)}]?|\\{[0-9A-Fa-fxX,{}\\s]+\\})"),
        ValueKind.Enum => EnumSchema.Of(type, type.Members),
        _ => Types(s_any),
    };

    /// <summary>A schema that accepts null too.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        if (AcceptsNull(schema))
        {
            return schema;
        }

        JsonObject nothing = new() { ["type"] = "null" };
        bool isByType = schema.Has("type") && !schema.Has("anyOf") && !schema.Has("allOf");
        if (!isByType)
        {
            bool isChoice = schema.Has("anyOf") && !schema.Has("type") && !schema.Has("allOf");
            return new() { ["anyOf"] = (object?[])[.. isChoice ? ListOf(schema, "anyOf") : [schema], nothing] };
        }

        schema["type"] = (object?[])[.. ListOf(schema, "type").Where(static type => type is not "null"), "null"];
        if (schema.Has("enum"))
        {
            schema["enum"] = (object?[])[.. ListOf(schema, "enum"), null];
        }

        return schema;
    }

    static bool AcceptsNull(JsonObject schema) => !schema.Has("$ref")
        && (!schema.Has("type") || ListOf(schema, "type").Contains("null"))
        && (!schema.Has("enum") || ListOf(schema, "enum").Contains(null))
        && (!schema.Has("anyOf") || ListOf(schema, "anyOf").OfType<JsonObject>().Any(AcceptsNull))
        && ListOf(schema, "allOf").OfType<JsonObject>().All(AcceptsNull);

    static IEnumerable<object?> ListOf(JsonObject schema, string name) =>
        schema[name] is string one ? [one] : schema[name] as IEnumerable<object?> ?? [];

    public static JsonObject Types(params object?[] types) => new() { ["type"] = types };

    /// <param name="type">Which values of JSON are meant, besides texts.</param>
    /// <param name="pattern">Of texts, within spaces.</param>
    static JsonObject Of(string? type, string pattern) => new()
    {
        ["type"] = type is null ? "string" : (object?[])[type, "string"],
        ["pattern"] = "^" + KeyPatterns.Spaces + pattern + KeyPatterns.Spaces + "$",
    };

    static JsonObject Integer() => Of("integer", Sign + "[0-9]+\\0*");

    static JsonObject WithBounds(JsonObject schema, long lowest, long highest)
    {
        schema["minimum"] = JsonNumber.Parse(lowest.ToString(System.Globalization.CultureInfo.InvariantCulture));
        schema["maximum"] = JsonNumber.Parse(highest.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return schema;
    }

    /// <summary>A time has many forms, numbers of seconds among them: its digits are all that is sure.</summary>
    static JsonObject Moment() => new() { ["type"] = (object?[])["string", "number"], ["pattern"] = "[0-9]" };

    /// <summary>.NET reads a sign and <c>0x</c> among the digits, as older systems wrote them.</summary>
    static string Guid() => "[0-9A-Fa-fxX+]{8}-?(?:[0-9A-Fa-fxX+]{4}-?){3}[0-9A-Fa-fxX+]{12}";
}
