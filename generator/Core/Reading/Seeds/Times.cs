using System.Globalization;
using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>Times as seeds write them: a day in one of the forms of <see cref="DayForms"/>, then a clock and an offset.</summary>
static class Times
{
    const int MaxLength = 80;
    const int MillisecondsADay = 86_400_000;

    static readonly long s_first = DateTimeOffset.MinValue.ToUnixTimeMilliseconds() + 1;
    static readonly long s_last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>
    /// ISO 8601, the timestamps of YAML 1.1 (https://yaml.org/type/timestamp.html), mail, and what generators and JavaScript write; a
    /// name in brackets after the offset repeats it.
    /// </summary>
    static readonly Regex s_clock = new(
        "^(?:[Tt]|,?[ \\t]+(?:at[ \\t]+)?)(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<s>[0-9]{2})(?:[.,](?<f>[0-9]{1,20}))?)?"
        + "(?:[ \\t]*(?<half>[AaPp])\\.?[Mm]\\.?)?"
        + "(?:[ \\t]*(?:(?:UTC|GMT)?[ \\t]*(?<sign>[-+\\u2212])(?<oh>[0-9]{1,2})(?::?(?<om>[0-9]{2}))?|(?<zone>[A-Za-z]{1,4})))?"
        + "(?:[ \\t]*(?:\\[[^\\]]*\\]|\\([^)]*\\)))?$",
        RegexOptions.CultureInvariant);

    static readonly Regex s_unix = new("^(?:[0-9]{9,10}|[0-9]{12,13})$", RegexOptions.CultureInvariant);

    /// <summary>The zones of mail (RFC 2822) that mean one offset only; CST is one in America and another in China.</summary>
    static readonly Dictionary<string, int> s_zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["EST"] = -5,
        ["EDT"] = -4,
        ["CDT"] = -5,
        ["MST"] = -7,
        ["MDT"] = -6,
        ["PST"] = -8,
        ["PDT"] = -7,
    };

    public static bool IsInRange(long unixMilliseconds) => unixMilliseconds >= s_first && unixMilliseconds <= s_last;

    /// <summary>Parses a date or a time; one without an offset is UTC. Null where the text is neither, or may mean two days.</summary>
    public static Timestamp? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > MaxLength)
        {
            return null;
        }

        if (s_unix.IsMatch(text))
        {
            long number = long.Parse(text, CultureInfo.InvariantCulture);
            return new Timestamp(text.Length <= 10 ? number * 1000 : number, 0);
        }

        return DayForms.TryParse(text, out DateTime day, out string clock) ? WithClock(day, clock) : null;
    }

    /// <summary>Why <see cref="Parse"/> does not accept a text that looks like a time, as a subordinate clause; else empty.</summary>
    public static string Explain(string text) =>
        DayForms.IsAmbiguous(text.Trim()) ? ", where the month or the day may come first"
        : DayForms.TryParse(text.Trim(), out _, out string clock) && s_clock.Match(clock).Groups["zone"].Success
            ? ", whose zone means more than one offset or is unknown"
        : "";

    /// <summary>ISO 8601 with the time's own offset, to the second.</summary>
    public static string Format(Timestamp time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMilliseconds).ToOffset(TimeSpan.FromMinutes(time.OffsetMinutes))
            .ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    static Timestamp? WithClock(DateTime day, string clock)
    {
        if (clock.Length == 0)
        {
            return At(day, 0, 0);
        }

        if (s_clock.Match(clock) is not { Success: true } match
            || !TryReadClock(match, out int milliseconds) || !TryReadOffset(match, out int offset))
        {
            return null;
        }

        return At(day, milliseconds, offset);
    }

    static Timestamp? At(DateTime day, int milliseconds, int offset)
    {
        long unix = new DateTimeOffset(day, TimeSpan.Zero).ToUnixTimeMilliseconds() + milliseconds - (offset * 60_000L);
        return IsInRange(unix) ? new Timestamp(unix, offset) : null;
    }

    static bool TryReadClock(Match match, out int milliseconds)
    {
        (int hour, int minute, int second) = (Number(match, "h"), Number(match, "m"), Number(match, "s"));
        int fraction = int.Parse(match.Groups["f"].Value.PadRight(3, '0').Substring(0, 3), CultureInfo.InvariantCulture);
        bool isHalf = match.Groups["half"].Success;
        bool isValid = !isHalf || hour is >= 1 and <= 12;
        if (isHalf)
        {
            hour = (hour % 12) + (match.Groups["half"].Value is "P" or "p" ? 12 : 0);
        }

        milliseconds = (((((hour * 60) + minute) * 60) + second) * 1000) + fraction;

        // ISO 8601 writes the end of a day as 24:00.
        return isValid && minute <= 59 && second <= 59 && (hour <= 23 || milliseconds == MillisecondsADay);
    }

    static bool TryReadOffset(Match match, out int minutes)
    {
        if (match.Groups["zone"] is { Success: true } zone)
        {
            bool isKnown = s_zones.TryGetValue(zone.Value, out int hours);
            minutes = hours * 60;
            return isKnown;
        }

        minutes = (Number(match, "oh") * 60) + Number(match, "om");
        bool isValid = minutes <= 14 * 60 && Number(match, "om") <= 59;
        minutes = match.Groups["sign"].Value == "+" ? minutes : -minutes;
        return isValid;
    }

    static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;
}
