using CsCheck;
using Letterpress.Segmentation;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Segmentation;

public class WordSegmentsTests
{
    /// <summary>Most are of the annex and of its WordBreakTest.txt.</summary>
    [Theory]
    [InlineData("The| |quick| |(|“|brown|”|)| |fox| |can’t| |jump| |32.3| |feet|,| |right|?")]
    [InlineData("well|-|known| |e.g|.| |3,14")]
    [InlineData("a_b1|.| |example.com|/|x")]
    [InlineData("\r\n|\n|a")]
    [InlineData("a|  |b")]
    [InlineData("a\u0308\u200D'\u0308b|'|1")]
    [InlineData("1'1|'|a|:|1|.|.|1")]
    [InlineData("אב\"ג|\"|-|א'| |1א")]
    [InlineData("漢|字|カタカナ|か|な")]
    [InlineData("한국어는| |교착어이다| |漢|字|를")]
    [InlineData("🇩🇪|🇫🇷|🇮")]
    [InlineData("👩\u200D👩\u200D👧|x")]
    [InlineData("\u0301|a")]
    [InlineData("الخَطُّ| |هو|:")]
    [InlineData("हिन्दी| |में")]
    [InlineData("Съешь| |же| |ещё")]
    public void Segments(string segments) => Assert.Equal(segments.Split('|'), Of(segments.Replace("|", "", StringComparison.Ordinal)));

    [Fact]
    public void Segments_cut_no_pair_and_leave_nothing_out() => SegmentText.Any.Sample(
        static text =>
        {
            string[] segments = Of(text);
            Assert.Equal(text, string.Concat(segments));
            for (int i = 1; i < segments.Length; i++)
            {
                Assert.False(char.IsHighSurrogate(segments[i - 1][^1]) && char.IsLowSurrogate(segments[i][0]));
            }
        },
        iter: LongForm.Or(20_000, 2_000),
        threads: 1);

    [Theory]
    [InlineData("'\u0308")]
    [InlineData("a'")]
    [InlineData("\u200D")]
    [InlineData("🇩")]
    [InlineData("1.")]
    public void Time_is_linear(string piece) => Assert.NotEmpty(Of(string.Concat(Enumerable.Repeat(piece, 1_000_000))));

    static string[] Of(string text)
    {
        List<string> segments = [];
        for (int start = 0; start < text.Length;)
        {
            int end = WordSegments.Next(text, start);
            segments.Add(text[start..end]);
            start = end;
        }

        return [.. segments];
    }
}
