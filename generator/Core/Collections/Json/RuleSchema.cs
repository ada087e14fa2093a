using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections.Json;

/// <summary>What JSON Schema can say of the attributes of a property: never more than the compiler does.</summary>
/// <param name="type">The type that has the property.</param>
/// <param name="property">The property.</param>
sealed class RuleSchema(SchemaType type, SchemaProperty property)
{
    readonly SchemaValue _item = property.Type.Item;

    /// <summary>The words for rules that no keyword of JSON Schema says.</summary>
    public IEnumerable<string> Words() =>
    [
        .. property.IsUnique ? ["No other article of the collection has the same value."] : (string[])[],
        .. property.Rules.Select(WordsOf).Where(static words => words.Length > 0),
    ];

    /// <summary>Adds the rules for a value, or for an item of a list.</summary>
    public JsonObject Apply(JsonObject schema)
    {
        List<object?> further = [];
        foreach (SchemaRule rule in property.Rules)
        {
            schema = Apply(schema, rule, further);
        }

        object?[] apart = [.. further.Where(one => one is not JsonObject rules || !schema.TryAdd(rules))];
        if (apart.Length > 0)
        {
            schema["allOf"] = apart;
        }

        return schema;
    }

    /// <summary>Adds the rules for a list itself.</summary>
    public void ApplyToList(JsonObject schema)
    {
        (int least, int most) = LengthsOf(property);
        if (least > 0)
        {
            schema["minItems"] = JsonNumber.Of(least);
        }

        if (most < int.MaxValue)
        {
            schema["maxItems"] = JsonNumber.Of(most);
        }
    }

    /// <summary>How many items a list has.</summary>
    public static (int Least, int Most) LengthsOf(SchemaProperty property)
    {
        (int Least, int Most)[] bounds =
        [
            .. property.Rules.Where(static rule => rule.Name is "MinLength" or "MaxLength" or "Length").Select(RuleCheck.LengthsOf),
        ];
        return bounds.Length == 0 ? (0, int.MaxValue) : (bounds.Max(static one => one.Least), bounds.Min(static one => one.Most));
    }

    JsonObject Apply(JsonObject schema, SchemaRule rule, List<object?> further)
    {
        bool isText = _item.Kind == ValueKind.Text;
        bool isForItem = property.Type.Shape == ValueShape.Single || rule.Name == "StringLength";
        switch (rule.Name)
        {
            case "Required" when isText && isForItem && rule.Named("AllowEmptyStrings") != "true":
                further.Add(Pattern(KeyPatterns.NoSpace));
                break;
            case "StringLength" or "MinLength" or "MaxLength" or "Length" when isText && isForItem:
                AddLength(RuleCheck.LengthsOf(rule), further);
                break;
            case "RegularExpression" when EcmaPattern.Translate(rule.Positional.First().Text) is { } pattern:
                further.Add(Pattern(pattern));
                break;
            case "EmailAddress":
                schema["type"] = "string";
                further.Add(Pattern("^[^@\\r\\n]+@[^@\\r\\n]+$"));
                break;
            case "Url":
                schema["type"] = "string";
                further.Add(Pattern("^(?:" + KeyPatterns.Word("http") + "[sS]?|" + KeyPatterns.Word("ftp") + "):\\/\\/[\\s\\S]"));
                break;
            case "Base64String":
                further.Add(Pattern("^[A-Za-z0-9+\\/=\\t\\n\\r ]*$"));
                break;
            case "Range":
                AddRange(schema, rule, further);
                break;
            case "AllowedValues" or "DeniedValues":
                return AddValues(schema, rule, further);
            default:
                break;
        }

        return schema;
    }

    static JsonObject Pattern(string pattern) => new() { ["pattern"] = pattern };

    /// <summary>.NET counts a character beyond 16 bits twice, JSON Schema once.</summary>
    static void AddLength((int Least, int Most) length, List<object?> further)
    {
        if (length.Most < int.MaxValue)
        {
            further.Add(new JsonObject { ["maxLength"] = JsonNumber.Of(length.Most) });
        }

        JsonObject least = new() { ["minLength"] = JsonNumber.Of(length.Least) };
        JsonObject rare = new() { ["minLength"] = JsonNumber.Of((length.Least + 1) / 2), ["pattern"] = EcmaPattern.Rare };
        if (length.Least > 0)
        {
            further.Add(length.Least == 1 ? least : new JsonObject { ["anyOf"] = (object?[])[least, rare] });
        }
    }

    /// <summary>The bounds replace those of the type where they are within them.</summary>
    void AddRange(JsonObject schema, SchemaRule rule, List<object?> further)
    {
        RuleArgument[] bounds = RuleCheck.BoundsOf(rule);
        if (IsNumber(_item.Kind) && JsonNumber.Parse(bounds[0].Text) is { } low && JsonNumber.Parse(bounds[1].Text) is { } high)
        {
            if (bounds.All(bound => ScalarParser.Parse(_item, bound.Text, -1) is not null))
            {
                schema.Remove("minimum");
                schema.Remove("maximum");
            }

            further.Add(new JsonObject
            {
                [rule.Named("MinimumIsExclusive") == "true" ? "exclusiveMinimum" : "minimum"] = low,
                [rule.Named("MaximumIsExclusive") == "true" ? "exclusiveMaximum" : "maximum"] = high,
            });
        }
    }

    JsonObject AddValues(JsonObject schema, SchemaRule rule, List<object?> further)
    {
        bool isAllowed = rule.Name == "AllowedValues";
        RuleCheck check = new(property);
        BoundValue[] values = [.. rule.Positional.Select(check.Parse).OfType<BoundValue>()];
        if (_item is { Kind: ValueKind.Enum, IsFlags: false })
        {
            return EnumSchema.Of(_item, _item.Members.Where(member => values.Any(value => value.Low == member.Value) == isAllowed));
        }

        object?[] listed = _item.Kind switch
        {
            ValueKind.Text => [.. values.Select(static value => value.Text)],
            _ when IsNumber(_item.Kind) => [.. values.Select(static value => JsonNumber.Parse(value.Text)).OfType<JsonNumber>()],
            _ => [],
        };
        if (listed.Length == 0)
        {
            return schema;
        }

        JsonObject among = new() { ["enum"] = listed };
        if (!isAllowed)
        {
            further.Add(new JsonObject { ["not"] = among });
            return schema;
        }

        // A listed text may look like a number to YAML, and a number may be in quotation marks.
        bool isPlain = _item.Kind == ValueKind.Text && values.All(static value => IsText(value.Text));
        object?[] others = _item.Kind == ValueKind.Text ? ["number", "boolean", "null"] : ["string"];
        further.Add(isPlain ? among : new JsonObject { ["anyOf"] = (object?[])[among, ScalarSchema.Types(others)] });
        return schema;
    }

    /// <summary>Whether YAML takes a text for nothing else.</summary>
    static bool IsText(string text) => text.Length > 0 && char.IsLetter(text[0])
        && text.ToUpperInvariant() is not ("TRUE" or "FALSE" or "NULL");

    public static bool IsNumber(ValueKind kind) => kind is ValueKind.Int32 or ValueKind.Int64 or ValueKind.Double or ValueKind.Decimal;

    string WordsOf(SchemaRule rule) => rule.Name switch
    {
        _ when FieldRules.Has(rule) => FieldRules.WordsOf(rule, type),
        "Range" when !IsNumber(_item.Kind) => RuleCheck.BoundsOf(rule) is var bounds ? $"From {bounds[0].Text} to {bounds[1].Text}." : "",
        "RegularExpression" when EcmaPattern.Translate(rule.Positional.First().Text) is null =>
            "Matches the pattern of .NET " + rule.Positional.First().Text + ".",
        _ => "",
    };
}
