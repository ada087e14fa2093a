using System.Text.Json;
using System.Text.RegularExpressions;
using Letterpress.Tests.Outside;

namespace Letterpress.AspNetCore.Tests;

/// <summary>Others read the pages as they are served.</summary>
public sealed partial class ServedPageTests
{
    static readonly SiteOptions s_site = new()
    {
        BaseUrl = new("https://news.example"),
        Title = "Proofs & <more>",
        LogoUrl = "/logo.png",
    };

    public static TheoryData<string, Action<ArticleEndpointOptions>> Forms => new()
    {
        { "without options", static _ => { } },
        { "a site", static options => options.Site = s_site },
        {
            "frames and links to headings", static options =>
            {
                options.Site = s_site;
                options.Html = new HtmlOptions
                {
                    Embeds = EmbedMode.Frame, HeadingLinks = true, HeadingOffset = 1, ExternalRelation = "noopener",
                };
            }
        },
        { "links in place of embeds", static options => options.Html = new HtmlOptions { Embeds = EmbedMode.Link, IdPrefix = "a-" } },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Pages_are_valid_and_safe(string form, Action<ArticleEndpointOptions> configure)
    {
        NodeProgram.Html.Need();
        await using AppHost app = await AppHost.StartAsync(configure);
        var pages = new List<(string Name, string Html)>();
        foreach (Article article in Articles.All.AsOf(DateTimeOffset.UtcNow))
        {
            string url = new ArticleUrlTemplate("/articles/{slug}").Format(article);
            pages.Add(($"{form}: {url}", await app.GetTextAsync(url)));
        }

        using HttpResponseMessage unknown = await app.GetAsync("/articles/firs");
        string page = await unknown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("/articles/first", page, StringComparison.Ordinal);
        pages.Add(($"{form}: unknown", page));
        pages.Add(($"{form}: search", await app.GetTextAsync("/search?q=paper%20printign")));
        HtmlReaders.AssertServed(pages);
    }

    /// <summary>What search engines require of an article or recommend for it; URLs are whole.</summary>
    [Fact]
    public async Task Pages_have_what_search_engines_ask_for()
    {
        await using AppHost app = await AppHost.StartAsync(static options => options.Site = s_site);
        using JsonDocument document = JsonDocument.Parse(Json().Match(await app.GetTextAsync("/articles/tour")).Groups[1].Value);
        JsonElement json = document.RootElement;
        string[] wanted =
            ["@context", "@type", "headline", "image", "datePublished", "dateModified", "author", "publisher", "url", "mainEntityOfPage"];
        Assert.All(wanted, name => Assert.True(json.TryGetProperty(name, out _), name));
        Assert.Equal(
            ["Ada Setter", "Ben Inker"],
            json.GetProperty("author").EnumerateArray().Select(static one => one.GetProperty("name").GetString()));
        Assert.All(
            [json.GetProperty("url"), json.GetProperty("mainEntityOfPage").GetProperty("@id")],
            static url => Assert.Equal("https://news.example/articles/tour", url.GetString()));
        Assert.Equal("https://pictures.example/press.png", json.GetProperty("image").GetString());
    }

    [GeneratedRegex("<script type=\"application/ld\\+json\">(.*?)</script>")]
    private static partial Regex Json();
}
