using System.Text;
using CsCheck;
using Letterpress.Keys;
using Letterpress.Records;

namespace Letterpress.Tests;

/// <summary>A URL that is taken for plain has the canonical form that was asked for.</summary>
public sealed class PlainUrlTests
{
    static readonly string[] s_starts = ["https://", "http://", "https://www.", "http://www.", "//", "https://www.www."];

    [Theory]
    [InlineData("https://www.example.com/a/b-1", "example.com/a/b-1", true)]
    [InlineData("http://example.com", "example.com", true)]
    [InlineData("https://example.com/a", "example.com/b", false)]
    [InlineData("https://other.example.com/a", "example.com/a", false)]
    [InlineData("https://www.x.example", "www.x.example", false)]
    [InlineData("https://example.com./a", "example.com./a", false)]
    [InlineData("https://example.com:80", "example.com:80", false)]
    [InlineData("https://example.com?utm_a=1", "example.com?utm_a=1", false)]
    public void A_scheme_and_the_canonical_form_are_plain(string url, string canonical, bool isPlain) =>
        Assert.Equal(isPlain, PlainUrl.IsPlain(Encoding.UTF8.GetBytes(url), Encoding.UTF8.GetBytes(canonical)));

    [Theory]
    [InlineData("https://www.example.com/a/b-1/", "example.com/a/b-1")]
    [InlineData("http://example.com", "example.com")]
    [InlineData("https://example.com//", "example.com")]
    [InlineData("https://www.www.example", "www.example")]
    [InlineData("https://www.", "")]
    [InlineData("https://www./a", "")]
    [InlineData("https://Example.com/a", "")]
    [InlineData("https://example.com:80/a", "")]
    [InlineData("https://user@example.com/a", "")]
    [InlineData("https://example.com/a?b=c", "")]
    [InlineData("https://example.com/%61", "")]
    [InlineData("//example.com/a", "")]
    [InlineData("example.com/a", "")]
    public void The_canonical_form_is_a_piece_of_most_URLs(string url, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(PlainUrl.CanonicalIn(Encoding.UTF8.GetBytes(url))));

    [Fact]
    public void Such_a_piece_is_what_is_written() =>
        Gen.Select(Gen.Int[0, s_starts.Length - 1].Select(i => s_starts[i]), Gen.String[Gen.Char["aAw.:/?=%5#FC@\\[ é"], 0, 12])
            .Sample(static (start, rest) =>
            {
                byte[] url = Encoding.UTF8.GetBytes(start + rest);
                ReadOnlySpan<byte> canonical = PlainUrl.CanonicalIn(url);
                if (!canonical.IsEmpty)
                {
                    byte[] written = new byte[CanonicalUrl.MaxLength(url.Length)];
                    Assert.True(CanonicalUrl.TryWrite(url, written, out int length));
                    Assert.Equal(written.AsSpan(0, length), canonical);
                }
            });

    [Fact]
    public void What_is_plain_has_that_canonical_form() =>
        Gen.Select(Gen.Int[0, s_starts.Length - 1].Select(i => s_starts[i]), Gen.String[Gen.Char["aw.:/?=%5FC@\\"], 0, 12])
            .Sample((start, rest) =>
            {
                byte[] key = Encoding.UTF8.GetBytes(rest);
                byte[] buffer = new byte[CanonicalUrl.MaxLength(key.Length)];
                if (CanonicalUrl.TryWrite(key, buffer, out int length))
                {
                    byte[] canonical = buffer[..length];
                    byte[] url = [.. Encoding.UTF8.GetBytes(start), .. canonical];
                    byte[] own = new byte[CanonicalUrl.MaxLength(url.Length)];
                    if (PlainUrl.IsPlain(url, canonical))
                    {
                        Assert.True(CanonicalUrl.TryWrite(url, own, out int ownLength));
                        Assert.Equal(canonical, own[..ownLength]);
                    }
                }
            });
}
