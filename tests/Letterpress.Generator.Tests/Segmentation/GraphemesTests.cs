using System.Globalization;
using CsCheck;
using Letterpress.Segmentation;
using Letterpress.Generator.Tests.Harness;

namespace Letterpress.Generator.Tests.Segmentation;

public class GraphemesTests
{
    [Theory]
    [InlineData("e\u0301|a")]
    [InlineData("\r\n|\n|\r")]
    [InlineData("👩\u200D👩\u200D👧\u200D👦|x")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("👍🏽|👍")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F|a")]
    [InlineData("1\uFE0F\u20E3")]
    [InlineData("🇩🇪|🇫🇷|🇮")]
    [InlineData("\u1112\u1161\u11AB|한|글")]
    [InlineData("क्षि|प्र")]
    [InlineData("ज्ञा|न")]
    [InlineData("กำ|ลั|ง")]
    [InlineData("a\u200D|b")]
    [InlineData("漢|字")]
    [InlineData("ស្តី|ក")]
    public void Clusters(string clusters) => Assert.Equal(clusters.Split('|'), Of(clusters.Replace("|", "", StringComparison.Ordinal)));

    /// <summary>.NET from version 5 on follows the same annex; a compiler host may be older, so the generator has its own.</summary>
    [Fact]
    public void Clusters_are_those_of_the_framework() => SegmentText.Any.Where(static text => !text.Any(IsLinker)).Sample(
        static text => Assert.Equal(Framework(text), Of(text)),
        iter: LongForm.Or(20_000, 2_000),
        threads: 1);

    [Fact]
    public void A_cut_is_the_last_boundary_that_fits() => Gen.Select(SegmentText.Any, Gen.Int[0, 40]).Sample(
        static (text, length) =>
        {
            int[] boundaries = [0, .. Ends(text)];
            Assert.Equal(boundaries.Last(boundary => boundary <= length), Graphemes.CutLength(text, length));
        },
        iter: LongForm.Or(20_000, 2_000),
        threads: 1);

    /// <summary>In a second each; quadratic time would take hours.</summary>
    [Theory]
    [InlineData("́")]
    [InlineData("🇩")]
    [InlineData("👩‍")]
    [InlineData("क्")]
    [InlineData("ᄀ")]
    [InlineData("a")]
    public void Time_is_linear(string piece)
    {
        string text = "x" + string.Concat(Enumerable.Repeat(piece, 1_000_000));
        Assert.NotEmpty(Of(text));
        Assert.InRange(Graphemes.CutLength(text, 300), 0, 300);
    }

    /// <summary>What joins consonants (GB9c), which .NET 10 leaves apart.</summary>
    static bool IsLinker(char c) => c is '\u094D' or '\u09CD' or '\u0C4D' or '\u0D4D' or '\u17D2';

    static string[] Framework(string text)
    {
        List<string> clusters = [];
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            clusters.Add(elements.GetTextElement());
        }

        return [.. clusters];
    }

    static string[] Of(string text)
    {
        List<string> clusters = [];
        int start = 0;
        foreach (int end in Ends(text))
        {
            clusters.Add(text[start..end]);
            start = end;
        }

        return [.. clusters];
    }

    static IEnumerable<int> Ends(string text)
    {
        for (int end = 0; end < text.Length;)
        {
            end = Graphemes.Next(text, end);
            yield return end;
        }
    }
}
