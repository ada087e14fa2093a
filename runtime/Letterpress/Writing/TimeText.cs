using System.Globalization;

namespace Letterpress.Writing;

/// <summary>Times as formats have them, the same in every culture.</summary>
static class TimeText
{
    const int LongestTime = 40;

    /// <summary>
    /// Writes a time as ISO 8601 and RFC 3339 have it, with its offset, and with a fraction only where there is one.
    /// </summary>
    public static void WriteIso(ref Utf8Sink sink, DateTimeOffset time) => Write(ref sink, time, "yyyy-MM-dd'T'HH:mm:ss.FFFzzz");

    /// <summary>Writes the day of a time.</summary>
    public static void WriteDay(ref Utf8Sink sink, DateTimeOffset time) => Write(ref sink, time, "yyyy-MM-dd");

    /// <summary>Writes a time as RFC 822 has it, with four digits for the year: <c>Fri, 01 May 2026 08:00:00 +0200</c>.</summary>
    public static void WriteRfc822(ref Utf8Sink sink, DateTimeOffset time)
    {
        Write(ref sink, time, "ddd, dd MMM yyyy HH:mm:ss");
        int minutes = (int)time.Offset.TotalMinutes;
        sink.Write(minutes < 0 ? " -"u8 : " +"u8);
        minutes = Math.Abs(minutes);
        WriteTwoDigits(ref sink, minutes / 60);
        WriteTwoDigits(ref sink, minutes % 60);
    }

    static void WriteTwoDigits(ref Utf8Sink sink, int number)
    {
        sink.Write((byte)('0' + (number / 10)));
        sink.Write((byte)('0' + (number % 10)));
    }

    static void Write(ref Utf8Sink sink, DateTimeOffset time, ReadOnlySpan<char> format)
    {
        Span<byte> text = stackalloc byte[LongestTime];
        _ = time.TryFormat(text, out int length, format, CultureInfo.InvariantCulture);
        sink.Write(text[..length]);
    }
}
