using System.Text.RegularExpressions;
using Letterpress.Core.Model;
using Letterpress.Core.Reading.Seeds;

namespace Letterpress.Core.Reading.Urls;

/// <summary>The day in the path of a URL: <c>/2026/05/01/</c>, <c>/2026-05-01-title</c>, <c>/20260501/</c>.</summary>
static class UrlDates
{
    static readonly Regex s_day = new(
        "/(?<y>(?:19|20)[0-9]{2})(?<s>[-/]?)(?<m>0[1-9]|1[0-2])\\k<s>(?<d>0[1-9]|[12][0-9]|3[01])(?=[-/_.]|$)",
        RegexOptions.CultureInvariant);

    /// <summary>Null where there is none, or more than one.</summary>
    public static Timestamp? Of(string url)
    {
        MatchCollection days = s_day.Matches(url.Split('?', '#')[0]);
        return days.Count == 1 ? Times.Parse(days[0].Result("${y}-${m}-${d}")) : null;
    }
}
