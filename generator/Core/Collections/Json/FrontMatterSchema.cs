using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Layout;

namespace Letterpress.Core.Collections.Json;

/// <summary>The JSON Schema (draft 2020-12) of a collection's front matter: it accepts what the compiler accepts.</summary>
/// <param name="set">Usable; see <see cref="SchemaCheck"/>.</param>
/// <param name="texts">The documentation of the types.</param>
sealed class FrontMatterSchema(SchemaSet set, IReadOnlyList<SchemaTexts> texts)
{
    /// <summary>The types of nested keys, by their names in the schema.</summary>
    readonly SortedDictionary<string, SchemaType> _nested = new(StringComparer.Ordinal);

    /// <summary>See <see cref="CollectionSeeds.Inherited"/>.</summary>
    HashSet<FieldName> _inherited = [];

    /// <param name="type">The collection.</param>
    /// <param name="seeds">Its seeds: the keys of other collections that have one of them are known too.</param>
    public string Write(SchemaType type, CollectionSeeds seeds)
    {
        _nested.Clear();
        _inherited = [.. seeds.Inherited];
        IEnumerable<SchemaType> beside = set.Collections.Where(other => seeds.Beside.Contains(other.FullName));
        JsonObject schema = new() { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = type.Name };
        AddKeys(schema, type, isRoot: true, isStrict: type.Collection!.IsStrict, [.. beside.SelectMany(static other => other.Properties)]);
        JsonObject nested = new();
        HashSet<string> done = new(StringComparer.Ordinal);
        while (_nested.Keys.FirstOrDefault(name => !done.Contains(name)) is { } name)
        {
            done.Add(name);
            JsonObject keys = new();
            AddKeys(keys, _nested[name], isRoot: false, type.Collection.IsStrict, []);
            nested[name] = keys;
        }

        if (!nested.IsEmpty)
        {
            schema["$defs"] = nested;
        }

        return schema.ToString();
    }

    void AddKeys(JsonObject schema, SchemaType type, bool isRoot, bool isStrict, SchemaProperty[] others)
    {
        SchemaTexts? documentation = texts.FirstOrDefault(one => one.FullName == type.FullName);
        if (documentation is { Summary.Length: > 0 })
        {
            schema["description"] = documentation.Summary;
        }

        schema["type"] = "object";
        (JsonObject keys, JsonObject spellings, List<object?> required) = (new(), new(), []);
        for (int i = 0; i < type.Properties.Count; i++)
        {
            SchemaProperty property = type.Properties[i];
            string summary = documentation is null ? "" : documentation.Properties.ElementAtOrDefault(i) ?? "";
            bool isRequired = IsRequired(property, isRoot) && !_inherited.Contains(new(type.FullName, property.Name));
            keys[property.Key] = ValueOf(type, property, isRequired, summary);
            spellings[KeyPatterns.Others(property.Key)] = new JsonObject { ["$ref"] = "#" + Pointer(schema, type) + Pointer(property.Key) };
            if (isRequired)
            {
                required.Add(Requires(property, isRoot));
            }
        }

        string[] known = isRoot ? [.. KnownMember.All.SelectMany(static names => names)] : [];
        foreach (string key in isRoot ? KnownMember.All.Select(static names => names[0]) : [])
        {
            if (!type.Properties.Any(one => KeyNames.AreEqual(one.Key, key)))
            {
                keys[key] = new JsonObject { ["description"] = KnownKeyTexts.Of(key) };
            }
        }

        if (isStrict)
        {
            string[] allowed = [.. known, .. others.Select(static property => property.Key)];
            if (allowed.Length > 0)
            {
                spellings[KeyPatterns.OfAny(allowed.Distinct(StringComparer.Ordinal))] = true;
            }
        }

        schema["properties"] = keys;
        schema["patternProperties"] = spellings;
        if (required.Count > 0)
        {
            schema["allOf"] = required;
        }

        if (isStrict)
        {
            schema["additionalProperties"] = false;
        }
    }

    /// <summary>A key that must be there, in any of its spellings.</summary>
    static JsonObject Requires(SchemaProperty property, bool isRoot)
    {
        IEnumerable<string> names = isRoot ? KnownMember.Synonyms(property).Concat([property.Key]) : [property.Key];
        JsonObject spelling = new() { ["pattern"] = KeyPatterns.OfAny(names.Distinct(StringComparer.Ordinal)) };
        JsonObject isMissing = new() { ["propertyNames"] = new JsonObject { ["not"] = spelling } };
        return new()
        {
            ["anyOf"] = (object?[])[new JsonObject { ["required"] = (object?[])[property.Key] }, new JsonObject { ["not"] = isMissing }],
        };
    }

    /// <summary>Whether the seed must state a key; see <see cref="RowBinder"/>.</summary>
    static bool IsRequired(SchemaProperty property, bool isRoot)
    {
        SchemaValue type = property.Type;
        bool isStated = property.Rules.Any(static rule => rule.Name == "Required");
        TextSource text = KnownMember.TextOf(property);
        bool isText = text != TextSource.Collection && (KnownMember.IsAlwaysThere(text) || !isStated);
        bool isView = isRoot && (isText || KnownMember.IsPublicationTime(property));
        bool hasItems = type.Shape != ValueShape.Single && !type.IsNullable && RuleSchema.LengthsOf(property).Least > 0;
        bool hasDefault = property.Default is { Kind: not ArgumentKind.Null };
        return type.Kind != ValueKind.Unsupported && !isView && !hasDefault
            && (isStated || hasItems || (!type.IsNullable && type.Shape == ValueShape.Single));
    }

    JsonObject ValueOf(SchemaType type, SchemaProperty property, bool isRequired, string summary)
    {
        RuleSchema rules = new(type, property);
        JsonObject schema = property.Type.Kind == ValueKind.Unsupported ? new() : Shape(property, rules);
        schema = isRequired || schema.IsEmpty ? schema : ScalarSchema.OrNull(schema);
        JsonObject described = new();
        if (property.DisplayName.Length > 0)
        {
            described["title"] = property.DisplayName;
        }

        string[] sentences = [summary, Meaning(property), .. rules.Words()];
        string description = string.Join(" ", sentences.Where(static sentence => sentence.Length > 0));
        if (description.Length > 0)
        {
            described["description"] = description;
        }

        described.TryAdd(schema);
        if (property.Default is { Kind: not ArgumentKind.Null } stated && new RuleCheck(property).Parse(stated) is { } value)
        {
            described["default"] = DefaultOf(property, stated, value);
        }

        return described;
    }

    /// <summary>A value that is no list is a list of one.</summary>
    JsonObject Shape(SchemaProperty property, RuleSchema rules)
    {
        JsonObject item = rules.Apply(ItemOf(property.Type));
        if (property.Type.Shape == ValueShape.Single)
        {
            return item;
        }

        JsonObject list = new() { ["type"] = "array", ["items"] = item };
        rules.ApplyToList(list);
        (int least, int most) = RuleSchema.LengthsOf(property);
        return least <= 1 && most >= 1 ? new() { ["anyOf"] = (object?[])[list, item] } : list;
    }

    JsonObject ItemOf(SchemaValue type)
    {
        if (type.Kind != ValueKind.Fields || set.Find(type.TypeName) is not { } fields)
        {
            return ScalarSchema.Of(type);
        }

        _nested[fields.FullName] = fields;
        return new() { ["$ref"] = "#/$defs" + Pointer(fields.FullName) };
    }

    static object? DefaultOf(SchemaProperty property, RuleArgument stated, BoundValue value) => property.Type.Kind switch
    {
        ValueKind.Boolean => value.Low != 0,
        var kind when RuleSchema.IsNumber(kind) => JsonNumber.Parse(stated.Text),
        ValueKind.Enum => new RuleCheck(property).NameOf(value),
        _ => stated.Text,
    };

    static string Meaning(SchemaProperty property) => property.Type.Kind switch
    {
        ValueKind.Article => "The slug, id, path or alias of an article, or the path of its seed.",
        ValueKind.Collection => "The slug, id, path or alias of an article of the collection "
            + property.Type.TypeName.Substring(property.Type.TypeName.LastIndexOf('.') + 1) + ", or the path of its seed.",
        ValueKind.Moment or ValueKind.Duration or ValueKind.Time or ValueKind.Date or ValueKind.Guid =>
            char.ToUpperInvariant(ScalarParser.Wanted(property.Type)[0]) + ScalarParser.Wanted(property.Type).Substring(1) + ".",
        _ => "",
    };

    static string Pointer(JsonObject schema, SchemaType type) =>
        schema.Has("$schema") ? "/properties" : "/$defs" + Pointer(type.FullName) + "/properties";

    /// <summary>A name as a part of a pointer, in a URL.</summary>
    static string Pointer(string name) => "/" + Uri.EscapeDataString(name.Replace("~", "~0").Replace("/", "~1"));
}
