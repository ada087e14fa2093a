using System.Text;
using CsCheck;

namespace Letterpress.Tests;

public sealed class Utf8TextTests
{
    [Fact]
    public void Any_text_reads_back_and_equals_its_string() =>
        Gen.String.Sample(
            written =>
            {
                // A lone surrogate is U+FFFD on both sides.
                string text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(written));
                Utf8Text title = Models.Press(Models.Plain("a", title: written))[0].Title;
                Span<char> buffer = new char[title.Length];
                return title.ToString() == text
                    && title == written
                    && title == text
                    && title != text + "x"
                    && title.TryCopyTo(buffer, out int length) && buffer[..length].SequenceEqual(text)
                    && $"{title}" == text
                    && string.Concat(Runes(title)) == text;
            },
            iter: 300);

    [Fact]
    public void Long_texts_equal_their_string()
    {
        string text = string.Concat(Enumerable.Repeat("aü€𝔘", 1000));
        Utf8Text title = Models.Press(Models.Plain("a", title: text))[0].Title;
        Assert.True(title == text);
        Assert.False(title == text[..^1] + "x");
        Assert.False(title == (string?)null);
    }

    [Fact]
    public void Order_is_that_of_code_points()
    {
        Utf8Text[] texts = [.. "z a ü 𝔘 \uFFFD aa".Split(' ').Select(text => Models.Press(Models.Plain("a", title: text))[0].Title)];
        Assert.Equal(["a", "aa", "z", "ü", "\uFFFD", "𝔘"], texts.Order().Select(text => text.ToString()));
    }

    [Fact]
    public void A_short_destination_is_refused()
    {
        Utf8Text title = Sample.Rich.Title;
        Assert.False(title.TryCopyTo(new char[3], out int written));
        Assert.Equal(0, written);
        Assert.False(title.TryFormat(new byte[3], out written, default, null));
        Assert.Equal(0, written);
    }

    static List<Rune> Runes(Utf8Text text)
    {
        var runes = new List<Rune>();
        foreach (Rune rune in text.EnumerateRunes())
        {
            runes.Add(rune);
        }

        return runes;
    }
}
