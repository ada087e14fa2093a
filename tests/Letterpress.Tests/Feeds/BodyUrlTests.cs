using System.Reflection;
using Letterpress.Tests.Writing;
using Letterpress.Tests.Writing.Snapshots;

namespace Letterpress.Tests.Feeds;

/// <summary>Bodies in feeds lead to the articles of the website, from wherever they are read.</summary>
public sealed class BodyUrlTests
{
    [Fact]
    public void Links_between_articles_lead_to_the_website()
    {
        SiteOptions site = new()
        {
            BaseUrl = new("https://press.example/journal"),
            Title = "Press",
            ArticleUrl = "read/{slug}",
            Html = new() { ArticleUrl = "/elsewhere/{slug}", BaseUrl = new("https://elsewhere.example"), ResolveUrls = false },
        };
        string feed = Written.Of(writer => Sample.Corpus.All.WriteAtom(writer, site));
        Assert.Contains("href=\"https://press.example/journal/read/citing\"", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_URLs_are_those_of_the_website()
    {
        Article article = new Draft()
            .Paragraph(Draft.Linked("a", "../a b?c#d"), Draft.Linked("e", "#e"), Draft.Picture("/f.png", "f"))
            .Figure("//cdn.example/g.png", "g", "")
            .Press();
        string feed = Written.Of(writer => new[] { article }.WriteJsonFeed(writer, Sites.Full));
        foreach (string url in (string[])[
            "https://press.example/a b?c#d", "#e", "https://press.example/f.png", "https://cdn.example/g.png"])
        {
            Assert.Contains($"\\u0022{url}\\u0022", feed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_other_options_of_HTML_are_kept()
    {
        HtmlOptions options = new()
        {
            ImageUrl = "/images/{hash}",
            UseOriginalImages = true,
            HeadingOffset = 2,
            TopHeadingLevel = 3,
            HeadingLinks = true,
            OmitTitle = true,
            ExternalRelation = "nofollow",
            Embeds = EmbedMode.Link,
            IdPrefix = "a-",
        };
        HtmlOptions kept = options.ForWebsite("https://a.example/{slug}", new("https://a.example/"));
        PropertyInfo[] properties = typeof(HtmlOptions).GetProperties();
        Assert.All(properties, property =>
        {
            object? value = property.GetValue(options);
            bool isOfWebsite = property.Name
                is nameof(HtmlOptions.ArticleUrl) or nameof(HtmlOptions.BaseUrl) or nameof(HtmlOptions.ResolveUrls);
            Assert.True(isOfWebsite || !Equals(value, property.GetValue(new HtmlOptions())), $"{property.Name} is not tried.");
            Assert.True(isOfWebsite || Equals(value, property.GetValue(kept)), property.Name);
        });
        Assert.Equal("https://a.example/{slug}", kept.ArticleUrl!.ToString());
    }
}
