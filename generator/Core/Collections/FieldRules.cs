using Letterpress.Core.Model.Schemas;
using Letterpress.Layout;

namespace Letterpress.Core.Collections;

/// <summary>The attributes that relate two properties of a type; all others concern a property by itself.</summary>
/// <remarks>A rule of a list is for each of its items; what is missing, and is not required, breaks no rule.</remarks>
static class FieldRules
{
    const string Wanted = "is for values that may be missing: make the property nullable, without a default";

    static readonly Dictionary<string, (string Words, Func<int, bool> IsGood)> s_comparisons = new(StringComparer.Ordinal)
    {
        ["Compare"] = ("be equal to", static order => order == 0),
        ["DiffersFrom"] = ("differ from", static order => order != 0),
        ["AtLeast"] = ("be at least", static order => order >= 0),
        ["AtMost"] = ("be at most", static order => order <= 0),
        ["MoreThan"] = ("be more than", static order => order > 0),
        ["LessThan"] = ("be less than", static order => order < 0),
    };

    static readonly HashSet<string> s_requirements = new(["RequiredWith", "RequiredWithout", "RequiredWhen"], StringComparer.Ordinal);

    public static bool Has(SchemaRule rule) => s_comparisons.ContainsKey(rule.Name) || s_requirements.Contains(rule.Name);

    /// <summary>The name of the other property.</summary>
    public static string OtherOf(SchemaRule rule) => rule.Positional.First().Text;

    /// <summary>What is wrong with a rule itself; null where it can be used.</summary>
    public static string? FaultOf(SchemaRule rule, SchemaProperty property, SchemaType type)
    {
        string name = OtherOf(rule);
        SchemaProperty? other = type.Properties.FirstOrDefault(one => one.Name == name);
        return other is null ? "has the name '" + name + "', which is no property that reads front matter"
            : name == property.Name ? "has the name of the property itself"
            : other.Type.Kind == ValueKind.Unsupported ? null
            : s_requirements.Contains(rule.Name) ? FaultOfRequirement(rule, property, other)
            : FaultOfComparison(rule, property.Type, other);
    }

    /// <summary>A rule as a sentence about its property's value.</summary>
    public static string WordsOf(SchemaRule rule, SchemaType type)
    {
        SchemaProperty other = type.Properties.First(one => one.Name == OtherOf(rule));
        RuleCheck check = new(other);
        string end = "'" + other.Key + "'.";
        return rule.Name switch
        {
            "RequiredWith" => "Required with " + end,
            "RequiredWithout" => "Required without " + end,
            "RequiredWhen" => "Required when '" + other.Key + "' is " + check.List(ValuesOf(rule)) + ".",
            _ => "Must " + s_comparisons[rule.Name].Words + " " + end,
        };
    }

    /// <summary>The rules that values of a type break, in the order of its properties.</summary>
    /// <param name="properties">Of the type.</param>
    /// <param name="values">Of each property.</param>
    public static IEnumerable<FieldFault> Check(IReadOnlyList<SchemaProperty> properties, IReadOnlyList<BoundField> values)
    {
        for (int i = 0; i < properties.Count; i++)
        {
            foreach (SchemaRule rule in properties[i].Rules.Where(Has))
            {
                int other = IndexOf(properties, OtherOf(rule));
                RulePair pair = new(rule, properties[i], properties[other], values[i], values[other]);
                foreach ((int node, string fault) in s_requirements.Contains(rule.Name) ? CheckRequirement(pair) : CheckComparison(pair))
                {
                    string text = RuleMessages.Of(rule, RuleMessages.NameOf(pair.Property), fault, [RuleMessages.NameOf(pair.Other)]);
                    yield return new(node, pair.Property.Key, text);
                }
            }
        }
    }

    static int IndexOf(IReadOnlyList<SchemaProperty> properties, string name) =>
        Enumerable.Range(0, properties.Count).First(i => properties[i].Name == name);

    static string? FaultOfComparison(SchemaRule rule, SchemaValue value, SchemaProperty other)
    {
        bool isOrder = rule.Name is not ("Compare" or "DiffersFrom");
        bool hasOrder = value.Kind == ValueKind.Text || ValueRank.Of(value.Kind, new(-1)) is not null;
        bool isValue = value.Kind is not (ValueKind.Fields or ValueKind.Article or ValueKind.Collection) && !value.IsFlags;
        return isOrder && !hasOrder ? "is for numbers, dates, times and texts"
            : !isValue ? "is for values"
            : other.Type.Shape != ValueShape.Single ? "has the name '" + other.Name + "', which is a list"
            : other.Type.Kind != value.Kind || other.Type.TypeName != value.TypeName ?
                "has the name '" + other.Name + "', which is of another type"
            : null;
    }

    static string? FaultOfRequirement(SchemaRule rule, SchemaProperty property, SchemaProperty other)
    {
        bool mayBeMissing = property.Type.IsNullable || property.Type.Shape != ValueShape.Single;
        bool isRequired = property.Rules.Any(static one => one.Name == "Required");
        bool isValue = other.Type.Kind is not (ValueKind.Fields or ValueKind.Article or ValueKind.Collection);
        return !mayBeMissing || isRequired || property.Default is { Kind: not ArgumentKind.Null } ? Wanted
            : rule.Name != "RequiredWhen" ? null
            : !isValue ? "has the name '" + other.Name + "', which has no values"
            : rule.Positional.Count() == 1 ? "needs a value of '" + other.Name + "'"
            : ValuesOf(rule).Where(argument => new RuleCheck(other).Parse(argument) is null).Select(argument =>
                "has '" + argument.Text + "', which is not " + ScalarParser.Wanted(other.Type.Item)).FirstOrDefault();
    }

    static IEnumerable<RuleArgument> ValuesOf(SchemaRule rule) => rule.Positional.Skip(1);

    static IEnumerable<(int Node, string Fault)> CheckComparison(RulePair pair)
    {
        (string words, Func<int, bool> isGood) = s_comparisons[pair.Rule.Name];
        if (!IsKnown(pair.OtherField.Value))
        {
            yield break;
        }

        ValueOrder order = new(pair.Property.Type.Kind);
        bool isList = pair.Property.Type.Shape != ValueShape.Single;
        foreach (BoundValue value in isList ? pair.Field.Value.Items : (IEnumerable<BoundValue>)[pair.Field.Value])
        {
            if (IsKnown(value) && !isGood(order.Compare(value, pair.OtherField.Value)))
            {
                string fault = "must " + words + " '" + pair.Other.Key + "'" + Shown(pair) + TextRules.Seen(value);
                yield return (value.Node >= 0 ? value.Node : PlaceOf(pair), fault);
            }
        }
    }

    static IEnumerable<(int Node, string Fault)> CheckRequirement(RulePair pair)
    {
        bool? hasOther = HasValue(pair.Other, pair.OtherField);
        string? cause = pair.Rule.Name switch
        {
            "RequiredWith" when hasOther == true =>
                "with '" + pair.Other.Key + "'" + Shown(pair),
            "RequiredWithout" when hasOther == false => "without '" + pair.Other.Key + "'",
            "RequiredWhen" => Listed(pair) is { } found ? "when '" + pair.Other.Key + "' is '" + found + "'" : null,
            _ => null,
        };
        if (cause is not null && HasValue(pair.Property, pair.Field) == false)
        {
            yield return (PlaceOf(pair), "is required " + cause + "; add '" + pair.Property.Key + ":' with "
                + ScalarParser.Wanted(pair.Property.Type.Item));
        }
    }

    /// <summary>The value of the other property that the rule lists, as the seed has it; null where it has none of them.</summary>
    static string? Listed(RulePair pair)
    {
        RuleCheck check = new(pair.Other);
        ValueOrder order = new(pair.Other.Type.Kind);
        BoundValue[] listed = [.. ValuesOf(pair.Rule).Select(check.Parse).OfType<BoundValue>()];
        BoundValue field = pair.OtherField.Value;
        BoundValue? found = (pair.Other.Type.Shape == ValueShape.Single ? (IEnumerable<BoundValue>)[field] : field.Items)
            .FirstOrDefault(value => IsKnown(value) && listed.Any(one =>
                pair.Other.Type.IsFlags && one.Low != 0 ? (value.Low & one.Low) == one.Low : order.Compare(value, one) == 0));
        return found is null ? null : TextOf(pair.Other, found);
    }

    static int PlaceOf(RulePair pair) =>
        pair.Field.Node >= 0 ? pair.Field.Node : pair.OtherField.Node >= 0 ? pair.OtherField.Node : pair.Field.Parent;

    /// <summary>Whether there is a value; null where it cannot be known: an error was reported, or the article has it.</summary>
    static bool? HasValue(SchemaProperty property, BoundField field)
    {
        BoundValue value = field.Value;
        bool isList = property.Type.Shape != ValueShape.Single;
        bool isMissing = value.IsMissing || (isList && value.Items.Count == 0);
        bool isText = !isList && property.Type.Kind == ValueKind.Text;
        return isMissing ? (field.IsBad ? null : false)
            : isText && !IsKnown(value) ? null
            : !isText || !string.IsNullOrWhiteSpace(value.Text);
    }

    /// <summary>Whether a value is there; a text of the article that its front matter does not state is not known here.</summary>
    static bool IsKnown(BoundValue value) =>
        !value.IsMissing && !(value.Source != (int)TextSource.Collection && value.Offset < 0 && value.Text.Length == 0);

    static string Shown(RulePair pair)
    {
        string text = pair.Other.Type.Shape == ValueShape.Single ? TextOf(pair.Other, pair.OtherField.Value) : "";
        return text.Length > 0 ? " ('" + text + "')" : "";
    }

    /// <summary>The characters of a value; flags in a list, and defaults, have none of their own.</summary>
    static string TextOf(SchemaProperty property, BoundValue value) =>
        value.Text.Length == 0 && property.Type.Kind == ValueKind.Enum ? new RuleCheck(property).NameOf(value) : value.Text;

    readonly record struct RulePair(
        SchemaRule Rule, SchemaProperty Property, SchemaProperty Other, BoundField Field, BoundField OtherField);
}

/// <summary>The value of a property, and where it is.</summary>
/// <param name="Node">Of its key; -1 where the seed has no such key.</param>
/// <param name="Parent">The node that has the keys; -1 for all of the front matter.</param>
/// <param name="IsBad">Whether what the seed states was reported already.</param>
readonly record struct BoundField(BoundValue Value, int Node, int Parent, bool IsBad);

/// <summary>A rule between two keys that values break.</summary>
/// <param name="Fault">The end of a sentence about the key.</param>
readonly record struct FieldFault(int Node, string Key, string Fault);
