extern alias core;
using System.Text;
using core::Letterpress.Core.Encoding;
using core::Letterpress.Core.Model;
using core::Letterpress.Layout;
using CsCheck;
using ModelStyles = core::Letterpress.Layout.TextStyles;

namespace Letterpress.Tests;

public sealed class RecordEncoderTests
{
    [Fact]
    public void A_record_reads_like_its_article()
    {
        string text = RecordEncoder.Encode(Models.Plain("a", title: "Title", url: "https://x.example/a", text: "Body.")).Text;
        Assert.StartsWith("Title\nhttps://x.example/a\nund\nseeds/a.txt\n\nBody.\n\n00ff\n\n", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("Body.").Length - 1);
    }

    [Fact]
    public void Lengths_are_those_of_utf8()
    {
        EncodedRecord record = RecordEncoder.Encode(Models.Plain("ü", title: "𝔘€", text: "é\ud800"));
        Assert.Equal(Encoding.UTF8.GetByteCount(record.Text), record.ByteLength);
        Assert.DoesNotContain("\ud800", record.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, "the number of words")]
    [InlineData(1 << 24, "the number of words")]
    public void What_does_not_fit_is_named(int words, string what)
    {
        EncodingLimitException error =
            Assert.Throws<EncodingLimitException>(() => RecordEncoder.Encode(Models.Plain("a") with { WordCount = words }));
        Assert.StartsWith(what, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(long.MinValue, 0)]
    [InlineData(long.MaxValue, 0)]
    [InlineData(-62_135_596_800_000, 0)]
    [InlineData(253_402_300_799_999, 60)]
    [InlineData(0, 841)]
    public void A_time_that_no_clock_shows_is_refused(long milliseconds, int offset) =>
        Assert.Throws<EncodingLimitException>(() =>
            RecordEncoder.Encode(Models.Plain("a") with { UpdatedAt = new Timestamp(milliseconds, offset) }));

    [Fact]
    public void Any_time_reads_back() =>
        Gen.Select(Gen.Long[-62_135_596_799_999 + 60_000_000, 253_402_300_799_999 - 60_000_000], Gen.Int[-840, 840]).Sample(
            (milliseconds, offset) =>
            {
                DateTimeOffset? time =
                    Models.Press(Models.Plain("a") with { UpdatedAt = new Timestamp(milliseconds, offset) })[0].UpdatedAt;
                return time!.Value.ToUnixTimeMilliseconds() == milliseconds && time.Value.Offset.TotalMinutes == offset;
            },
            iter: 200);

    [Fact]
    public void Any_slice_of_the_text_reads_back() =>
        Gen.Select(Gen.String[0, 60], Gen.Int[0, 60], Gen.Int[0, 60]).Sample(
            (text, from, length) =>
            {
                // Cut between characters, as reading does.
                text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
                int start = Whole(text, Math.Min(from, text.Length));
                int end = Whole(text, Math.Min(start + length, text.Length));
                ArticleModel model = Models.Plain("a", text: text) with
                {
                    Runs = Models.Many(new RunModel(new TextSlice(start, end - start), ModelStyles.None, -1)),
                };
                Article article = Models.Press(model)[0];
                return article.PlainText == text && article.Blocks[0].Runs[0].Text == text[start..end];
            },
            iter: 500);

    static int Whole(string text, int index) => index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;
}
