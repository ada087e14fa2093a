using System.Globalization;
using System.Text.RegularExpressions;
using Letterpress.Core.Model.Schemas;

namespace Letterpress.Core.Collections;

/// <summary>Checks values by the attributes of a property, which mean what they mean elsewhere in .NET.</summary>
/// <remarks>Of a list, the rules of its length are for the list, and all others for each item.</remarks>
sealed class RuleCheck(SchemaProperty property)
{
    /// <summary>A pattern that takes longer is wrong, and must not stop the compiler.</summary>
    static readonly TimeSpan s_maxMatch = TimeSpan.FromSeconds(1);

    static readonly string[] s_schemes = ["http://", "https://", "ftp://"];

    readonly SchemaValue _item = property.Type.Item;

    /// <summary>What is wrong with a value: the end of a sentence about its key, and where; empty where nothing is.</summary>
    public IEnumerable<(BoundValue Value, string Fault)> Check(BoundValue value)
    {
        foreach (SchemaRule rule in property.Rules)
        {
            bool isList = property.Type.Shape != ValueShape.Single;
            bool isForList = isList && rule.Name is "MinLength" or "MaxLength" or "Length" or "Required";
            foreach (BoundValue one in isList && !isForList ? (IEnumerable<BoundValue>)value.Items : [value])
            {
                if (FaultOf(rule, one, isForList) is { } fault)
                {
                    yield return (one, Explain(rule, fault));
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
            case "RegularExpression":
                return FaultOfPattern(rule.Positional.First().Text);
            case "Range" when ScalarParser.OrderOf(_item.Kind, new(-1)) is null:
                return "is for numbers, dates and times";
            case "Range" when !TryRange(rule, out _, out _):
                return "needs two bounds that are " + ScalarParser.Wanted(_item);
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
        string unit = isList ? "items" : "characters";
        switch (rule.Name)
        {
            case "Required":
                bool isEmpty = !isList && _item.Kind == ValueKind.Text && rule.Named("AllowEmptyStrings") != "true"
                    && string.IsNullOrWhiteSpace(value.Text);
                return isEmpty ? "must not be empty" : null;
            case "StringLength":
                return Length(length, Number(rule.Named("MinimumLength"), 0), Number(rule, 0), unit);
            case "MinLength":
                return Length(length, Number(rule, 0), int.MaxValue, unit);
            case "MaxLength":
                return Length(length, 0, Number(rule, 0), unit);
            case "Length":
                return Length(length, Number(rule, 0), Number(rule, 1), unit);
            case "Range":
                return RangeFault(rule, value);
            case "AllowedValues":
                return IsAmong(rule, value) ? null : "must be one of " + List(rule) + Seen(value);
            case "DeniedValues":
                return IsAmong(rule, value) ? "must not be one of " + List(rule) + Seen(value) : null;
            default:
                return TextFault(rule, value);
        }
    }

    static string? TextFault(SchemaRule rule, BoundValue value)
    {
        string text = value.Text;
        switch (rule.Name)
        {
            case "RegularExpression":
                return text.Length > 0 && !MatchesWhole(rule.Positional.First().Text, text)
                    ? "must match the pattern '" + rule.Positional.First().Text + "'" + Seen(value)
                    : null;
            case "EmailAddress":
                int at = text.IndexOf('@');
                bool isMail = at > 0 && at < text.Length - 1 && at == text.LastIndexOf('@') && text.IndexOfAny(['\r', '\n']) < 0;
                return isMail ? null : "must be an email address, such as ada@example.com" + Seen(value);
            case "Url":
                bool isUrl = s_schemes.Any(scheme =>
                    text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) && text.Length > scheme.Length);
                return isUrl ? null : "must be a URL with http, https or ftp, such as https://example.com" + Seen(value);
            case "Base64String":
                return IsBase64(text) ? null : "must be a text in Base64" + Seen(value);
            default:
                return null;
        }
    }

    string? RangeFault(SchemaRule rule, BoundValue value)
    {
        if (!TryRange(rule, out decimal lowest, out decimal highest) || ScalarParser.OrderOf(_item.Kind, value) is not { } number)
        {
            return null;
        }

        bool isLow = rule.Named("MinimumIsExclusive") == "true" ? number <= lowest : number < lowest;
        bool isHigh = rule.Named("MaximumIsExclusive") == "true" ? number >= highest : number > highest;
        RuleArgument[] bounds = BoundsOf(rule);
        return isLow || isHigh ? "must be between " + bounds[0].Text + " and " + bounds[1].Text + Seen(value) : null;
    }

    bool TryRange(SchemaRule rule, out decimal lowest, out decimal highest)
    {
        (lowest, highest) = (0, 0);
        RuleArgument[] bounds = BoundsOf(rule);
        if (bounds.Length != 2 || BoundOf(bounds[0]) is not { } low || BoundOf(bounds[1]) is not { } high)
        {
            return false;
        }

        (lowest, highest) = (low, high);
        return true;
    }

    /// <summary>The bounds of numbers are numbers, whatever the type of either.</summary>
    decimal? BoundOf(RuleArgument bound)
    {
        SchemaValue type = _item.Kind is ValueKind.Int32 or ValueKind.Int64 or ValueKind.Decimal
            ? _item with { Kind = ValueKind.Double }
            : _item;
        return ScalarParser.Parse(type, bound.Text, -1) is { } value && ScalarParser.OrderOf(type.Kind, value) is { } order
            ? decimal.TryParse(bound.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
                ? exact
                : order
            : null;
    }

    static RuleArgument[] BoundsOf(SchemaRule rule) => [.. rule.Positional.Where(static argument => argument.Kind != ArgumentKind.Type)];

    bool IsAmong(SchemaRule rule, BoundValue value) => rule.Positional.Select(Parse).Any(allowed =>
        allowed is not null && allowed.Low == value.Low && allowed.High == value.High
        && (_item.Kind != ValueKind.Text || allowed.Text == value.Text));

    string List(SchemaRule rule) => string.Join(", ", rule.Positional.Select(argument =>
        "'" + (argument.Kind == ArgumentKind.Enum ? NameOf(argument.Text) : argument.Text) + "'"));

    string NameOf(string number) => _item.Members.Where(member => member.Value.ToString(CultureInfo.InvariantCulture) == number)
        .Select(static member => member.Name).FirstOrDefault() ?? number;

    static string? Length(int length, int least, int most, string unit) =>
        length >= least && (length <= most || most < 0) ? null
        : FormattableString.Invariant($"must have {Bounds(least, most)} {unit}, but has {length}");

    static string Bounds(int least, int most) =>
        most is int.MaxValue or < 0 ? FormattableString.Invariant($"at least {least}")
        : least == 0 ? FormattableString.Invariant($"at most {most}")
        : FormattableString.Invariant($"from {least} to {most}");

    string Explain(SchemaRule rule, string fault)
    {
        if (rule.ErrorMessage.Length == 0)
        {
            return " " + fault;
        }

        string name = property.DisplayName.Length > 0 ? property.DisplayName : property.Name;
        object[] arguments = [name, .. BoundsOf(rule).Select(static argument => argument.Text)];
        try
        {
            return ": " + string.Format(CultureInfo.InvariantCulture, rule.ErrorMessage, arguments);
        }
        catch (FormatException)
        {
            return ": " + rule.ErrorMessage;
        }
    }

    static string? FaultOfPattern(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException exception)
        {
            return "has an invalid pattern: " + exception.Message.TrimEnd('.');
        }
    }

    static bool MatchesWhole(string pattern, string text)
    {
        try
        {
            Match match = new Regex(pattern, RegexOptions.CultureInvariant, s_maxMatch).Match(text);
            return match is { Success: true, Index: 0 } && match.Length == text.Length;
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    static string Seen(BoundValue value) => value.Text.Length > 0 ? ", but is '" + value.Text + "'" : "";

    static int Number(SchemaRule rule, int argument) => Number(rule.Positional.ElementAtOrDefault(argument).Text, int.MaxValue);

    static int Number(string? text, int otherwise) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
