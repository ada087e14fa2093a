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

    [Fact]
    public void Pieces_are_found_where_strings_find_them() =>
        Gen.Select(Gen.String[Gen.Char["aü€\uD835\uDD18"], 0, 12], Gen.String[Gen.Char["aü€\uD835\uDD18"], 0, 3]).Sample(
            static (written, piece) =>
            {
                string text = Valid(written);
                string wanted = Valid(piece);
                Utf8Text title = Models.Press(Models.Plain("a", title: written))[0].Title;
                Utf8Text other = Models.Press(Models.Plain("a", title: piece))[0].Title;
                int at = text.IndexOf(wanted, StringComparison.Ordinal);
                int index = at < 0 ? -1 : Encoding.UTF8.GetByteCount(text.AsSpan(0, at));
                byte[] utf8 = Encoding.UTF8.GetBytes(wanted);
                bool starts = text.StartsWith(wanted, StringComparison.Ordinal);
                bool ends = text.EndsWith(wanted, StringComparison.Ordinal);
                return (title.IndexOf(piece), title.IndexOf(piece.AsSpan()), title.IndexOf(utf8), title.IndexOf(other))
                        == (index, index, index, index)
                    && (title.Contains(piece), title.Contains(piece.AsSpan()), title.Contains(utf8), title.Contains(other))
                        == (at >= 0, at >= 0, at >= 0, at >= 0)
                    && (title.StartsWith(piece), title.StartsWith(piece.AsSpan()), title.StartsWith(utf8), title.StartsWith(other))
                        == (starts, starts, starts, starts)
                    && (title.EndsWith(piece), title.EndsWith(piece.AsSpan()), title.EndsWith(utf8), title.EndsWith(other))
                        == (ends, ends, ends, ends);
            },
            iter: 1000);

    /// <summary>Longer than what is compared at once, and with a start that occurs before.</summary>
    [Fact]
    public void Long_pieces_are_found()
    {
        string text = string.Concat(Enumerable.Repeat("aü€𝔘", 300));
        Utf8Text title = Models.Press(Models.Plain("a", title: text + "!" + text + "?"))[0].Title;

        Assert.Equal(Encoding.UTF8.GetByteCount(text) + 1, title.IndexOf(text + "?"));
        Assert.Equal(0, title.IndexOf(text + "!" + text));
        Assert.Equal(-1, title.IndexOf(text + "-"));
        Assert.True(title.StartsWith(text + "!") && title.EndsWith(text + "?") && title.Contains(text + "!a"));
        Assert.False(title.StartsWith(text + "?") || title.EndsWith(text + "!") || title.Contains(text + text));
    }

    [Fact]
    public void Null_is_looked_for_in_vain()
    {
        Utf8Text title = Sample.Rich.Title;
        Assert.Throws<ArgumentNullException>(() => title.IndexOf((string)null!));
        Assert.Throws<ArgumentNullException>(() => title.Contains((string)null!));
        Assert.Throws<ArgumentNullException>(() => title.StartsWith((string)null!));
        Assert.Throws<ArgumentNullException>(() => title.EndsWith((string)null!));
    }

    [Fact]
    public void A_text_converts_to_a_string()
    {
        string title = (string)Sample.Rich.Title;
        Assert.Equal("Ein \"Titel\" 𝔘", title);
        Assert.Equal("", (string)default(Utf8Text));
    }

    /// <summary>What a record makes of lone surrogates.</summary>
    static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

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
