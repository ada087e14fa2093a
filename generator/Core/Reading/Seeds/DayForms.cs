using System.Globalization;
using System.Text.RegularExpressions;

namespace Letterpress.Core.Reading.Seeds;

/// <summary>The forms in which seeds write a day.</summary>
static class DayForms
{
    const string Months = "(?<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
        + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    const string Weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?[ \\t]+)?";

    /// <summary>Of <c>2026-05-01</c>.</summary>
    const int IsoLength = 10;

    const string End = "(?![0-9])";

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Month or day first: only a number above 12 decides.</summary>
    static readonly Regex s_slashes = new("^(?<a>[0-9]{1,2})/(?<b>[0-9]{1,2})/(?<y>[0-9]{4})" + End, Options);

    /// <summary>The unix tool <c>date</c> and JavaScript write the year last, after the clock or before it.</summary>
    static readonly Regex s_yearLast = new(
        "^" + Weekday + Months + "[ \\t]+(?<d>[0-9]{1,2})(?<clock>[ \\t]+[0-9:]+(?:[ \\t]+[a-z]{1,4})?)[ \\t]+(?<y>[0-9]{4})$", Options);

    static readonly Regex[] s_forms =
    [
        new("^(?<y>[0-9]{4})(?<s>[-/.])(?<M>[0-9]{1,2})\\k<s>(?<d>[0-9]{1,2})" + End, Options),
        new("^(?<y>[0-9]{4})[-/](?<M>[0-9]{1,2})$", Options),
        new("^(?<y>[0-9]{4})(?<M>[0-9]{2})(?<d>[0-9]{2})(?=$|[Tt ])", Options),
        new("^(?<y>[0-9]{4})\\s*[\u5E74\uB144]\\s*(?<M>[0-9]{1,2})\\s*[\u6708\uC6D4]\\s*(?<d>[0-9]{1,2})\\s*[\u65E5\u53F7\uC77C]", Options),
        new("^(?<d>[0-9]{1,2})\\.[ ]?(?<M>[0-9]{1,2})\\.[ ]?(?<y>[0-9]{4})" + End, Options),
        new(
            "^" + Weekday + "(?<d>[0-9]{1,2})(?:st|nd|rd|th|\\.)?[- \\t]+(?:of[ \\t]+)?" + Months + ",?[- \\t]+(?<y>[0-9]{4})" + End,
            Options),
        new("^" + Weekday + Months + "[ \\t]+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?[ \\t]+(?<y>[0-9]{4})" + End, Options),
    ];

    /// <param name="clock">What follows the day.</param>
    public static bool TryParse(string text, out DateTime day, out string clock)
    {
        if (TryReadIso(text, out bool isDay, out day))
        {
            clock = text.Substring(IsoLength);
            return isDay;
        }

        if (s_yearLast.Match(text) is { Success: true } last)
        {
            clock = " " + last.Groups["clock"].Value.Trim();
            return TryMake(Number(last, "y"), MonthOf(last), Number(last, "d"), out day);
        }

        if (s_slashes.Match(text) is { Success: true } slashes)
        {
            (int a, int b) = (Number(slashes, "a"), Number(slashes, "b"));
            clock = text.Substring(slashes.Length);
            (int month, int dayOfMonth) = a > 12 ? (b, a) : (a, b);
            day = default;
            return !IsAmbiguous(text) && TryMake(Number(slashes, "y"), month, dayOfMonth, out day);
        }

        foreach (Regex form in s_forms)
        {
            if (form.Match(text) is { Success: true } match)
            {
                clock = text.Substring(match.Length);
                int dayOfMonth = match.Groups["d"].Success ? Number(match, "d") : 1;
                return TryMake(Number(match, "y"), MonthOf(match), dayOfMonth, out day);
            }
        }

        (day, clock) = (default, "");
        return false;
    }

    /// <summary>Reads <c>2026-05-01</c>, as nearly all seeds write a day, without the patterns, which read it the same.</summary>
    /// <returns>Whether it has that form.</returns>
    static bool TryReadIso(string text, out bool isDay, out DateTime day)
    {
        (isDay, day) = (false, default);
        if (text.Length < IsoLength || text[4] != '-' || text[7] != '-' || (text.Length > IsoLength && IsDigit(text[IsoLength])))
        {
            return false;
        }

        for (int i = 0; i < IsoLength; i++)
        {
            if (i is not (4 or 7) && !IsDigit(text[i]))
            {
                return false;
            }
        }

        isDay = TryMake((Two(0) * 100) + Two(2), Two(5), Two(8), out day);
        return true;

        int Two(int start) => ((text[start] - '0') * 10) + text[start + 1] - '0';
    }

    static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsAmbiguous(string text) =>
        s_slashes.Match(text) is { Success: true } match
        && Number(match, "a") is >= 1 and <= 12 and var a && Number(match, "b") is >= 1 and <= 12 and var b && a != b;

    static bool TryMake(int year, int month, int dayOfMonth, out DateTime day)
    {
        bool isDay = year >= 1 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month);
        day = isDay ? new(year, month, dayOfMonth) : default;
        return isDay;
    }

    static int MonthOf(Match match) => match.Groups["name"] is { Success: true } name
        ? Array.IndexOf(s_months, name.Value.Substring(0, 3).ToLowerInvariant()) + 1
        : Number(match, "M");

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
