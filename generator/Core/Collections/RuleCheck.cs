using System.Globalization;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>Checks values by the attributes of a property, which mean what they mean elsewhere in .NET.</summary>
/// <remarks>Of a list, the rules of its length are for the list, and all others for each item.</remarks>
sealed class RuleCheck(SchemaProperty property)
{
    readonly SchemaValue _item = property.Type.Item;

    /// <summary>What is wrong with a value: the end of a sentence about its key, and where; empty where nothing is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isWhole">Whether it has all items that are stated: how many there are is not checked otherwise.</param>
    public IEnumerable<(BoundValue Value, string Fault)> Check(BoundValue value, bool isWhole = true)
    {
        foreach (SchemaRule rule in property.Rules.Where(static rule => !FieldRules.Has(rule)))
        {
            bool isList = property.Type.Shape != ValueShape.Single;
            bool isForList = isList && rule.Name is "MinLength" or "MaxLength" or "Length" or "Required";
            foreach (BoundValue one in isList && !isForList ? (IEnumerable<BoundValue>)value.Items : isForList && !isWhole ? [] : [value])
            {
                if (FaultOf(rule, one, isForList) is { } fault)
                {
                    IEnumerable<string> bounds = BoundsOf(rule).Select(static argument => argument.Text);
                    yield return (one, RuleMessages.Of(rule, RuleMessages.NameOf(property), fault, bounds));
                }
            }
        }
    }

    /// <summary>What is wrong with a rule itself; null where it can be used.</summary>
    public string? FaultOf(SchemaRule rule)
    {
        bool isText = _item.Kind == ValueKind.Text;
        switch (rule.Name)
        {
            case "StringLength" or "RegularExpression" or "EmailAddress" or "Url" or "Base64String" when !isText:
                return "is for texts";
            case "MinLength" or "MaxLength" or "Length" when !isText && property.Type.Shape == ValueShape.Single:
                return "is for texts and lists";
            case "StringLength" or "MinLength" or "MaxLength" or "Length":
                (int least, int most) = LengthsOf(rule);
                return least < 0 || most < 0 ? "has a length below 0" : least > most ? "has a minimum above its maximum" : null;
            case "RegularExpression":
                return TextRules.FaultOfPattern(rule.Positional.First().Text);
            case "Range" when ValueRank.Of(_item.Kind, new(-1)) is null:
                return "is for numbers, dates and times";
            case "Range" when !TryRange(rule, out _, out _):
                return "needs two bounds that are " + ScalarParser.Wanted(_item);
            case "Range" when TryRange(rule, out ValueRank lowest, out ValueRank highest) && lowest.CompareTo(highest) > 0:
                return "has a minimum above its maximum";
            case "AllowedValues" or "DeniedValues":
                return rule.Positional.Where(argument => Parse(argument) is null).Select(argument =>
                    "has '" + argument.Text + "', which is not " + ScalarParser.Wanted(_item)).FirstOrDefault();
            default:
                return null;
        }
    }

    /// <summary>The value that an argument of an attribute means; null where it is not of the property's type.</summary>
    public BoundValue? Parse(RuleArgument argument) => argument.Kind switch
    {
        ArgumentKind.Null => null,
        ArgumentKind.Enum => new BoundValue(-1) { Low = long.Parse(argument.Text, CultureInfo.InvariantCulture) },
        _ => ScalarParser.Parse(_item, argument.Text, -1),
    };

    string? FaultOf(SchemaRule rule, BoundValue value, bool isList)
    {
        int length = isList ? value.Items.Count : value.Text.Length;
        string unit = isList ? "item" : "character";
        switch (rule.Name)
        {
            case "Required":
                bool isEmpty = !isList && _item.Kind == ValueKind.Text && rule.Named("AllowEmptyStrings") != "true"
                    && string.IsNullOrWhiteSpace(value.Text);
                return isEmpty ? "must not be empty" : null;
            case "StringLength" or "MinLength" or "MaxLength" or "Length":
                return Length(length, LengthsOf(rule), unit);
            case "Range":
                return RangeFault(rule, value);
            case "AllowedValues":
                return IsAmong(rule, value) ? null : "must be one of " + List(rule.Positional) + TextRules.Seen(value);
            case "DeniedValues":
                return IsAmong(rule, value) ? "must not be one of " + List(rule.Positional) + TextRules.Seen(value) : null;
            default:
                return TextRules.FaultOf(rule, value);
        }
    }

    string? RangeFault(SchemaRule rule, BoundValue value)
    {
        if (!TryRange(rule, out ValueRank lowest, out ValueRank highest) || ValueRank.Of(_item.Kind, value) is not { } rank)
        {
            return null;
        }

        bool isLow = rank.CompareTo(lowest) < (rule.Named("MinimumIsExclusive") == "true" ? 1 : 0);
        bool isHigh = rank.CompareTo(highest) > (rule.Named("MaximumIsExclusive") == "true" ? -1 : 0);
        RuleArgument[] bounds = BoundsOf(rule);
        return isLow || isHigh ? "must be between " + bounds[0].Text + " and " + bounds[1].Text + TextRules.Seen(value) : null;
    }

    bool TryRange(SchemaRule rule, out ValueRank lowest, out ValueRank highest)
    {
        (lowest, highest) = (default, default);
        RuleArgument[] bounds = BoundsOf(rule);
        if (bounds.Length != 2 || ValueRank.OfBound(_item, bounds[0].Text) is not { } low
            || ValueRank.OfBound(_item, bounds[1].Text) is not { } high)
        {
            return false;
        }

        (lowest, highest) = (low, high);
        return true;
    }

    public static RuleArgument[] BoundsOf(SchemaRule rule) =>
        [.. rule.Positional.Where(static argument => argument.Kind != ArgumentKind.Type)];

    /// <summary>Values are equal where .NET says so: 1.50 is 1.5.</summary>
    bool IsAmong(SchemaRule rule, BoundValue value) => rule.Positional.Select(Parse).Any(listed =>
        listed is not null && new ValueOrder(_item.Kind).Compare(listed, value) == 0);

    /// <summary>Arguments as messages write them.</summary>
    public string List(IEnumerable<RuleArgument> arguments) => string.Join(", ", arguments.Select(argument =>
        "'" + (argument.Kind == ArgumentKind.Enum ? NameOf(argument.Text) : argument.Text) + "'"));

    /// <summary>The names of a member, or of flags.</summary>
    public string NameOf(BoundValue value)
    {
        IEnumerable<EnumMember> flags = _item.IsFlags
            ? _item.Members.Where(member => member.Value != 0 && (member.Value & value.Low) == member.Value)
            : [];
        string names = string.Join(", ", flags.Select(static member => member.Name));
        return names.Length > 0 ? names : NameOf(value.Low.ToString(CultureInfo.InvariantCulture));
    }

    string NameOf(string number) => _item.Members.Where(member => member.Value.ToString(CultureInfo.InvariantCulture) == number)
        .Select(static member => member.Name).FirstOrDefault() ?? number;

    /// <summary>The largest number where there is no maximum, which <c>[MaxLength(-1)]</c> says too.</summary>
    public static (int Least, int Most) LengthsOf(SchemaRule rule) => rule.Name switch
    {
        "StringLength" => (Number(rule.Named("MinimumLength"), 0), Number(rule, 0)),
        "MinLength" => (Number(rule, 0), int.MaxValue),
        "MaxLength" => (0, Number(rule, 0) is var most && most == -1 ? int.MaxValue : most),
        _ => (Number(rule, 0), Number(rule, 1)),
    };

    static string? Length(int length, (int Least, int Most) bounds, string unit) =>
        length >= bounds.Least && length <= bounds.Most ? null
        : FormattableString.Invariant($"must have {Bounds(bounds.Least, bounds.Most, unit)}, but has {length}");

    static string Bounds(int least, int most, string unit) =>
        most == int.MaxValue ? FormattableString.Invariant($"at least {least} {unit}{(least == 1 ? "" : "s")}")
        : least == 0 ? FormattableString.Invariant($"at most {most} {unit}{(most == 1 ? "" : "s")}")
        : FormattableString.Invariant($"from {least} to {most} {unit}s");

    static int Number(SchemaRule rule, int argument) => Number(rule.Positional.ElementAtOrDefault(argument).Text, int.MaxValue);

    static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
