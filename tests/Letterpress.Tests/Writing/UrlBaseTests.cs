using System.Text;
using CsCheck;
using Letterpress.Generator.Tests.Harness;
using Letterpress.Writing;

namespace Letterpress.Tests.Writing;

public sealed class UrlBaseTests
{
    const string Base = "http://a/b/c/d;p?q";

    static readonly string[] s_segments = ["a", "b", ".", "..", "..", "c.", "..d"];

    /// <summary>The examples of RFC 3986, sections 5.4.1 and 5.4.2, but for those with a scheme and the empty one.</summary>
    [Theory]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData("g?y#s", "http://a/b/c/g?y#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x", "http://a/b/c/g;x")]
    [InlineData("g;x?y#s", "http://a/b/c/g;x?y#s")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData(".g", "http://a/b/c/.g")]
    [InlineData("g..", "http://a/b/c/g..")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/./y", "http://a/b/c/g;x=1/y")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/./x", "http://a/b/c/g?y/./x")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("g#s/./x", "http://a/b/c/g#s/./x")]
    [InlineData("g#s/../x", "http://a/b/c/g#s/../x")]
    public void Relative_urls_are_resolved_as_the_standard_says(string relative, string whole) =>
        Assert.Equal(whole, Resolved(Base, "", relative));

    [Theory]
    [InlineData("https://a", "", "b", "https://a/b")]
    [InlineData("https://a?x/y", "", "b", "https://a/b")]
    [InlineData("https://a/x/../y/b", "", "c", "https://a/y/c")]
    [InlineData("HTTPS://A/b#c/d", "", "e", "HTTPS://A/e")]
    [InlineData("", "https://s.example/x/y", "z", "https://s.example/x/z")]
    [InlineData("/posts/a/", "https://s.example/x", "z", "https://s.example/posts/a/z")]
    [InlineData("posts/a/", "https://s.example/x", "z", "https://s.example/z")]
    [InlineData("//h/a", "https://s.example/x", "z", "https://s.example/z")]
    [InlineData("ftp://h/a", "https://s.example/x", "z", "https://s.example/z")]
    [InlineData("https://", "", "z", "z")]
    [InlineData("/posts/", "", "z", "z")]
    [InlineData("", "", "../z", "../z")]
    public void The_base_is_the_source_or_that_of_the_site(string source, string site, string relative, string whole) =>
        Assert.Equal(whole, Resolved(source, site, relative));

    [Fact]
    public void Uri_resolves_likewise() => Gen.Select(Paths, Paths, Gen.Bool).Sample(
        (folder, rest, isRooted) =>
        {
            string path = folder + "/file";
            string relative = isRooted ? "/" + rest : rest;
            string expected = new Uri(new Uri("https://a.example/" + path), relative).AbsoluteUri;
            Assert.Equal(expected, Resolved("https://a.example/" + path, "", relative));
        },
        iter: LongForm.Or(100_000, 10_000));

    static Gen<string> Paths => Gen.Int[0, s_segments.Length - 1].Select(static i => s_segments[i]).Array[1, 8]
        .Select(static segments => string.Join('/', segments));

    static string Resolved(string source, string site, string relative)
    {
        UrlBuilder url = new(stackalloc byte[8]);
        UrlBase.Of(Encoding.UTF8.GetBytes(source), Encoding.UTF8.GetBytes(site)).Resolve(Encoding.UTF8.GetBytes(relative), ref url);
        string text = Encoding.UTF8.GetString(url.Written);
        url.Free();
        return text;
    }
}
