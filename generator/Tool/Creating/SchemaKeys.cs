using System.Globalization;
using System.Text;
using System.Text.Json;
using Letterpress.Tool.Editing;

namespace Letterpress.Tool.Creating;

/// <summary>The keys that the JSON Schema of a collection requires, as a build writes it with <c>LetterpressSchemas</c>.</summary>
static class SchemaKeys
{
    const string Extension = ".schema.json";

    /// <summary>The schema of a collection, by its name or by that of its folder: <c>recipes</c> for <c>Recipe</c>.</summary>
    /// <param name="folder">The full path of the folder of schemas.</param>
    /// <returns>Null where there is no such schema.</returns>
    public static string? Find(string folder, string collection) => !Directory.Exists(folder) ? null
        : Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)
            .FirstOrDefault(path => Names(Path.GetFileName(path)[..^Extension.Length])
                .Contains(collection, StringComparer.OrdinalIgnoreCase));

    /// <summary>Lines of YAML, each with what the schema says of the key.</summary>
    /// <exception cref="JsonException">It is not a schema.</exception>
    public static string Lines(string schema)
    {
        using JsonDocument document = JsonDocument.Parse(schema);
        JsonElement root = document.RootElement;
        StringBuilder lines = new();
        foreach (string key in Required(root).Where(static key => key is not ("title" or "date")).Distinct())
        {
            JsonElement value = root.GetProperty("properties").TryGetProperty(key, out JsonElement found) ? found : default;
            string description = value.ValueKind == JsonValueKind.Object && value.TryGetProperty("description", out JsonElement text)
                ? "  # " + text.GetString()!.ReplaceLineEndings(" ")
                : "";
            lines.Append(CultureInfo.InvariantCulture, $"{key}: {Example(root, value)}{description}\n");
        }

        return lines.ToString();
    }

    static IEnumerable<string> Names(string type)
    {
        string name = type[(type.LastIndexOf('.') + 1)..];
        return [type, name, name + "s", name + "es", name.EndsWith('y') ? name[..^1] + "ies" : name];
    }

    static IEnumerable<string> Required(JsonElement root) =>
        root.TryGetProperty("allOf", out JsonElement all) && all.ValueKind == JsonValueKind.Array
            ? from rule in all.EnumerateArray()
              where rule.TryGetProperty("anyOf", out JsonElement any) && any.GetArrayLength() > 0
              from key in rule.GetProperty("anyOf")[0].TryGetProperty("required", out JsonElement keys) ? keys.EnumerateArray() : default
              select key.GetString()
            : [];

    /// <summary>A value of the type, which the author replaces.</summary>
    static string Example(JsonElement root, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return "\"\"";
        }

        if (value.TryGetProperty("$ref", out JsonElement reference) && Definition(root, reference.GetString()!) is { } definition)
        {
            return Example(root, definition);
        }

        if (value.TryGetProperty("enum", out JsonElement values) && values.GetArrayLength() > 0)
        {
            return values[0].ValueKind == JsonValueKind.String ? FrontMatterEdit.Yaml(values[0].GetString()!) : values[0].GetRawText();
        }

        string type = !value.TryGetProperty("type", out JsonElement stated) ? "string"
            : stated.ValueKind == JsonValueKind.Array ? stated[0].GetString()! : stated.GetString()!;
        return type switch
        {
            "integer" or "number" => value.TryGetProperty("minimum", out JsonElement minimum) ? minimum.ToString() : "0",
            "boolean" => "false",
            "array" => "[]",
            "object" => "{}",
            _ => "\"\"",
        };
    }

    static JsonElement? Definition(JsonElement root, string reference)
    {
        JsonElement found = root;
        foreach (string part in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (found.ValueKind != JsonValueKind.Object || !found.TryGetProperty(part, out found))
            {
                return null;
            }
        }

        return found;
    }
}
