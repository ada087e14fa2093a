using System.Globalization;
using Letterpress.Generator.Model;

namespace Letterpress.Generator.Reading;

/// <summary>Times as seeds write them.</summary>
static class Times
{
    static readonly long s_first = DateTimeOffset.MinValue.ToUnixTimeMilliseconds() + 1;
    static readonly long s_last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    static readonly string[] s_formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-dd", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzz00", "r",
    ];

    public static bool IsInRange(long unixMilliseconds) => unixMilliseconds >= s_first && unixMilliseconds <= s_last;

    /// <summary>An ISO 8601 date or time; one without an offset is UTC.</summary>
    public static Timestamp? Parse(string text) =>
        DateTimeOffset.TryParseExact(text.Trim(), s_formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset time)
            ? new Timestamp(time.ToUnixTimeMilliseconds(), (int)time.Offset.TotalMinutes)
            : null;

    public static string Format(Timestamp time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMilliseconds).ToOffset(TimeSpan.FromMinutes(time.OffsetMinutes)).ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture);
}
