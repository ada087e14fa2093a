using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Segmentation;
using Letterpress.Segmentation;

namespace Letterpress.Tests.Tokens;

/// <summary>Boundaries in UTF-8 are those in UTF-16.</summary>
public sealed unsafe class Utf8SegmentTests
{
    [Fact]
    public void Words_are_the_same() => SegmentText.Whole.Sample(
        static text => Assert.Equal(
            Ends(text, WordSegments.Next),
            Utf8Ends(text, static (bytes, start) => WordSegments.Next(bytes, start))),
        iter: LongForm.Or(20_000, 2_000));

    [Fact]
    public void Clusters_are_the_same() => SegmentText.Whole.Sample(
        static text => Assert.Equal(
            Ends(text, Graphemes.Next),
            Utf8Ends(text, static (bytes, start) => Graphemes.Next(bytes, start))),
        iter: LongForm.Or(20_000, 2_000));

    [Fact]
    public void Any_bytes_are_the_characters_that_the_framework_finds() => Gen.Byte.Array[0, 12].Sample(
        static bytes =>
        {
            List<int> codePoints = [];
            fixed (byte* start = bytes)
            {
                Utf8Bytes text = new(start, bytes.Length);
                for (int index = 0; index < bytes.Length;)
                {
                    codePoints.Add(text.CodePoint(ref index));
                }
            }

            Assert.Equal(
                Encoding.UTF8.GetString(bytes).EnumerateRunes().Select(static rune => rune.Value).Where(static value => value != 0xFFFD),
                codePoints.Where(static value => value != 0xFFFD));
        },
        iter: LongForm.Or(100_000, 10_000));

    static List<int> Ends(string text, Func<string, int, int> next)
    {
        List<int> ends = [];
        for (int end = 0; end < text.Length;)
        {
            end = next(text, end);
            ends.Add(Encoding.UTF8.GetByteCount(text.AsSpan(0, end)));
        }

        return ends;
    }

    static List<int> Utf8Ends(string text, Func<Utf8Bytes, int, int> next)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        List<int> ends = [];
        fixed (byte* start = utf8)
        {
            Utf8Bytes bytes = new(start, utf8.Length);
            for (int end = 0; end < utf8.Length;)
            {
                end = next(bytes, end);
                ends.Add(end);
            }
        }

        return ends;
    }
}
