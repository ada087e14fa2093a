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
