using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Letterpress.Core.Model;
using Letterpress.Core.Model.Schemas;
using Letterpress.Core.Reading.FrontMatter;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Collections;

/// <summary>Parses the characters of a value by the type that C# declares: the notation of the front matter decides nothing.</summary>
static class ScalarParser
{
    const NumberStyles Decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    static readonly string[] s_times = ["HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    static readonly Regex s_duration = new(
        "^-?P(?=.)(?:[0-9]+D)?(?:T(?=.)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\\.[0-9]{1,7})?S)?)?$", RegexOptions.CultureInvariant);

    static readonly Regex s_clock = new(
        "^-?(?:[0-9]+\\.)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,7})?)?$", RegexOptions.CultureInvariant);

    /// <returns>Null where the text is not of the type.</returns>
    public static BoundValue? Parse(SchemaValue type, string text, int node)
    {
        BoundValue value = new(node) { Text = text };
        string trimmed = text.Trim();
        switch (type.Kind)
        {
            case ValueKind.Text or ValueKind.Article or ValueKind.Collection:
                return value;
            case ValueKind.Boolean:
                return bool.TryParse(trimmed, out bool truth) ? value with { Low = truth ? 1 : 0 } : null;
            case ValueKind.Int32:
                return int.TryParse(trimmed, NumberStyles.AllowLeadingSign, s_culture, out int number) ? value with { Low = number } : null;
            case ValueKind.Int64:
                return long.TryParse(trimmed, NumberStyles.AllowLeadingSign, s_culture, out long large) ? value with { Low = large } : null;
            case ValueKind.Double:
                return double.TryParse(trimmed, Decimals, s_culture, out double real) && !double.IsInfinity(real) && !double.IsNaN(real)
                    ? value with { Low = BitConverter.DoubleToInt64Bits(real) }
                    : null;
            case ValueKind.Decimal:
                return decimal.TryParse(trimmed, Decimals, s_culture, out decimal exact) ? OfDecimal(value, exact) : null;
            case ValueKind.Guid:
                return Guid.TryParse(trimmed, out Guid guid) ? OfGuid(value, guid) : null;
            case ValueKind.Enum:
                return MemberOf(type, trimmed) is { } member ? value with { Low = member.Value } : null;
            default:
                return ParseTime(type.Kind, trimmed, value);
        }
    }

    /// <summary>What the type wants, with an example.</summary>
    public static string Wanted(SchemaValue type) => type.Kind switch
    {
        ValueKind.Text => "a text",
        ValueKind.Boolean => "true or false",
        ValueKind.Int32 => "a whole number of 32 bits, such as 42",
        ValueKind.Int64 => "a whole number of 64 bits, such as 42",
        ValueKind.Double or ValueKind.Decimal => "a number, such as 1.5",
        ValueKind.Date => "a date, such as 2026-05-01",
        ValueKind.Time => "a time of day, such as 08:30 or 08:30:15",
        ValueKind.Moment => "a date or time, such as 2026-05-01T08:00:00Z",
        ValueKind.Duration => "a duration, such as 01:30:00 or PT1H30M",
        ValueKind.Guid => "a GUID, such as 2f1b6c1e-9d7a-4d0b-8a53-5f6f3c1d2e4a",
        ValueKind.Enum => (type.IsFlags ? "names of " : "one of ") + string.Join(", ", type.Members.Select(static member => member.Name)),
        ValueKind.Fields => "nested keys",
        _ => "an article's slug, id or path",
    };

    public static EnumMember? MemberOf(SchemaValue type, string name)
    {
        EnumMember[] found =
        [
            .. type.Members.Where(member => member.Name == name),
            .. type.Members.Where(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)),
            .. type.Members.Where(member => KeyNames.AreEqual(member.Name, name)),
        ];
        return found.Length > 0 ? found[0] : null;
    }

    public static decimal ToDecimal(BoundValue value) => new(
        [(int)value.Low, (int)(value.Low >> 32), (int)value.High, (int)(value.High >> 32)]);

    static BoundValue? ParseTime(ValueKind kind, string text, BoundValue value)
    {
        switch (kind)
        {
            case ValueKind.Date:
                return DateTime.TryParseExact(text, "yyyy-MM-dd", s_culture, DateTimeStyles.None, out DateTime day)
                    ? value with { Low = day.Ticks / TimeSpan.TicksPerDay }
                    : null;
            case ValueKind.Time:
                return DateTime.TryParseExact(text, s_times, s_culture, DateTimeStyles.NoCurrentDateDefault, out DateTime time)
                    ? value with { Low = time.Ticks }
                    : null;
            case ValueKind.Moment:
                return Times.Parse(text) is { } moment ? OfMoment(value, moment) : null;
            case ValueKind.Duration:
                return DurationOf(text) is { } duration ? value with { Low = duration.Ticks } : null;
            default:
                return null;
        }
    }

    public static BoundValue OfMoment(BoundValue value, Timestamp moment) => value with
    {
        Low = DateTimeOffset.FromUnixTimeMilliseconds(moment.UnixMilliseconds).UtcTicks,
        High = moment.OffsetMinutes,
    };

    static TimeSpan? DurationOf(string text)
    {
        try
        {
            return s_duration.IsMatch(text) ? XmlConvert.ToTimeSpan(text)
                : s_clock.IsMatch(text) && TimeSpan.TryParse(text, s_culture, out TimeSpan duration) ? duration
                : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    static BoundValue OfDecimal(BoundValue value, decimal number)
    {
        int[] bits = decimal.GetBits(number);
        return value with { Low = (uint)bits[0] | ((long)bits[1] << 32), High = (uint)bits[2] | ((long)bits[3] << 32) };
    }

    static BoundValue OfGuid(BoundValue value, Guid guid)
    {
        byte[] bytes = guid.ToByteArray();
        return value with { Low = Bits(bytes, 0), High = Bits(bytes, 8) };

        static long Bits(byte[] bytes, int start)
        {
            long bits = 0;
            for (int i = 7; i >= 0; i--)
            {
                bits = (bits << 8) | bytes[start + i];
            }

            return bits;
        }
    }
}
