using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Reading.FrontMatter;

namespace Letterpress.Core.Collections.Json;

/// <summary>The names of an enumeration: as declared, which editors suggest, or in any other spelling.</summary>
static class EnumSchema
{
    /// <param name="type">The enumeration.</param>
    /// <param name="members">Those that are allowed.</param>
    public static JsonObject Of(SchemaValue type, IEnumerable<EnumMember> members)
    {
        string[] names = [.. members.Select(static member => member.Name)];
        List<object?> forms = names.Length == 0 ? [] :
        [
            new JsonObject { ["enum"] = names },
            new JsonObject { ["type"] = "string", ["pattern"] = KeyPatterns.OfNames(names) },
        ];

        // 'True' and '_1' are names that YAML takes for other values.
        if (names.Any(static name => KeyNames.Normalize(name) is "true" or "false"))
        {
            forms.Add(new JsonObject { ["type"] = "boolean" });
        }

        if (names.Any(static name => KeyNames.Normalize(name) is ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..]))
        {
            forms.Add(new JsonObject { ["type"] = "number" });
        }

        if (!type.IsFlags)
        {
            return new() { ["anyOf"] = forms };
        }

        JsonObject one = new() { ["anyOf"] = forms };
        return new() { ["anyOf"] = (object?[])[.. forms, new JsonObject { ["type"] = "array", ["items"] = one }] };
    }
}
