using System.Globalization;

namespace Letterpress.Sample.Reader;

/// <summary>Times as the reader shows them.</summary>
static class Dates
{
    public static string Day(Article article) => Format(article.PublishedAt, "d MMMM yyyy", "Undated");

    public static string Month(Article article) => Format(article.PublishedAt, "MMMM yyyy", "Undated");

    /// <summary>For the attribute <c>datetime</c>; null where there is no time.</summary>
    public static string? Machine(Article article) =>
        article.PublishedAt is { } time ? time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;

    /// <summary>Minutes that reading takes, at least one.</summary>
    public static int Minutes(Article article) => Math.Max(1, (int)Math.Round(article.ReadingTime.TotalMinutes));

    static string Format(DateTimeOffset? time, string format, string missing) =>
        time?.ToString(format, CultureInfo.InvariantCulture) ?? missing;
}
