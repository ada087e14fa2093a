using System.Globalization;
using CsCheck;
using Letterpress.Core.Text;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Generator.Tests.Segmentation;

namespace Letterpress.Generator.Tests.Reading;

public class ExcerptsTests
{
    [Theory]
    [InlineData("Short.", 20, "Short.")]
    [InlineData("Short. ", 20, "Short.")]
    [InlineData("One two three", 9, "One two")]
    [InlineData("One two three", 7, "One two")]
    [InlineData("Incomprehensibilities of it", 10, "Incomprehe")]
    [InlineData("漢字仮名交じり文", 3, "漢字仮")]
    [InlineData("one 👩\u200D👩\u200D👧 two", 9, "one")]
    [InlineData("🇩🇪🇫🇷", 7, "🇩🇪")]
    [InlineData("👩\u200D👩\u200D👧", 5, "")]
    [InlineData("क्षिप्र", 6, "क्षि")]
    [InlineData("one\r\n\r\ntwo", 6, "one")]
    public void An_excerpt_ends_where_a_word_or_character_ends(string text, int length, string expected) =>
        Assert.Equal(expected, text[..Excerpts.CutLength(text, length)]);

    [Fact]
    public void No_excerpt_cuts_a_grapheme() => Gen.Select(SegmentText.Any, Gen.Int[0, 40]).Sample(
        static (text, length) =>
        {
            int cut = Excerpts.CutLength(text, length);
            Assert.InRange(cut, 0, length);
            Assert.True(cut == 0 || !char.IsWhiteSpace(text[cut - 1]));
            Assert.Contains(cut, (int[])[.. StringInfo.ParseCombiningCharacters(text), text.Length, 0]);
            Assert.StartsWith(Excerpts.FirstSentence(text, length), text, StringComparison.Ordinal);
            Assert.InRange(Excerpts.FirstSentence(text, length).Length, 0, length);
        },
        iter: LongForm.Or(20_000, 2_000),
        threads: 1);

    [Theory]
    [InlineData("It was raining.| They stayed.")]
    [InlineData("Did it rain?| It did.")]
    [InlineData("“It rained.”| They stayed.")]
    [InlineData("Dr. J. R. Smith met Mrs. Jones on the 3. of May.| Then he left.")]
    [InlineData("It costs 3.50 at example.com today.| Buy.")]
    [InlineData("It ended in 2024.| Nobody wept.")]
    [InlineData("Am 9. Mai begann es.| Danach nicht.")]
    [InlineData("Yahoo! is a company.| Really.")]
    [InlineData("Wait...| What?")]
    [InlineData("今天下雨。|他們留在家裡。")]
    [InlineData("「今日は雨です。」|彼は言った。")]
    [InlineData("真的嗎？！|是的。")]
    [InlineData("비가 왔다.| 그들은 집에 있었다.")]
    [InlineData("Шёл дождь.| Они остались.")]
    [InlineData("هل أمطرت؟| نعم.")]
    [InlineData("आज बारिश हुई।| वे घर पर रहे।")]
    [InlineData("First line|\nSecond line")]
    [InlineData("No end at all|")]
    public void First_sentence(string text) =>
        Assert.Equal(text.Split('|')[0], Excerpts.FirstSentence(text.Replace("|", "", StringComparison.Ordinal)));

    [Fact]
    public void A_long_sentence_is_cut_at_a_word() =>
        Assert.Equal(
            string.Concat(Enumerable.Repeat("word ", 32)).TrimEnd(),
            Excerpts.FirstSentence(string.Concat(Enumerable.Repeat("word ", 100))));

    [Theory]
    [InlineData("!")]
    [InlineData(".")]
    [InlineData(" ")]
    [InlineData("\u0301")]
    [InlineData("'\u200D")]
    public void Time_is_linear(string piece)
    {
        string text = "x" + string.Concat(Enumerable.Repeat(piece, 1_000_000));
        Assert.InRange(Excerpts.CutLength(text, 300), 0, 300);
        Assert.InRange(Excerpts.FirstSentence(text).Length, 0, 160);
    }
}
