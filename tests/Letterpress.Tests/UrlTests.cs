using System.Text;
using CsCheck;
using Letterpress.Keys;

namespace Letterpress.Tests;

public sealed class UrlTests
{
    static readonly string[] s_schemes = ["", "http://", "https://", "//"];

    [Theory]
    [InlineData("https://www.Example.com/a/", "example.com/a")]
    [InlineData("http://example.com:80", "example.com")]
    [InlineData("https://example.com:443/", "example.com")]
    [InlineData("https://example.com:8080/", "example.com:8080")]
    [InlineData("//example.com/a#b", "example.com/a")]
    [InlineData("  example.com/a\n", "example.com/a")]
    [InlineData("https://u:p@example.com./a", "example.com/a")]
    [InlineData("https://example.com/%7ea%2fb%2F", "example.com/~a%2Fb%2F")]
    [InlineData("https://example.com/ü", "example.com/%C3%BC")]
    [InlineData("https://example.com/%c3%bc", "example.com/%C3%BC")]
    [InlineData("https://example.com/a b", "example.com/a%20b")]
    [InlineData("https://example.com/100%", "example.com/100%25")]
    [InlineData("https://example.com/?utm_source=x&b=2&fbclid=y&a=1", "example.com?b=2&a=1")]
    [InlineData("https://example.com/a?maca=en#x?y", "example.com/a")]
    [InlineData("https://example.com/Case?Q=Z", "example.com/Case?Q=Z")]
    [InlineData("https://[::1]:443/a", "[::1]/a")]
    public void Equal_addresses_have_one_form(string url, string canonical) => Assert.Equal(canonical, Canonical(url));

    [Theory]
    [InlineData("utm_x fbclid gclid gclsrc dclid msclkid yclid igshid igsh mc_cid mc_eid _hsenc _hsmi maca at_medium at_campaign")]
    [InlineData("at_custom1 xtor ocid wt_mc ref_src spm share_token _ga _gl UTM_X Fbclid YCLID")]
    public void Who_sent_the_reader_does_not_count(string parameters) => Assert.All(
        parameters.Split(' '), static name => Assert.Equal("example.com?a=1", Canonical($"https://example.com?{name}=x&a=1&{name}")));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("ftp://example.com/")]
    [InlineData("/a/b")]
    [InlineData("#a")]
    [InlineData("https://")]
    [InlineData("https:///a")]
    [InlineData("https://exa mple.com/")]
    public void What_has_no_host_has_no_form(string url) => Assert.Null(Canonical(url));

    [Theory]
    [InlineData("https://example.com/a", "https://example.com/A")]
    [InlineData("https://example.com/a", "https://example.com/a?x")]
    [InlineData("https://example.com/a", "https://m.example.com/a")]
    [InlineData("https://example.com/a/b", "https://example.com/a%2Fb")]
    [InlineData("https://example.com/?a=1&b=2", "https://example.com/?b=2&a=1")]
    public void Different_addresses_have_different_forms(string one, string other) => Assert.NotEqual(Canonical(one), Canonical(other));

    [Fact]
    public void Every_form_fits_its_buffer() =>
        Gen.Select(Gen.Int[0, 3].Select(i => s_schemes[i]), Gen.String[Gen.Char["ab.:/?#&=%2Ff @[]\\ü~"], 0, 40]).Sample((scheme, rest) =>
        {
            string? once = Canonical(scheme + rest);

            return once is null || Encoding.UTF8.GetByteCount(once) <= CanonicalUrl.MaxLength(Encoding.UTF8.GetByteCount(scheme + rest));
        });

    [Theory]
    [InlineData("https://www.dw.com/en/some-title/a-69033553", "dw/69033553")]
    [InlineData("https://api.dw.com/api/detail/article/69033553", "dw/69033553")]
    [InlineData("https://m.dw.com/zh/x/a-1?maca=y", "dw/1")]
    [InlineData("https://dw.com/a-1", "dw/1")]
    [InlineData("https://letterpress.example/a-22", "")]
    [InlineData("https://www.dw.com/en/g-69033553", "")]
    [InlineData("https://dw.com.example/a-1", "")]
    [InlineData("https://example.com/?u=dw.com/a-1", "")]
    [InlineData("https://dw.com/a-", "")]
    [InlineData("https://dw.com/a-1234567890123456789", "")]
    [InlineData("https://dw.com/en/a-1x", "")]
    public void Publishers_number_their_articles(string url, string key)
    {
        Span<byte> destination = stackalloc byte[PublisherRules.MaxKeyLength];
        int length = PublisherRules.TryWriteKey(Encoding.UTF8.GetBytes(Canonical(url)!), default, destination);
        Assert.Equal(key, Encoding.UTF8.GetString(destination[..length]));
    }

    static string? Canonical(string url)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(url);
        byte[] buffer = new byte[CanonicalUrl.MaxLength(utf8.Length)];
        return CanonicalUrl.TryWrite(utf8, buffer, out int length) ? Encoding.UTF8.GetString(buffer, 0, length) : null;
    }
}
