using System.Globalization;
using CsCheck;
using Letterpress.Core.Reading.Seeds;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Formats;

/// <summary>Times as seeds write them.</summary>
public class TimesTests
{
    [Theory]
    [InlineData("2024-05-09", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("2024-5-9", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("2024/05/09", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("2024-05-09 07:08", "2024-05-09T07:08:00.000+00:00")]
    [InlineData("2024-05-09T07:08:09Z", "2024-05-09T07:08:09.000+00:00")]
    [InlineData("2024-05-09t07:08:09.12345z", "2024-05-09T07:08:09.123+00:00")]
    [InlineData("2001-12-14t21:59:43.10-05:00", "2001-12-14T21:59:43.100-05:00")]
    [InlineData("2001-12-14 21:59:43.10 -5", "2001-12-14T21:59:43.100-05:00")]
    [InlineData("2001-12-15 2:59:43.10", "2001-12-15T02:59:43.100+00:00")]
    [InlineData("2024-05-09 07:08:09 +0530", "2024-05-09T07:08:09.000+05:30")]
    [InlineData("2024-05-09 07:08:09 UTC", "2024-05-09T07:08:09.000+00:00")]
    [InlineData("2024-05-09T07:08:09.748+0000", "2024-05-09T07:08:09.748+00:00")]
    [InlineData("Thu, 09 May 2024 07:08:09 GMT", "2024-05-09T07:08:09.000+00:00")]
    [InlineData("2024-02-30", null)]
    [InlineData("2024-05-09 25:00", null)]
    [InlineData("2024-05-09T07:08:09+15:00", null)]
    [InlineData("0000-05-09", null)]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    [InlineData("2024-05", "2024-05-01T00:00:00.000+00:00")]
    [InlineData("2024-05-09T24:00:00Z", "2024-05-10T00:00:00.000+00:00")]
    [InlineData("2024-05-09T24:00:01Z", null)]
    [InlineData("2024-05-09 10:00 PM", "2024-05-09T22:00:00.000+00:00")]
    [InlineData("2024-05-09 12:30 a.m.", "2024-05-09T00:30:00.000+00:00")]
    [InlineData("2024-05-09 13:00 PM", null)]
    [InlineData("2024-05-09 10:00:00 EST", "2024-05-09T10:00:00.000-05:00")]
    [InlineData("2024-05-09 10:00:00 CST", null)]
    [InlineData("2024-05-09 10:00:00 IST", null)]
    [InlineData("2024-05-09T10:00:00+02:00[Europe/Berlin]", "2024-05-09T10:00:00.000+02:00")]
    [InlineData("2024.05.09", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("20240509", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("9.5.2024", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("09. 05. 2024 07:08", "2024-05-09T07:08:00.000+00:00")]
    [InlineData("12/31/2023", "2023-12-31T00:00:00.000+00:00")]
    [InlineData("31/12/2023", "2023-12-31T00:00:00.000+00:00")]
    [InlineData("5/5/2024", "2024-05-05T00:00:00.000+00:00")]
    [InlineData("05/09/2024", null)]
    [InlineData("13/13/2024", null)]
    [InlineData("May 9, 2024", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("may 9th 2024", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("9 May 2024", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("9-Sep-2024", "2024-09-09T00:00:00.000+00:00")]
    [InlineData("Thursday, 9th of May, 2024", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("March 5, 2024 10:00 AM", "2024-03-05T10:00:00.000+00:00")]
    [InlineData("Thu, 9 May 2024 07:08:09 +0200", "2024-05-09T07:08:09.000+02:00")]
    [InlineData("Thu May 09 2024 07:08:09 GMT+0200 (Central European Summer Time)", "2024-05-09T07:08:09.000+02:00")]
    [InlineData("Thu May  9 07:08:09 UTC 2024", "2024-05-09T07:08:09.000+00:00")]
    [InlineData("2024\u5E745\u67089\u65E5", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("2024\uB144 5\uC6D4 9\uC77C", "2024-05-09T00:00:00.000+00:00")]
    [InlineData("1715238489", "2024-05-09T07:08:09.000+00:00")]
    [InlineData("1715238489123", "2024-05-09T07:08:09.123+00:00")]
    [InlineData("February 30, 2024", null)]
    [InlineData("Mayday 9, 2024", null)]
    [InlineData("2024", null)]
    [InlineData("2024-05-091", null)]
    [InlineData("Last Modified", null)]
    [InlineData("٢٠٢٤-05-09", null)]
    [InlineData("tomorrow", null)]
    public void Times_in_all_forms(string text, string? expected) => Assert.Equal(
        expected,
        Times.Parse(text) is { } time
            ? DateTimeOffset.FromUnixTimeMilliseconds(time.UnixMilliseconds)
                .ToOffset(TimeSpan.FromMinutes(time.OffsetMinutes))
                .ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture)
            : null);

    /// <summary>The first of both forms is read by hand, the second by a pattern.</summary>
    [Fact]
    public void A_day_with_hyphens_is_that_with_slashes() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 15], Gen.Int[0, 39], Gen.String[Gen.Char["T 01:2Z+-.5/x"], 0, 12]).Sample(
            static (year, month, day, rest) => Assert.Equal(
                Times.Parse(FormattableString.Invariant($"{year:0000}/{month:00}/{day:00}{rest}")),
                Times.Parse(FormattableString.Invariant($"{year:0000}-{month:00}-{day:00}{rest}"))),
            iter: LongForm.Or(100_000, 10_000));

    [Theory]
    [InlineData("05/09/2024", ", where the month or the day may come first")]
    [InlineData("2024-05-09 10:00 CST", ", whose zone means more than one offset or is unknown")]
    [InlineData("tomorrow", "")]
    [InlineData("2024-13-09", "")]
    public void What_is_no_time_is_explained(string text, string reason)
    {
        Assert.Null(Times.Parse(text));
        Assert.Equal(reason, Times.Explain(text));
    }
}
