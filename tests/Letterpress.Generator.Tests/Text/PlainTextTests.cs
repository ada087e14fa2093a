using CsCheck;
using Letterpress.Core.Text;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Segmentation;
using Letterpress.Segmentation;

namespace Letterpress.Generator.Tests.Text;

/// <summary>What is found without the tables of UAX #29 is what these say.</summary>
public class PlainTextTests
{
    static readonly Gen<string> s_text = Gen.OneOf(
        SegmentText.Any,
        Gen.String[Gen.Char["aZ09 \n.,'_-:漢字一\u9FFF\u4E00。かカｶﾞ\u0301\u200D\u302A\u3099Éé"], 0, 30]);

    [Fact]
    public void Plain_segments_are_those_of_the_tables() => s_text.Sample(
        static text =>
        {
            for (int start = 0; start < text.Length; start = WordSegments.Next(text, start))
            {
                int words = 0;
                int ideographs = 0;
                int end = PlainText.EndAt(text, start, ref words, ref ideographs);
                (int expectedWords, int expectedIdeographs, int next) = (0, 0, start);
                while (next < end)
                {
                    int segment = next;
                    next = WordSegments.Next(text, segment);
                    WordKind[] kinds = [.. KindsOf(text, segment, next)];
                    expectedWords += kinds.Contains(WordKind.Spaced) ? 1 : 0;
                    expectedIdeographs += kinds.Count(static kind => kind == WordKind.Ideograph);
                    Assert.DoesNotContain(WordKind.Unspaced, kinds);
                }

                Assert.Equal((end, expectedWords, expectedIdeographs), (next, words, ideographs));
            }
        },
        iter: LongForm.Or(100_000, 10_000));

    /// <summary>Every character after every kind of plain one.</summary>
    [Fact]
    public void Any_character_may_follow()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            foreach (string before in (string[])["漢", "a", " ", "1"])
            {
                string text = before + (char)c;
                int words = 0;
                int ideographs = 0;
                int end = PlainText.EndAt(text, 0, ref words, ref ideographs);
                Assert.True(end == 0 || end == WordSegments.Next(text, 0) || end == text.Length, $"{before} U+{c:X4}");
                Assert.True(end < text.Length || WordSegments.Next(text, 0) is 1 or 2, $"{before} U+{c:X4}");
            }
        }
    }

    static IEnumerable<WordKind> KindsOf(string text, int start, int end)
    {
        while (start < end)
        {
            yield return CharacterTable.Read(text, ref start).Kind;
        }
    }
}
