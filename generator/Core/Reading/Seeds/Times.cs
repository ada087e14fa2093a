using System.Globalization;
using System.Text.RegularExpressions;
using Letterpress.Core.Model;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>Times as seeds write them.</summary>
static class Times
{
    static readonly long s_first = DateTimeOffset.MinValue.ToUnixTimeMilliseconds() + 1;
    static readonly long s_last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>
    /// ISO 8601, the timestamps of YAML 1.1 (https://yaml.org/type/timestamp.html) and what static site generators write.
    /// </summary>
    static readonly Regex s_time = new(
        "^(?<y>[0-9]{4})(?<s>[-/])(?<M>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})"
        + "(?:(?:[Tt]|[ \\t]+)(?<h>[0-9]{1,2}):(?<m>[0-9]{2})(?::(?<sec>[0-9]{2})(?:[.,](?<f>[0-9]{1,20}))?)?"
        + "(?:[ \\t]*(?:(?<z>[Zz]|UTC|GMT)|(?<sign>[-+\\u2212])(?<oh>[0-9]{1,2})(?::?(?<om>[0-9]{2}))?))?)?$",
        RegexOptions.CultureInvariant);

    public static bool IsInRange(long unixMilliseconds) => unixMilliseconds >= s_first && unixMilliseconds <= s_last;

    /// <summary>Parses a date or a time; one without an offset is UTC. Null where the text is neither.</summary>
    public static Timestamp? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 64)
        {
            return null;
        }

        if (s_time.Match(text) is not { Success: true } match)
        {
            // The format of mail and RSS.
            return DateTimeOffset.TryParseExact(
                text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset mail)
                ? new Timestamp(mail.ToUnixTimeMilliseconds(), 0)
                : null;
        }

        int offset = (Number(match, "oh") * 60) + Number(match, "om");
        offset = match.Groups["sign"].Value == "+" ? offset : -offset;
        (int year, int month, int day) = (Number(match, "y"), Number(match, "M"), Number(match, "d"));
        (int hour, int minute, int second) = (Number(match, "h"), Number(match, "m"), Number(match, "sec"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59
            || Math.Abs(offset) > 14 * 60 || Number(match, "om") > 59)
        {
            return null;
        }

        int milliseconds = int.Parse(match.Groups["f"].Value.PadRight(3, '0').Substring(0, 3), CultureInfo.InvariantCulture);
        DateTimeOffset local = new(year, month, day, hour, minute, second, milliseconds, TimeSpan.Zero);
        long unix = local.ToUnixTimeMilliseconds() - (offset * 60_000L);
        return IsInRange(unix) ? new Timestamp(unix, offset) : null;
    }

    /// <summary>ISO 8601 with the time's own offset, to the second.</summary>
    public static string Format(Timestamp time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMilliseconds).ToOffset(TimeSpan.FromMinutes(time.OffsetMinutes))
            .ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);

    static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 0;
}
