extern alias core;
using core::Letterpress.Core.Model;
using Letterpress.Tests.Writing;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>What a website says of itself, and the absolute URLs that are made of it.</summary>
public sealed class SiteTests
{
    [Theory]
    [InlineData("https://a.example", "/articles/{slug}", "https://a.example/articles/alone")]
    [InlineData("https://a.example/blog", "articles/{slug}", "https://a.example/blog/articles/alone")]
    [InlineData("https://a.example/blog/", "/articles/{slug}", "https://a.example/articles/alone")]
    [InlineData("http://a.example:8080/blog?x#y", "{slug}", "http://a.example:8080/blog/alone")]
    [InlineData("https://a.example", "https://b.example/{id}", "https://b.example/alone-id")]
    [InlineData("https://a.example", "//b.example/{id}", "https://b.example/alone-id")]
    [InlineData("https://bücher.example/ä/", "{slug}", "https://xn--bcher-kva.example/%C3%A4/alone")]
    [InlineData("https://[::1]:5001/", "/{slug}", "https://[::1]:5001/alone")]
    [InlineData("https://a.example/{x}/", "{slug}", "https://a.example/%7Bx%7D/alone")]
    public void Articles_have_absolute_URLs(string baseUrl, string template, string url)
    {
        SiteOptions site = new() { BaseUrl = new(baseUrl), Title = "News", ArticleUrl = template };
        Assert.Contains(
            $"<loc>{url}</loc>", Written.Of(writer => Sample.Corpus.All[2..].WriteSitemap(writer, site)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://a.example/")]
    [InlineData("file:///a")]
    [InlineData("mailto:a@b.example")]
    public void The_URL_of_a_website_is_on_the_web(string url) => Assert.Throws<ArgumentException>(
        () => new SiteOptions { BaseUrl = new(url, UriKind.RelativeOrAbsolute), Title = "News" });

    [Theory]
    [InlineData("https://img.example/a.jpg", "", "https://img.example/a.jpg")]
    [InlineData("//img.example/a.jpg", "", "https://img.example/a.jpg")]
    [InlineData("/a b.jpg", "", null)]
    [InlineData("https://[::1]:80/[a]#b#[c]", "", "https://[::1]:80/%5Ba%5D#b%23%5Bc%5D")]
    [InlineData("https://a[b]c.example/", "", "https://a%5Bb%5Dc.example/")]
    [InlineData("https://[x]/", "", "https://%5Bx%5D/")]
    [InlineData("https://[]/", "", "https://%5B%5D/")]
    [InlineData("https://[1]/", "", "https://%5B1%5D/")]
    [InlineData("https://[::FFFF:127.0.0.1]/", "", "https://[::FFFF:127.0.0.1]/")]
    [InlineData("/100%/%41%zz", "", "https://news.example/100%25/%41%25zz")]
    [InlineData("a.jpg", "http://old.example/x/y?z/#w", "http://old.example/x/a.jpg")]
    [InlineData("/a.jpg", "http://old.example/x/y?z/#w", "http://old.example/a.jpg")]
    [InlineData("//c.example/a.jpg", "http://old.example/x/y", "http://c.example/a.jpg")]
    [InlineData("?a.jpg", "http://old.example/x/y?z", "http://old.example/x/y?a.jpg")]
    [InlineData("?a.jpg", "http://old.example", "http://old.example/?a.jpg")]
    [InlineData("a.jpg", "http://old.example?a/b", "http://old.example/a.jpg")]
    [InlineData("a.jpg", "http://old.example", "http://old.example/a.jpg")]
    [InlineData("字.jpg", "", "https://news.example/%E5%AD%97.jpg")]
    [InlineData("//", "", null)]
    [InlineData("//?a.jpg", "", null)]
    [InlineData("https:///a.jpg", "", null)]
    [InlineData("javascript:alert(1)", "", null)]
    [InlineData("java\nscript:alert(1)", "", null)]
    [InlineData("data:image/png;base64,AAAA", "", null)]
    [InlineData("\u200Bhttps://img.example/a.jpg", "", null)]
    public void Images_have_absolute_URLs(string image, string source, string? url)
    {
        Article article = Models.Press(Models.Plain("a", url: source) with { Fields = Models.Many(new FieldModel("image", image)) })[0];
        string head = Written.Of(writer => article.WriteOpenGraph(writer, Sites.Small));
        string? written = head.Split('\n')
            .FirstOrDefault(static line => line.Contains("og:image\"", StringComparison.Ordinal))?.Split("content=\"")[1][..^2];
        Assert.Equal(url, written?.Replace("&quot;", "\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_image_of_front_matter_precedes_figures_and_these_images_in_lines()
    {
        Draft draft = new Draft()
            .Paragraph(Draft.Picture("/inline.png", "In a line"))
            .Figure("data:x", "", "")
            .Figure("/figure.png", "A figure", "");
        string head = Written.Of(writer => draft.Press().WriteOpenGraph(writer, Sites.Small));
        Assert.Contains("og:image\" content=\"https://news.example/figure.png\"", head, StringComparison.Ordinal);
        Assert.Contains("og:image:alt\" content=\"A figure\"", head, StringComparison.Ordinal);
        draft = new Draft().Figure("data:x", "", "").Paragraph(Draft.Picture("a b\u0001\"<>'.png", "In a line"));
        head = Written.Of(writer => draft.Press().WriteOpenGraph(writer, Sites.Small));
        Assert.Contains("og:image\" content=\"https://news.example/a%20b%22%3C%3E'.png\"", head, StringComparison.Ordinal);
        Article article = Models.Press(Models.Plain("a") with
        {
            Fields = Models.Many(new FieldModel("image", "[a, b]"), new FieldModel("cover", "/cover.png")),
        })[0];
        Assert.DoesNotContain("og:image", Written.Of(writer => article.WriteOpenGraph(writer, Sites.Small)), StringComparison.Ordinal);
        SiteOptions site = new() { BaseUrl = new("https://news.example"), Title = "News", ImageField = "cover" };
        Assert.Contains("/cover.png", Written.Of(writer => article.WriteOpenGraph(writer, site)), StringComparison.Ordinal);
    }
}
